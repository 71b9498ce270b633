using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Ledgers;

/// <summary>What is wrong with records of truces is told, each with its message, and all at once.</summary>
public class TruceMistakes
{
    [Theory]
    [InlineData(
        "truce id=t name=T by=council from=2030-01-05T09:00Z until=2030-01-04 statement=s1",
        "the truce ends (2030-01-04) before it begins (2030-01-05T09:00Z)"
    )]
    [InlineData(
        "truce id=t name=T by=council from=2030-01-05T09:00Z until=2030-01-05T09:00Z statement=s1",
        "the truce ends (2030-01-05T09:00Z) before it begins (2030-01-05T09:00Z)"
    )]
    [InlineData(
        "answer id=a to=offer:none by=council answer=refuses statement=s1",
        "there is no offer none"
    )]
    [InlineData("term id=x of=truce:none kind=aid what=Aid statement=s1", "there is no truce none")]
    [InlineData(
        "precondition id=p of=corridor:north requires=precondition:p what=Itself statement=s1",
        "the precondition p depends on itself: precondition:p waits for precondition:p"
    )]
    [InlineData("offer id=o what=Talks statement=s1", "by is empty")]
    [InlineData("truce id=t name=T by=nobody statement=s1", "there is no party nobody")]
    [InlineData(
        "violation id=v breaks=corridor:north what=Shells when=2030-01-05 how_known=heard statements=s1",
        "breaks is 'corridor:north', which cannot stand here"
    )]
    public void Each_has_its_message(string line, string message)
    {
        using var scratch = new ScratchFolder();
        var folder = scratch.File("ledger");
        SampleLedgers.Append(folder, SampleLedgers.Three);
        Refused(folder, scratch, line).ShouldContain(e => e.What == message);
    }

    [Fact]
    public void All_of_a_batch_is_told_at_once_with_its_lines_and_nothing_is_recorded()
    {
        using var scratch = new ScratchFolder();
        var folder = scratch.File("ledger");
        SampleLedgers.Append(folder, SampleLedgers.Three);
        var errors = Refused(
            folder,
            scratch,
            "# two mistakes\ntruce id=t name=\"A pause\" by=council from=noon statement=s1\n\noffre id=o\nparty id=p name='never closed kind=other\n"
        );
        errors
            .Select(e => (e.Line, e.What))
            .ShouldBe(
                [
                    (2, "from is 'noon', which is no time"),
                    (4, "there is no kind of record 'offre'"),
                    (5, "a quote is not closed"),
                ],
                ignoreOrder: true
            );
        SampleLedgers.Stored(scratch.Path).Records.Count.ShouldBe(3);
    }

    [Fact]
    public void Records_of_one_batch_may_name_each_other_whichever_comes_first() =>
        Added(
            "measure id=m what=Quiet party=council from=2030 statement=s9\nstatement id=s9 source=radio said_at=2030-01-01 about=measure:m stance=declares content=Quiet"
        )
            .Measures.Single()
            .Id.ShouldBe("m");

    /// <summary>Whoever is named twice did a thing once.</summary>
    [Fact]
    public void A_name_that_stands_twice_in_a_list_is_read_once() =>
        Added("operation id=o name=Advance by='council; council' from=2030 statement=s1")
            .Operations.Single()
            .By.ShouldBe(["council"]);

    /// <summary>Kept as it was before there were truces, offers and sides.</summary>
    [Fact]
    public void A_ledger_of_an_earlier_version_is_read_and_means_what_it_meant()
    {
        var old = LedgerReader.Read(
            Path.Combine(Repository.Root, "tests", "Formats.Tests", "Ledgers", "old")
        );
        old.Errors.ShouldBeEmpty();
        var ledger = old.Value!.Ledger;
        ledger.Statements.Count.ShouldBe(51);
        ledger.Truces.ShouldBeEmpty();
        var truce = TruceStates.All(ledger).Single();
        truce.By.ShouldBe(["russia"]);
        var noon = new DateTimeOffset(2016, 11, 4, 12, 0, 0, TimeSpan.FromHours(2));
        TruceStates.At(ledger, truce, noon).State.ShouldBe(TruceState.InForce);
        Standings
            .Of(ledger, Subject.Corridor("castello"), noon)
            .Status.ShouldBe(StandingStatus.Disputed);
    }

    private static IReadOnlyList<InputError> Refused(
        string folder,
        ScratchFolder scratch,
        string lines
    ) => Add(folder, scratch, lines).Errors;

    /// <summary>Three records, and what comes to them without an error.</summary>
    private static Ledger Added(string lines)
    {
        using var scratch = new ScratchFolder();
        var folder = scratch.File("ledger");
        SampleLedgers.Append(folder, SampleLedgers.Three);
        Add(folder, scratch, lines).Errors.ShouldBeEmpty();
        return SampleLedgers.Stored(scratch.Path);
    }

    private static ParseResult<Appended> Add(string folder, ScratchFolder scratch, string lines)
    {
        var file = scratch.File("batch.txt");
        File.WriteAllText(file, lines);
        return LedgerStore.Append(folder, l => Incoming.Batch(file, l), "", TimeProvider.System);
    }
}
