using SafePassage.Formats.Ledgers.Store;

namespace SafePassage.Formats.Tests.Ledgers;

/// <summary>What is said of each stretch of signed entries.</summary>
public class WhoSigned
{
    [Theory]
    [InlineData(1, 2, "entries 1 to 2: ")]
    [InlineData(4, 4, "entry 4: ")]
    [InlineData(5, 4, "all 4 entries once more: ")]
    public void Each_stretch_is_named_with_who_signed_it(long from, long until, string which)
    {
        var texts = Enum.GetValues<SignatureState>()
            .Select(s => new SignedStretch(from, until, s, "KEY").Text)
            .ToList();
        texts.ShouldBe([
            which + "signed with KEY",
            which + "the signature with KEY is wrong: what it was made of is not what stands here",
            which + "signed with a key that is not among those given (fingerprint KEY)",
            which + "signed by nobody",
        ]);
    }
}
