namespace SafePassage.Core.Tests;

public class Arrows
{
    [Fact]
    public void Placeholder() => true.ShouldBeTrue();
}
