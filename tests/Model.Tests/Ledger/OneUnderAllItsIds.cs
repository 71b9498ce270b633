using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>A record that was corrected twice is one thing, whatever id it is called by.</summary>
public class OneUnderAllItsIds
{
    private static readonly SubjectKind[] _named =
    [
        SubjectKind.Corridor,
        SubjectKind.Group,
        SubjectKind.Place,
    ];

    public static TheoryData<SubjectKind> Kinds =>
        [.. Enum.GetValues<SubjectKind>().Except([SubjectKind.Zone, SubjectKind.Agreement])];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void By_every_id_it_goes_by_the_last_and_what_the_scenario_names_by_the_first(
        SubjectKind kind
    )
    {
        var first = OneOfEach.Records.Last(r => TypeOf(kind) == r.GetType().Name);
        var ledger = OneOfEach
            .Built([
                .. OneOfEach.Records.Where(r => r is not Retraction),
                Next(first, "second", first.Id),
                Next(first, "third", "second"),
            ])
            .Value!;
        string[] ids = [first.Id, "second", "third"];
        ids.Select(id => ledger.Now(new(kind, id)).Id)
            .Distinct()
            .ShouldBe([_named.Contains(kind) ? first.Id : "third"]);
        ledger.Now(new(kind, "another")).Id.ShouldBe("another");

        // The same id of another kind is another thing.
        ledger.Now(new(SubjectKind.Zone, first.Id)).Id.ShouldBe(first.Id);
    }

    [Fact]
    public void Without_corrections_everything_goes_by_its_own() =>
        OneOfEach
            .Built(OneOfEach.Records)
            .Value!.Now(Subject.Offer("offer"))
            .ShouldBe(Subject.Offer("offer"));

    [Fact]
    public void What_is_said_by_an_old_id_is_said_of_the_one_that_counts()
    {
        var book = TruceBook
            .Declared()
            .Word("off", 2, "north", Stance.Withdraws, from: 12, about: "truce:t");
        var old = book.Ledger().Truces[0];
        book.Add(old with { Id = "t.2", Until = When.At(Book.At(15)), Corrects = "t" });
        book.Standing(8).Hours.Select(h => (h.From, h.Until)).ShouldBe([(Book.At(9), Book.At(12))]);
        foreach (var id in new[] { "t", "t.2" })
        {
            ReadingRules
                .Assume(
                    book.Ledger(),
                    ReadingRule.Announced,
                    Book.Day with
                    {
                        Truce = id,
                    },
                    Book.At(8)
                )
                .Truce.Holds.Single()
                .Until.ShouldBe(Book.At(12), id);
        }
    }

    private static string TypeOf(SubjectKind kind) =>
        kind switch
        {
            SubjectKind.Violation => nameof(AllegedViolation),
            SubjectKind.Corridor or SubjectKind.Group or SubjectKind.Place => $"Named{kind}",
            _ => $"{kind}",
        };

    private static IRecord Next(IRecord record, string id, string corrects)
    {
        var copy = (IRecord)record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        record.GetType().GetProperty("Id")!.SetValue(copy, id);
        record.GetType().GetProperty("Corrects")!.SetValue(copy, corrects);
        return copy;
    }
}
