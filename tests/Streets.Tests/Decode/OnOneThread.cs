namespace SafePassage.Streets.Tests;

/// <summary>With one worker an extract is decoded on the caller's thread alone.</summary>
public class OnOneThread
{
    [Fact]
    public void One_worker_hands_nothing_over_and_two_do()
    {
        var file = new TinyPbf()
            .Header()
            .Block(b => b.Dense(new TinyNode(1, 0.001, 1), new TinyNode(2, 0.002, 1)))
            .Block(b => b.Way(10, [1, 2], ("highway", "primary")))
            .ToArray();
        HandOvers.Of(() => Decode(1)).ShouldBeEmpty();
        HandOvers.Of(() => Decode(2)).ShouldNotBeEmpty();

        void Decode(int workers) =>
            Extracts.Read(file, workers).Value.ShouldNotBeNull().WayIds.ShouldBe([10]);
    }
}
