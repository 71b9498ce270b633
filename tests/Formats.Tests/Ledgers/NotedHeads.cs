using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Ledgers;

/// <summary>Where a head that somebody noted stands in a ledger, and what is said of it.</summary>
public class NotedHeads
{
    private static Party Party(string id) => new(id, id, PartyKind.Other, [], null);

    [Fact]
    public void A_head_is_found_in_a_ledger_whose_last_line_lost_its_line_feed()
    {
        using var scratch = new ScratchFolder();
        SampleLedgers.Append(scratch.File("ledger"), Party("p"), Party("q"), Party("r"));
        var whole = File.ReadAllBytes(scratch.File("ledger/ledger.jsonl"));
        var (sound, cut) = (StoreFile.Read(whole, "l"), StoreFile.Read(whole[..^1], "l"));
        cut.Errors.ShouldBeEmpty();
        cut.LastHead.ShouldBe(sound.LastHead);
        for (var i = 0; i <= 3; i++)
        {
            cut.HashAfter(i).ShouldBe(sound.HashAfter(i));
        }

        cut.HashAfter(0).ShouldBe(StoreLine.Root);
        cut.HashAfter(3).ShouldBe(cut.Head);
        cut.HashAfter(4).ShouldBeNull();
        Enumerable.Range(0, 4).Select(i => cut.HashAfter(i)).Distinct().Count().ShouldBe(4);
    }

    [Theory]
    [InlineData(1, 1, "the head that was noted is in the chain, and 1 entry was added after it")]
    [InlineData(1, 2, "the head that was noted is in the chain, and 2 entries were added after it")]
    [InlineData(
        2,
        -1,
        "the ledger has 1 entry and had 2 when its head was noted: the last 1 are missing. Restore it from a copy"
    )]
    [InlineData(
        5,
        -2,
        "the ledger has 3 entries and had 5 when its head was noted: the last 2 are missing. Restore it from a copy"
    )]
    public void A_head_that_was_noted_is_told_in_numbers(int noted, int more, string told)
    {
        using var scratch = new ScratchFolder();
        var all = Math.Max(noted, noted + more);
        SampleLedgers.Append(
            scratch.File("ledger"),
            [.. Enumerable.Range(0, all).Select(i => Party($"p{i}"))]
        );
        var bytes = File.ReadAllText(scratch.File("ledger/ledger.jsonl"));
        StoreContent Content(int lines) =>
            StoreFile.Read(
                System.Text.Encoding.UTF8.GetBytes(
                    string.Concat(bytes.Split('\n').Take(lines).Select(l => l + "\n"))
                ),
                "l"
            );
        var head = Content(noted).LastHead;
        HeadCheck.Of(Content(noted + more), head).Text.ShouldBe(told);
        HeadCheck.Of(Content(noted), head).Text.ShouldBe("the head is the one that was noted");
    }
}
