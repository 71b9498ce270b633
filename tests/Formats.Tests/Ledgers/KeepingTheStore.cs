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
        File.ReadAllBytes(path)[^1].ShouldBe((byte)'\n', "nothing of what was cut off is left");
    }

    /// <summary>A last line without its line feed that is not as it was hashed was cut short, however whole it looks.</summary>
    [Fact]
    public void A_line_that_lacks_its_line_feed_and_its_hash_was_never_acknowledged()
    {
        using var scratch = new ScratchFolder();
        SampleLedgers.Append(scratch.File("ledger"), Party("p"), Party("q"));
        var bytes = File.ReadAllBytes(scratch.File("ledger/ledger.jsonl"))[..^1];
        bytes[^10] ^= 1;
        var read = StoreFile.Read(bytes, "l");
        read.Errors.ShouldBeEmpty();
        read.Torn.ShouldNotBeNull();
        read.Records.Count.ShouldBe(1);
    }

    /// <summary>What cannot be read back is told where the user gave it, and not where it would have stood.</summary>
    [Theory]
    [InlineData(7)]
    [InlineData(0)]
    public void What_cannot_be_read_back_is_told_with_the_place_it_was_given_at(int line)
    {
        using var scratch = new ScratchFolder();
        SampleLedgers.Append(scratch.File("ledger"), Party("p"), Party("q"));
        var error = LedgerStore
            .Append(
                scratch.File("ledger"),
                _ =>
                    ParseResult<IReadOnlyList<PlacedRecord>>.Of([
                        new(Party("r"), new("other.csv", 3)),
                        new(Party("no id"), new("more.csv", line)),
                        new(Party("s"), new("other.csv", 4)),
                    ]),
                "",
                TimeProvider.System
            )
            .Errors.Single();
        error.What.ShouldContain("which is no id");
        (error.File, error.Line).ShouldBe(("more.csv", line == 0 ? null : line));
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
