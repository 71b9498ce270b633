using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Kinds;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Ledgers;

/// <summary>A mistake is refused before it is recorded, and one that is recorded can be mended.</summary>
public class Mistakes
{
    public static TheoryData<string> Retractable => [.. RetractionKind.Of.Select(k => k.Word)];

    /// <summary>One record of each kind that nothing leads to, recorded, retracted, and gone from what counts.</summary>
    [Theory]
    [MemberData(nameof(Retractable))]
    public void A_record_of_every_kind_can_be_retracted(string word)
    {
        using var scratch = new ScratchFolder();
        var folder = scratch.File("ledger");
        SampleLedgers.Append(folder, [.. SampleLedgers.Three, .. SampleLedgers.TruceAndOffer]);
        var kind = RecordKinds.Find(word)!;
        var fields = kind
            .Fields.Where(f => f.Required)
            .Select(f =>
                $"{f.Name}={(
                    f.Name, f.FieldType.Example) switch
                {
                    ("id", _) => "mistake",
                    ("party" or "member_of" or "side" or "by", "x1") => "council",
                    ("source", _) => "radio",
                    ("statement" or "statements", _) => "s1",
                    ("of", "party:x1") => "party:council",
                    (_, var example) => example,
                }}"
            )
            .Append("best=1")
            .Where(f => !f.StartsWith("best=") || kind.Has("best"));
        Add(scratch, l => Incoming.Given(word, [.. fields], l));
        var ledger = SampleLedgers.Stored(scratch.Path);
        ledger.Current.ShouldContain(e => e.Record.Id == "mistake");
        Add(
            scratch,
            l =>
                Incoming.Retraction(
                    word,
                    "mistake",
                    "desk",
                    "why",
                    new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero),
                    l
                )
        );
        ledger = SampleLedgers.Stored(scratch.Path);
        ledger.Current.ShouldNotContain(e => e.Record.Id == "mistake");
        ledger.Records.ShouldContain(e => e.Record.Id == "mistake");
    }

    [Fact]
    public void What_does_not_fit_is_refused_before_it_is_recorded_and_what_did_not_fit_before_can_be_mended()
    {
        using var scratch = new ScratchFolder();
        var folder = scratch.File("ledger");
        SampleLedgers.Append(folder, SampleLedgers.Three);
        SampleLedgers.Append(folder, Says("old", "nirth"));
        var refused = Append(folder, Says("new", "suth"));
        refused.Errors.Single().What.ShouldContain("suth");
        SampleLedgers.Stored(scratch.Path).Statements.ShouldNotContain(s => s.Id == "new");

        // Another record goes in, and is told what is still wrong.
        var other = Append(folder, Says("other", "north"));
        other.Value!.Notes.Single().ShouldContain("1 record that does not fit");
        Append(folder, Says("mended", "north") with { Corrects = "old" })
            .Value!.Notes.ShouldBeEmpty();
    }

    /// <summary>Days are read in the ledger's own offset: to set it later can put an end before its beginning.</summary>
    [Fact]
    public void A_setting_that_would_make_a_recorded_day_unreadable_is_refused()
    {
        using var scratch = new ScratchFolder();
        var folder = scratch.File("ledger");
        SampleLedgers.Append(folder, SampleLedgers.Three);
        Add(
            scratch,
            l =>
                Incoming.Given(
                    "statement",
                    [
                        "id=s2",
                        "source=radio",
                        "said_at=2016-11-02",
                        "about=truce",
                        "stance=declares",
                        "content=x",
                        "valid_from=2016-11-04",
                        "valid_until=2016-11-04T01:00Z",
                    ],
                    l
                )
        );
        var length = new FileInfo(scratch.File("ledger/ledger.jsonl")).Length;
        var refused = LedgerStore.Append(
            folder,
            l => Incoming.Given("setting", ["id=utc_offset", "value=-05:00"], l),
            "",
            TimeProvider.System
        );
        refused.Errors.Single().What.ShouldContain("is before valid_from");
        new FileInfo(scratch.File("ledger/ledger.jsonl")).Length.ShouldBe(length);
        SampleLedgers.Stored(scratch.Path).Statements.Count.ShouldBe(2);
    }

    private static Statement Says(string id, string corridor) =>
        (Statement)SampleLedgers.Three[2] with
        {
            Id = id,
            About = [Subject.Corridor(corridor)],
        };

    private static ParseResult<Appended> Append(string folder, Statement statement) =>
        new LedgerWriter(folder, "", TimeProvider.System) { Misfits = UnknownCorridors }.Append(_ =>
            ParseResult<IReadOnlyList<PlacedRecord>>.Of([new(statement, new("test", 0))])
        );

    private static IReadOnlyList<InputError> UnknownCorridors(Ledger ledger) =>
        [
            .. ledger
                .Current.Where(e =>
                    e.Record is Statement s
                    && s.About.Any(a => a.Kind == SubjectKind.Corridor && a.Id != "north")
                )
                .Select(e => new InputError(
                    e.At.File,
                    e.At.Line,
                    null,
                    $"unknown: {((Statement)e.Record).About[0]}",
                    ""
                )),
        ];

    private static void Add(
        ScratchFolder scratch,
        Func<Ledger, ParseResult<IReadOnlyList<PlacedRecord>>> make
    ) =>
        LedgerStore
            .Append(scratch.File("ledger"), make, "", TimeProvider.System)
            .Errors.ShouldBeEmpty();
}
