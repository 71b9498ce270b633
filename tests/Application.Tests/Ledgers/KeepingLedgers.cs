using SafePassage.Formats.Ledgers;
using SafePassage.Model;

namespace SafePassage.Application.Tests.Ledgers;

public sealed class KeepingLedgers : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public KeepingLedgers() => Scenes.CopyBase(Scenario);

    public void Dispose() => _scratch.Dispose();

    private string Scenario => _scratch["s"];

    private ParseResult<Formats.Ledgers.Store.Appended> Append(
        NewEntry entry,
        CancellationToken cancellation = default
    ) =>
        AppendToLedger.Run(
            new(Scenario, entry, TimeProvider.System) { By = "desk", Workers = Scenes.Two },
            cancellation
        );

    private void Begin()
    {
        Append(
            new NewEntry.Added(
                "source",
                ["id=radio", "name=Radio", "kind=broadcaster", "language=en"]
            )
        )
            .Errors.ShouldBeEmpty();
        Append(
            new NewEntry.Added(
                "statement",
                [
                    "id=s1",
                    "source=radio",
                    "said_at=2016-11-03T10:00+02:00",
                    "about=corridor:north",
                    "stance=denies",
                    "content=The road is mined",
                ]
            )
        )
            .Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Records_are_added_corrected_and_reviewed_and_the_chain_holds()
    {
        Begin();
        Append(new NewEntry.Corrected("statement", "s1", ["content=The road was mined"]))
            .Value!.Records.ShouldHaveSingleItem()
            .Id.ShouldBe("s1.2");
        Append(new NewEntry.Reviewed("s1.2", "disputed", "desk", "The council says no", null))
            .Value!.FirstSeq.ShouldBe(4);

        var chain = VerifyLedger.Run(new(Scenario)).ShouldBeOfType<LedgerCheck.Chain>();
        (chain.Head.Entries, chain.Errors.Count, chain.Torn).ShouldBe((4, 0, null));
    }

    [Fact]
    public void What_does_not_fit_is_refused_and_nothing_is_added()
    {
        Begin();
        Append(new NewEntry.Added("statment", ["id=s2"])).Errors.ShouldHaveSingleItem();
        Append(new NewEntry.Corrected("statement", "s9", [])).Errors.ShouldHaveSingleItem();
        Append(new NewEntry.FromFiles([_scratch["none.csv"], _scratch["none.yaml"]], TableForm.Own))
            .Errors.Count.ShouldBe(2);
        VerifyLedger
            .Run(new(Scenario))
            .ShouldBeOfType<LedgerCheck.Chain>()
            .Head.Entries.ShouldBe(2);
    }

    [Fact]
    public void A_ledger_in_tables_is_brought_into_the_store_first()
    {
        var ledger = Directory.CreateDirectory(Path.Combine(Scenario, "ledger")).FullName;
        File.WriteAllText(
            Path.Combine(ledger, "parties.csv"),
            "id,name,kind\ncouncil,Council,civilian\n"
        );
        VerifyLedger.Run(new(Scenario)).ShouldBeOfType<LedgerCheck.NoChain>().Records.ShouldBe(1);
        var party = new NewEntry.Added("party", ["id=x", "name=X", "kind=other"]);
        Append(party).Errors.ShouldHaveSingleItem().What.ShouldContain("kept in tables");

        Append(new NewEntry.FromOwnTables()).Value!.Records.Count.ShouldBe(1);
        Append(new NewEntry.FromOwnTables()).Value!.Records.ShouldBeEmpty();
        Append(party).Errors.ShouldBeEmpty();
        VerifyLedger
            .Run(new(Scenario))
            .ShouldBeOfType<LedgerCheck.Chain>()
            .Head.Entries.ShouldBe(2);
    }

    [Fact]
    public void Who_cancels_has_added_nothing()
    {
        Begin();
        Should.Throw<OperationCanceledException>(() =>
            Append(
                new NewEntry.Added("party", ["id=x", "name=X", "kind=other"]),
                new CancellationToken(canceled: true)
            )
        );
        VerifyLedger
            .Run(new(Scenario))
            .ShouldBeOfType<LedgerCheck.Chain>()
            .Head.Entries.ShouldBe(2);
    }

    [Fact]
    public void A_changed_byte_and_a_torn_line_are_told_apart()
    {
        Begin();
        var store = Path.Combine(Scenario, "ledger", "ledger.jsonl");
        File.AppendAllText(store, "{\"seq\":3");
        var torn = VerifyLedger.Run(new(Scenario)).ShouldBeOfType<LedgerCheck.Chain>();
        torn.Torn.ShouldNotBeNull();
        torn.Errors.ShouldBeEmpty();

        Scenes.Change(store, "The road is mined", "The road is clear");
        var broken = VerifyLedger.Run(new(Scenario)).ShouldBeOfType<LedgerCheck.Chain>();
        broken.Errors.ShouldHaveSingleItem().Line.ShouldBe(2);
        broken.Head.Entries.ShouldBe(1);
    }

    [Fact]
    public void Without_a_ledger_every_use_says_so()
    {
        VerifyLedger.Run(new(Scenario)).ShouldBeOfType<LedgerCheck.Unreadable>();
        ShowStandings.Run(new(Scenario)).Errors.ShouldHaveSingleItem();
        ExportLedger
            .Run(new(Scenario, _scratch["out"], RedactionLevel.All))
            .Errors.ShouldHaveSingleItem();
        Directory.Exists(_scratch["out"]).ShouldBeFalse();
    }

    [Theory]
    [InlineData(LedgerFormat.Csv, "sources.csv statements.csv")]
    [InlineData(LedgerFormat.Json, "ledger.json")]
    [InlineData(LedgerFormat.Acled, "acled.csv")]
    public void It_is_written_for_others(LedgerFormat format, string files)
    {
        Begin();
        var export = new ExportRequest(Scenario, _scratch["out"], RedactionLevel.None)
        {
            Format = format,
        };
        ExportLedger.Run(export).Value.ShouldNotBeNull().ShouldBe(files.Split(' '));
        Directory
            .GetFiles(_scratch["out"])
            .Select(Path.GetFileName)
            .Order()
            .ShouldBe(files.Split(' '));
    }

    [Fact]
    public void What_others_must_not_read_is_blurred()
    {
        Begin();
        Export(RedactionLevel.None).ShouldContain("The road is mined");
        Export(RedactionLevel.Persons).ShouldNotContain("The road is mined");

        string Export(RedactionLevel level)
        {
            ExportLedger.Run(new(Scenario, _scratch["out"], level)).Errors.ShouldBeEmpty();
            return File.ReadAllText(_scratch["out/statements.csv"]);
        }
    }

    [Fact]
    public void How_things_stand_is_shown_for_what_is_asked_or_all_that_is_disputed()
    {
        Begin();
        var all = ShowStandings.Run(new(Scenario)).Value.ShouldNotBeNull();
        all.Standings.ShouldHaveSingleItem().Subject.ShouldBe(Subject.Corridor("north"));
        all.Instead.ShouldBeNull();

        var before = ShowStandings
            .Run(new(Scenario) { AsOf = new DateTimeOffset(2016, 11, 1, 0, 0, 0, TimeSpan.Zero) })
            .Value!;
        before.Standings.ShouldBeEmpty();

        var other = ShowStandings.Run(new(Scenario) { About = Subject.Corridor("south") }).Value!;
        other.Standings.ShouldHaveSingleItem().Status.ShouldBe(StandingStatus.Unstated);
        other.Instead.ShouldBe([Subject.Corridor("north")]);
    }
}
