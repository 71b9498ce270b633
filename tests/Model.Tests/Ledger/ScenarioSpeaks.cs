using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>
/// What a scenario says by status and source counts as a statement of that source until somebody in the ledger speaks for
/// the thing: one denial in a new ledger does not shut, as announced, what the scenario calls agreed.
/// </summary>
public class ScenarioSpeaks
{
    /// <summary>Hours as announced, undisputed, as refused (fighters, then civilians), and how it stands, after one denial.</summary>
    [Theory]
    [InlineData(CorridorStatus.Agreed, "all", "", "", "all", StandingStatus.Disputed)]
    [InlineData(CorridorStatus.ClaimedOpen, "all", "", "", "all", StandingStatus.Disputed)]
    [InlineData(CorridorStatus.ObservedOpen, "all", "", "", "all", StandingStatus.Disputed)]
    [InlineData(CorridorStatus.Disputed, "all", "", "", "all", StandingStatus.Disputed)]
    [InlineData(CorridorStatus.Closed, "", "", "", "all", StandingStatus.Denied)]
    [InlineData(CorridorStatus.Unknown, "", "", "", "all", StandingStatus.Denied)]
    public void One_voice_against_a_corridor(
        CorridorStatus status,
        string announced,
        string undisputed,
        string fighters,
        string civilians,
        StandingStatus stands
    )
    {
        var book = new Book().Says("b", 2, "band", "corridor:gate", Bearing.Against);
        Open(book, status, ReadingRule.Announced, "civilians").ShouldBe(announced);
        Open(book, status, ReadingRule.Undisputed, "civilians").ShouldBe(undisputed);
        Open(book, status, ReadingRule.Refused, "fighters").ShouldBe(fighters);
        Open(book, status, ReadingRule.Refused, "civilians").ShouldBe(civilians);
        Corridor(book, status, ReadingRule.Announced, "civilians").Standing.Status.ShouldBe(stands);
    }

    [Theory]
    [InlineData(CorridorStatus.Agreed, "all", "all", StandingStatus.Undisputed)]
    [InlineData(CorridorStatus.ClaimedOpen, "all", "all", StandingStatus.Undisputed)]
    [InlineData(CorridorStatus.ObservedOpen, "all", "all", StandingStatus.Undisputed)]
    [InlineData(CorridorStatus.Disputed, "all", "", StandingStatus.Disputed)]
    [InlineData(CorridorStatus.Closed, "", "", StandingStatus.Denied)]
    [InlineData(CorridorStatus.Unknown, "all", "all", StandingStatus.Unstated)]
    public void A_ledger_that_is_silent(
        CorridorStatus status,
        string announced,
        string undisputed,
        StandingStatus stands
    )
    {
        var book = new Book();
        Open(book, status, ReadingRule.Announced, "civilians").ShouldBe(announced);
        Open(book, status, ReadingRule.Undisputed, "civilians").ShouldBe(undisputed);
        Corridor(book, status, ReadingRule.Undisputed, "civilians")
            .Standing.Status.ShouldBe(stands);
    }

    public static TheoryData<CorridorStatus> Statuses => [.. Enum.GetValues<CorridorStatus>()];

    [Theory]
    [MemberData(nameof(Statuses))]
    public void As_soon_as_the_ledger_speaks_for_it_the_ledger_alone_counts(CorridorStatus status)
    {
        var book = new Book()
            .Says("a", 1, "north", "corridor:gate", Bearing.For, from: 12, until: 14)
            .Says("b", 2, "band", "corridor:gate", Bearing.Against);
        foreach (var rule in ReadingRule.Standard)
        {
            foreach (var group in (string[])["civilians", "fighters"])
            {
                var with = Corridor(book, status, rule, group);
                var without = Assume(book, Book.Day, rule).Corridors.Single(c => Is(c, group));
                with.Holds.ShouldBe(without.Holds);
                with.Standing.Own.ShouldBeNull();
                with.Standing.Status.ShouldBe(without.Standing.Status);
            }
        }
    }

    [Fact]
    public void Who_takes_back_what_he_declared_is_not_overruled_by_the_scenario()
    {
        var book = new Book()
            .Says("a", 1, "north", "corridor:gate", Bearing.For)
            .Says("b", 2, "north", "corridor:gate", Bearing.Against, stance: Stance.Withdraws);
        Open(book, CorridorStatus.Agreed, ReadingRule.Announced, "civilians").ShouldBe("");
    }

    [Fact]
    public void A_word_for_one_group_leaves_the_scenario_s_word_for_the_others()
    {
        var book = new Book()
            .Says("a", 1, "north", "corridor:gate", Bearing.For, "fighters", from: 12, until: 14)
            .Says("b", 2, "band", "corridor:gate", Bearing.Against);
        Open(book, CorridorStatus.Agreed, ReadingRule.Announced, "civilians").ShouldBe("all");
        Open(book, CorridorStatus.Agreed, ReadingRule.Announced, "fighters")
            .ShouldBe("12:00-14:00");
    }

