using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>Who did a thing did it once, however often and by whatever id he is named.</summary>
public class CountedOnce
{
    /// <summary>Whoever is named twice did it once, and a party that was corrected is one under both its ids.</summary>
    [Fact]
    public void Nobody_is_counted_twice()
    {
        var book = TruceBook.Declared();
        foreach (
            var (id, by, accuser) in new[]
            {
                ("a", "north north", "south"),
                ("b", "n2 north", "s2"),
            }
        )
        {
            book.Says(id, 3, accuser, "truce:t", Bearing.Neither, stance: Stance.Accuses)
                .Says(
                    $"no-{id}",
                    4,
                    id == "a" ? "north" : "n2",
                    $"violation:v{id}",
                    Bearing.Against
                )
                .Add(
                    new AllegedViolation
                    {
                        Id = $"v{id}",
                        Breaks = Subject.TruceOf("t"),
                        What = "Shells",
                        By = by.Split(' '),
                        When = When.At(Book.At(3)),
                        HowKnown = HowKnown.Heard,
                        Statements = [id],
                    }
                );
        }

        book.Add(new Party("n2", "North", PartyKind.State, [], null, "north"))
            .Add(new Party("s2", "South", PartyKind.Coalition, ["fighters"], null, "south"));
        ViolationTotals
            .Of(book.Ledger(), new(Book.At(0), Book.At(24)), Book.At(24))
            .Select(CountedViolations.Text)
            .ShouldBe(["(n2, truce:t, s2): 2 after 0; Heard 2; n2"]);
    }
}
