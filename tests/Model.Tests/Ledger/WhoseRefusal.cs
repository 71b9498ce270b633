using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>Whose word against makes a refusal, and whose a denial.</summary>
public class WhoseRefusal
{
    [Theory]
    // Whoever speaks for the people refuses for them; of one group those of the others do not.
    [InlineData("band", "group:fighters", StandingStatus.Refused)]
    [InlineData("council", "group:fighters", StandingStatus.Denied)]
    [InlineData("north", "group:fighters", StandingStatus.Denied)]
    [InlineData("band", "group:*", StandingStatus.Refused)]
    [InlineData("council", "group:*", StandingStatus.Refused)]
    [InlineData("north", "group:*", StandingStatus.Denied)]
    [InlineData("band", "corridor:gate", StandingStatus.Refused)]
    [InlineData("north", "corridor:gate", StandingStatus.Denied)]
    // A truce is refused by any party.
    [InlineData("north", "truce", StandingStatus.Refused)]
    [InlineData("band", "truce", StandingStatus.Refused)]
    [InlineData(null, "truce", StandingStatus.Denied)]
    [InlineData(null, "group:fighters", StandingStatus.Denied)]
    [InlineData(null, "corridor:gate", StandingStatus.Denied)]
    public void Makes_a_refusal(string? party, string about, StandingStatus status)
    {
        var book = new Book().Says("a", 1, party, about, Bearing.Against);
        Status(book, about).ShouldBe(status);

        // One who is not concerned makes a denial of it all.
        Status(book.Says("b", 2, null, about, Bearing.Against), about)
            .ShouldBe(StandingStatus.Denied);
    }

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, true, true)]
    [InlineData(true, true, true)]
    public void What_the_scenario_says_against_contests_too(bool pro, bool con, bool contested)
    {
        var standing = Standings.Of(
            new Book().Ledger(),
            Subject.Corridor("gate"),
            Book.At(9),
            own: new("word", pro, con, "desk")
        );
        standing.IsContested.ShouldBe(contested);
        standing.Status.ShouldBe(
            (pro, con) switch
            {
                (true, false) => StandingStatus.Undisputed,
                (true, true) => StandingStatus.Disputed,
                _ => StandingStatus.Denied,
            }
        );
    }

    private static StandingStatus Status(Book book, string about) =>
        Standings.Of(book.Ledger(), Subject.Parse(about)!.Value, Book.At(9)).Status;
}
