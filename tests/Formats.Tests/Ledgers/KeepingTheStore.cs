using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Ledgers;

/// <summary>What hinders writing is told, and nothing is left half done.</summary>
public class KeepingTheStore
{
    /// <summary>Each look at it is ten seconds later.</summary>
    private sealed class Hasty : TimeProvider
    {
        private long _looks;

        public int Looks => (int)_looks;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => 10 * _looks++;
    }

    private static Party Party(string id, string note = "") =>
        new(id, id, PartyKind.Other, [], note.Length == 0 ? null : note);

    private static ParseResult<Appended> Append(
        string folder,
        TimeProvider clock,
        CancellationToken cancellation = default
    ) =>
        LedgerStore.Append(
            folder,
            _ => ParseResult<IReadOnlyList<PlacedRecord>>.Of([new(Party("q"), new("test", 0))]),
            "",
            clock,
            cancellation: cancellation
        );

    [Fact]
    public void A_ledger_that_another_process_writes_is_waited_for_half_a_minute_and_then_left()
    {
        using var scratch = new ScratchFolder();
        SampleLedgers.Append(scratch.File("ledger"), Party("p"));
        var hasty = new Hasty();
        using (Held(scratch))
        {
            Append(scratch.File("ledger"), hasty)
                .Errors.Single()
                .What.ShouldBe("another process has been writing the ledger for a long time");
        }

        // The start, and ten, twenty, thirty and forty seconds after it.
        hasty.Looks.ShouldBe(5);
        Append(scratch.File("ledger"), hasty).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Who_waits_can_be_called_off()
    {
        using var scratch = new ScratchFolder();
        SampleLedgers.Append(scratch.File("ledger"), Party("p"));
        using var held = Held(scratch);
        Should.Throw<OperationCanceledException>(() =>
            Append(scratch.File("ledger"), new Hasty(), new CancellationToken(canceled: true))
        );
    }

    private static FileStream Held(ScratchFolder scratch) =>
        new(
            scratch.File("ledger/.ledger.lock"),
            FileMode.OpenOrCreate,
            FileAccess.ReadWrite,
            FileShare.None
        );

    [Fact]
    public void A_lock_that_is_a_link_is_refused_and_so_is_a_folder_that_is_a_file()
    {
        using var scratch = new ScratchFolder();
        SampleLedgers.Append(scratch.File("ledger"), Party("p"));
        File.Delete(scratch.File("ledger/.ledger.lock"));
        File.CreateSymbolicLink(scratch.File("ledger/.ledger.lock"), scratch.File("elsewhere"));
        Append(scratch.File("ledger"), TimeProvider.System)
            .Errors.Single()
            .Remedy.ShouldContain("is a link");
        File.Exists(scratch.File("elsewhere")).ShouldBeFalse();

        File.WriteAllText(scratch.File("file"), "");
        Append(scratch.File("file"), TimeProvider.System)
            .Errors.Single()
            .What.ShouldBe("the ledger could not be written, and nothing was added");
        Should.Throw<IOException>(() => FolderEntry.Flush(scratch.File("nowhere")));
        FolderEntry.Flush(scratch.Path);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    public void What_was_cut_short_is_cut_off_though_the_next_line_is_shorter(int cut)
    {
        using var scratch = new ScratchFolder();
        SampleLedgers.Append(scratch.File("ledger"), Party("p"), Party("long", new('x', 400)));
        var path = scratch.File("ledger/ledger.jsonl");
        var whole = File.ReadAllBytes(path);
        File.WriteAllBytes(path, whole[..^(cut + 1)]);
        SampleLedgers.Append(scratch.File("ledger"), Party("q"));
        SampleLedgers
            .Stored(scratch.Path)
            .Parties.Select(p => p.Id)
            .ShouldBe(cut == 0 ? ["p", "long", "q"] : ["p", "q"]);
        File.ReadAllBytes(path).Count(b => b == '\n').ShouldBe(cut == 0 ? 3 : 2);
    }

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

    /// <summary>Only a setting changes how the lines before it are read, wherever in a batch it stands.</summary>
    [Fact]
    public void A_setting_among_others_has_what_is_recorded_read_anew()
    {
        using var scratch = new ScratchFolder();
        var folder = scratch.File("ledger");
        SampleLedgers.Append(folder, SampleLedgers.Three);
        var late = (Statement)SampleLedgers.Three[2] with
        {
            Id = "s2",
            ValidFrom = When.Parse("2016-11-04", TimeSpan.Zero),
            ValidUntil = When.Parse("2016-11-04T01:00Z", TimeSpan.Zero),
        };
        SampleLedgers.Append(folder, late);
        LedgerStore
            .Append(
                folder,
                _ =>
                    ParseResult<IReadOnlyList<PlacedRecord>>.Of([
                        new(Party("p"), new("test", 1)),
                        new(new Setting(Setting.UtcOffset, "-05:00"), new("test", 2)),
                    ]),
                "",
                TimeProvider.System
            )
            .Errors.Single()
            .What.ShouldContain("is before valid_from");
    }

    [Fact]
    public void Arguments_that_are_missing_are_named()
    {
        Should
            .Throw<ArgumentNullException>(() => HeadCheck.Of(null!, default))
            .ParamName.ShouldBe("content");
        Should
            .Throw<ArgumentNullException>(() => FolderEntry.Flush(null!))
            .ParamName.ShouldBe("folder");
        Should
            .Throw<ArgumentNullException>(() => SignatureCheck.Of(null!, []))
            .ParamName.ShouldBe("content");
        Should
            .Throw<ArgumentNullException>(() => SignatureCheck.Of(StoreContent.Nothing, null!))
            .ParamName.ShouldBe("keys");
    }
}
