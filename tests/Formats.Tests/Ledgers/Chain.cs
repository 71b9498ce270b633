using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Ledgers;

public class Chain
{
    [Fact]
    public void Any_single_changed_byte_is_found()
    {
        using var scratch = new ScratchFolder();
        SampleLedgers.Append(scratch.File("ledger"), SampleLedgers.Three);
        var bytes = File.ReadAllBytes(scratch.File("ledger/ledger.jsonl"));
        StoreFile.Read(bytes, "l").Errors.ShouldBeEmpty();
        for (var i = 0; i < bytes.Length; i++)
        {
            foreach (var change in (byte[])[1, 2, 4, 8, 0x10, 0x20, 0x40, 0x80, 0xFF])
            {
                bytes[i] ^= change;
                var read = StoreFile.Read(bytes, "l");
                (read.Errors.Count > 0 || read.Torn is not null).ShouldBeTrue($"byte {i}");
                bytes[i] ^= change;
            }
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    public void The_first_broken_link_is_named(int removed, int line)
    {
        using var scratch = new ScratchFolder();
        SampleLedgers.Append(
            scratch.File("ledger"),
            [.. SampleLedgers.Three, new Party("last", "Last", PartyKind.Other, [], null)]
        );
        var lines = File.ReadAllLines(scratch.File("ledger/ledger.jsonl")).ToList();
        lines.RemoveAt(removed);
        File.WriteAllText(scratch.File("ledger/ledger.jsonl"), string.Join("\n", lines) + "\n");
        var error = LedgerReader.Read(scratch.Path).Errors.Single();
        error.Line.ShouldBe(line);
        error.What.ShouldContain("the chain is broken here: the entry does not follow");
    }

    [Fact]
    public void What_a_kill_left_of_a_line_is_named_and_cut_off_by_the_next_writing()
    {
        using var scratch = new ScratchFolder();
        SampleLedgers.Append(scratch.File("ledger"), SampleLedgers.Three);
        var path = scratch.File("ledger/ledger.jsonl");
        var whole = File.ReadAllBytes(path);
        var (line, _) = StoreLine.Write(
            new Party("p", "P", PartyKind.Other, [], null),
            4,
            StoreFile.Read(whole, "l").Head,
            "2016-11-04T00:00:00Z",
            ""
        );
        for (var kept = 1; kept < line.Length - 1; kept++)
        {
            File.WriteAllBytes(path, [.. whole, .. line.AsSpan(0, kept)]);
            var read = LedgerReader.Read(scratch.Path);
            read.Value!.Ledger.Records.Count.ShouldBe(3);
            read.Value.Notes.ShouldContain(n => n.Contains("never acknowledged"));
        }

        var done = SampleLedgers.Append(
            scratch.File("ledger"),
            new Party("q", "Q", PartyKind.Other, [], null)
        );
        done.Notes.Single().ShouldContain("cut off");
        SampleLedgers.Stored(scratch.Path).Records.Count.ShouldBe(4);
    }

    [Fact]
    public void A_whole_line_that_lost_its_line_feed_is_kept()
    {
        using var scratch = new ScratchFolder();
        SampleLedgers.Append(scratch.File("ledger"), SampleLedgers.Three);
        var path = scratch.File("ledger/ledger.jsonl");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^1]);
        SampleLedgers.Append(
            scratch.File("ledger"),
            new Party("q", "Q", PartyKind.Other, [], null)
        );
        SampleLedgers.Stored(scratch.Path).Records.Count.ShouldBe(4);
    }

    [Fact]
    public void What_the_ledger_holds_already_is_passed_over_and_the_same_id_with_other_words_refused()
    {
        using var scratch = new ScratchFolder();
        SampleLedgers.Append(scratch.File("ledger"), SampleLedgers.Three);
        SampleLedgers.Append(scratch.File("ledger"), SampleLedgers.Three).Records.ShouldBeEmpty();
        var other = LedgerStore.Append(
            scratch.File("ledger"),
            _ =>
                ParseResult<IReadOnlyList<PlacedRecord>>.Of([
                    new(
                        new Party("council", "Another", PartyKind.Other, [], null),
                        new("more.csv", 7)
                    ),
                ]),
            "",
            TimeProvider.System
        );
        var error = other.Errors.Single();
        error.What.ShouldContain("the party council stands already");
        (error.File, error.Line).ShouldBe(("more.csv", 7));
        SampleLedgers.Stored(scratch.Path).Records.Count.ShouldBe(3);
    }

    [Fact]
    public void Writers_at_once_are_served_one_after_the_other()
    {
        using var scratch = new ScratchFolder();
        Parallel.For(
            0,
            40,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            i =>
                SampleLedgers.Append(
                    scratch.File("ledger"),
                    new Party($"p{i}", "P", PartyKind.Other, [], null)
                )
        );
        SampleLedgers.Stored(scratch.Path).Parties.Count.ShouldBe(40);
    }
}
