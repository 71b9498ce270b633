using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Ledgers;

/// <summary>What records out of files are to a ledger that knows their ids, and which ids the names in them get.</summary>
public class ArrivingRecords
{
    private static readonly Party _party = new("p", "P", PartyKind.Other, [], null);

    private static Appended Import(ScratchFolder scratch, bool accept, params IRecord[] records)
    {
        var done = new LedgerWriter(scratch.File("ledger"), "", TimeProvider.System).Import(
            _ =>
                ParseResult<IReadOnlyList<PlacedRecord>>.Of([
                    .. records.Select((r, i) => new PlacedRecord(r, new("file", i))),
                ]),
            accept
        );
        done.Errors.ShouldBeEmpty();
        return done.Value!;
    }

    [Fact]
    public void What_is_known_word_for_word_is_passed_over_without_a_word()
    {
        using var scratch = new ScratchFolder();
        Import(scratch, false, _party).Records.ShouldHaveSingleItem();
        var again = Import(scratch, false, _party);
        again.Records.ShouldBeEmpty();
        again.Notes.ShouldBeEmpty();
        again.Waiting.ShouldBeEmpty();
        again.NewWaiting.ShouldBe(0);
    }

    [Fact]
    public void What_would_change_is_told_field_by_field_with_its_place()
    {
        using var scratch = new ScratchFolder();
        Import(scratch, true, _party, new Party("q", "Q", PartyKind.Other, [], "old"));
        var waiting = Import(
            scratch,
            false,
            _party with
            {
                Note = "heard of",
                Kind = PartyKind.State,
            },
            new Party("q", "Q", PartyKind.Other, [], null),
            new Party("r", "R", PartyKind.Other, [], null)
        );
        waiting
            .Waiting.Select(w => w.Text)
            .ShouldBe([
                "file: party p would become p.2: kind 'other' → 'state'; note nothing → 'heard of'",
                "file:1: party q would become q.2: note 'old' → nothing",
            ]);
        (waiting.NewWaiting, waiting.Records.Count).ShouldBe((1, 0));
    }

    [Fact]
    public void What_no_longer_counts_is_told_and_changes_nothing()
    {
        using var scratch = new ScratchFolder();
        Import(scratch, true, _party);
        Import(scratch, true, _party with { Note = "second" });
        Import(scratch, true, _party with { Note = "third" });
        Import(scratch, true, _party)
            .Notes.ShouldBe([
                "1 record is in the ledger as given and no longer counts, since it was corrected or retracted: party p; passed over",
            ]);

        // Back to other words of before is a change like any other.
        Import(scratch, true, _party with { Note = "second" }).Records.Single().Id.ShouldBe("p.4");
        SampleLedgers.Stored(scratch.Path).Parties.Single().Note.ShouldBe("second");
    }

    [Fact]
    public void A_correction_that_arrives_as_one_is_none_of_the_record_it_corrects_once_more()
    {
        using var scratch = new ScratchFolder();
        var correction = _party with { Id = "better", Note = "x", Corrects = "p" };
        Import(scratch, false, _party, correction).Records.Count.ShouldBe(2);
        Import(scratch, false, _party, correction).Waiting.ShouldBeEmpty();
        new LedgerWriter(scratch.File("ledger"), "", TimeProvider.System)
            .Import(
                _ =>
                    ParseResult<IReadOnlyList<PlacedRecord>>.Of([
                        new(correction with { Note = "y" }, new("file", 3)),
                    ]),
                false
            )
            .Errors.Select(e => e.What)
            .ShouldContain(w => w.Contains("the party better stands already"));
    }

    [Fact]
    public void What_cannot_be_corrected_is_not()
    {
        using var scratch = new ScratchFolder();
        Import(scratch, true, new Setting(Setting.UtcOffset, "+01:00"));
        new LedgerWriter(scratch.File("ledger"), "", TimeProvider.System)
            .Import(
                _ =>
                    ParseResult<IReadOnlyList<PlacedRecord>>.Of([
                        new(new Setting(Setting.UtcOffset, "+02:00"), new("file", 3)),
                    ]),
                true
            )
            .Errors.Single()
            .What.ShouldContain("the setting utc_offset stands already");
    }

    private static Source Source(string id, string name) =>
        new()
        {
            Id = id,
            Name = name,
            Kind = SourceKind.Agency,
        };

    [Fact]
    public void Names_have_the_ids_that_the_ledger_knows_them_by()
    {
        var names = new LedgerNames(
            SampleLedgers.Of(
                [
                    _party,
                    new Party("q", "Other", PartyKind.Other, [], null, "p"),
                    new Alias("a", "q", "The Others", null, null),
                    Source("only", "Paper"),
                    Source("one", "Radio"),
                    Source("two", "Radio"),
                    Source("first", "Wire -- News"),
                    Source("source-wire-news", "Wire -- News"),
                ],
                ""
            )
        );
        var made = new List<IRecord>();
        names.Party("Other", made.Add).ShouldBe("q");
        names.Party("The Others", made.Add).ShouldBe("q");
        names.Party("P", made.Add).ShouldBe("q", "a name of before");
        names.Source("Paper", SourceKind.Agency, made.Add).ShouldBe("only");
        names.Source("Wire -- News", SourceKind.Agency, made.Add).ShouldBe("source-wire-news");
        made.ShouldBeEmpty();

        // Which of two is meant nobody knows: a third.
        names.Source("Radio", SourceKind.Agency, made.Add).ShouldBe("source-radio");
        names.Source("Radio", SourceKind.Agency, made.Add).ShouldBe("source-radio");
        made.Select(m => m.Id).ShouldBe(["source-radio"]);
    }

    [Theory]
    [InlineData("Hill  &  Post", "party-hill-post")]
    [InlineData("--A--", "party-a")]
    [InlineData("الطريق", "party-الطريق")]
    [InlineData("?!", "party-unnamed")]
    public void New_names_have_plain_ids(string name, string id)
    {
        var names = new LedgerNames(Ledger.Empty);
        var made = new List<IRecord>();
        names.Party(name, made.Add).ShouldBe(id);
        names.Party(name, made.Add).ShouldBe(id);
        names.Party(name + "!", made.Add).ShouldBe($"{id}-2");
        names.Party(name + "!!", made.Add).ShouldBe($"{id}-3");
        made.Count.ShouldBe(3);
        names.Party(new string('x', 70), made.Add).ShouldBe("party-" + new string('x', 60));
    }
}