    [Fact]
    public void What_is_said_for_it_later_is_not_heard_before()
    {
        var book = new Book()
            .Says("b", 2, "band", "corridor:gate", Bearing.Against)
            .Says("a", 8, "north", "corridor:gate", Bearing.For, from: 12, until: 14);
        var asked = Asked(CorridorStatus.Agreed);
        ReadingRules
            .Assume(book.Ledger(), ReadingRule.Announced, asked, Book.At(7))
            .Corridors.Single(c => Is(c, "civilians"))
            .Holds.Single()
            .From.ShouldBe(Book.At(9));
        Open(book, CorridorStatus.Agreed, ReadingRule.Announced, "civilians")
            .ShouldBe("12:00-14:00");
    }

    [Fact]
    public void One_voice_against_the_truce_leaves_the_window_as_announced_and_stays_itself()
    {
        var book = new Book().Says("b", 2, "band", "truce", Bearing.Against);
        Assume(book, Book.Day, ReadingRule.Announced).Truce.Never.ShouldBeTrue();
        var asked = Asked(CorridorStatus.Unknown);
        Assume(book, asked, ReadingRule.Announced).Truce.Never.ShouldBeFalse();
        Assume(book, asked, ReadingRule.Undisputed).Truce.Never.ShouldBeTrue();
        var refused = Assume(book, asked, ReadingRule.Refused);
        refused.Truce.Never.ShouldBeFalse();
        refused.Groups.Select(g => g.Never).ShouldBe([false, true]);
        var own = refused.Truce.Standing.Own.ShouldNotBeNull();
        (own.Status, own.Source).ShouldBe(("window", "Announcement"));
    }

    [Theory]
    [InlineData("council", "civilians", true)]
    [InlineData("north", "civilians", false)]
    [InlineData("band", "fighters", true)]
    public void That_people_come_is_assumed_and_nobody_s_word(
        string party,
        string group,
        bool concerned
    )
    {
        var book = new Book().Says("b", 2, party, $"group:{group}", Bearing.Against);
        var asked = Asked(CorridorStatus.Agreed);
        Never(ReadingRule.Announced).ShouldBeFalse();
        Never(ReadingRule.Undisputed).ShouldBeTrue();
        Never(ReadingRule.Refused).ShouldBe(concerned);
        var standing = Standings.Of(book.Ledger(), Subject.Group(group), Book.At(9));
        standing.Own.ShouldBeNull();
        standing.Status.ShouldBe(concerned ? StandingStatus.Refused : StandingStatus.Denied);

        bool Never(ReadingRule rule) =>
            Assume(book, asked, rule).Groups.Single(g => g.Group == group).Never;
    }

    /// <summary>The scenario names no truce: its word on the window is on the one that a ledger gives an id.</summary>
    [Fact]
    public void Its_word_on_the_truce_is_on_a_truce_of_the_ledger_until_that_is_declared()
    {
        var ledger = TruceBook.Declared().Ledger();
        foreach (var (asOf, own) in new[] { (0.5, true), (1.5, false) })
        {
            var truce = ReadingRules
                .Assume(
                    ledger,
                    ReadingRule.Announced,
                    Asked(CorridorStatus.Unknown) with
                    {
                        Truce = "t",
                    },
                    Book.At(asOf)
                )
                .Truce;
            truce.Subject.ShouldBe(Subject.TruceOf("t"));
            (truce.Standing.Own is not null).ShouldBe(own, $"by {asOf}");
        }
    }

    private static Asked Asked(CorridorStatus status) =>
        Book.Day with
        {
            Stated = ScenarioWords.Of(
                "Announcement",
                [
                    new()
                    {
                        Id = "gate",
                        Name = "Gate",
                        Gate = 0,
                        Eligible = new HashSet<string> { "civilians", "fighters" },
                        Open = [],
                        Throughput = new(100),
                        Destination = "shelter",
                        Beyond = TimeSpan.Zero,
                        Preconditions = [],
                        Status = status,
                        Evidence = Evidence.Documented,
                        Source = "Agreement",
                    },
                ]
            ),
        };

    private static bool Is(Premise premise, string group) =>
        premise.Subject.Id == "gate" && premise.Group == group;

    private static Premise Corridor(
        Book book,
        CorridorStatus status,
        ReadingRule rule,
        string group
    ) => Assume(book, Asked(status), rule).Corridors.Single(c => Is(c, group));

    private static string Open(Book book, CorridorStatus status, ReadingRule rule, string group) =>
        string.Join(
            " ",
            Corridor(book, status, rule, group)
                .Holds.Select(h =>
                    h.From == Book.Day.From && h.Until == Book.Day.Until
                        ? "all"
                        : $"{h.From:HH:mm}-{h.Until:HH:mm}"
                )
        );

    private static Premises Assume(Book book, Asked asked, ReadingRule rule) =>
        ReadingRules.Assume(book.Ledger(), rule, asked, Book.At(9));
}
