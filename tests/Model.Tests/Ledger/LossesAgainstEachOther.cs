using SafePassage.Model;
using static SafePassage.Model.Tests.ClaimedLosses;

namespace SafePassage.Model.Tests;

/// <summary>Counts that cannot both be right are flagged, whoever wrote them and however; and who denies one is named.</summary>
public class LossesAgainstEachOther
{
    /// <summary>However it is written: as three numbers or one, in one number or two, of the side or of a body of it.</summary>
    [Theory]
    [InlineData("band tank 100 - - ", "band tank - 8 - ")]
    [InlineData("band tank 100 100 100 ", "band tank 8 8 8 ")]
    [InlineData("band tank 100 - - ", "band tank - - 8 ")]
    [InlineData("band tank - 100 - ", "band tank - 8 - about")]
    [InlineData("band killed 50 - - ", "band killed_or_wounded - 30 - ")]
    [InlineData("band wounded 50 - - ", "band killed_or_wounded - 30 - ")]
    [InlineData("squad killed 50 - - ", "band killed - 30 - ")]
    [InlineData("squad killed 50 - - ", "band killed_or_wounded - 30 - ")]
    public void Contradictions_are_flagged_whichever_way_they_are_written(
        string first,
        string second
    )
    {
        foreach (var swapped in (bool[])[false, true])
        {
            var (one, two) = swapped ? ("b", "a") : ("a", "b");
            var all = LossTotals.Of(
                Squads().Add(Written("l1", first, one)).Add(Written("l2", second, two)).Ledger(),
                Book.At(9)
            );
            all.ShouldAllBe(c => c.Contradict);
            all.SelectMany(c => c.Conflicts)
                .ShouldAllBe(c =>
                    new[] { c.First.Id, c.Second.Id }.Order().SequenceEqual(new[] { "l1", "l2" })
                );
        }
    }

    [Theory]
    [InlineData("band killed - 20 - ", "band killed_or_wounded - 30 - ")]
    [InlineData("squad killed - 20 - ", "band killed - 30 - ")]
    [InlineData("squad killed 20 - - ", "band killed 30 - - ")]
    [InlineData("band tank 50 - - ", "band killed_or_wounded - 30 - ")]
    [InlineData("band killed 50 - - ", "squad killed - 30 - ")]
    [InlineData("band tank - 8 - ", "band tank 8 8 8 ")]
    public void What_can_both_be_right_is_not(string first, string second) =>
        LossTotals
            .Of(
                Squads().Add(Written("l1", first, "a")).Add(Written("l2", second, "b")).Ledger(),
                Book.At(9)
            )
            .ShouldAllBe(c => !c.Contradict);

    [Fact]
    public void Killed_and_wounded_are_held_together_against_both_in_one_number()
    {
        var all = LossTotals.Of(
            Squads()
                .Add(Written("l1", "band killed - 60 - ", "a"))
                .Add(Written("l2", "band wounded - 60 - ", "a"))
                .Add(Written("l3", "band killed_or_wounded - 100 - ", "b"))
                .Ledger(),
            Book.At(9)
        );
        var conflict = all.Single(c => c.Category == LossCategory.KilledOrWounded)
            .Conflicts.Single();
        (conflict.First.Id, conflict.Second.Id, conflict.And?.Id).ShouldBe(("l3", "l1", "l2"));
        all.ShouldAllBe(c => c.Contradict);
    }

    [Theory]
    [InlineData("loss:l1")]
    [InlineData("statement:a")]
    public void Who_denies_a_count_or_the_statement_behind_it_is_named(string about) =>
        LossTotals
            .Of(
                Book.OfTwoVoices()
                    .Add(Loss("l1", Count.Exactly(5), "2030-01-01", "west", "a"))
                    .Says("d", 3, "south", about, Bearing.Against)
                    .Ledger(),
                Book.At(9)
            )
            .Single()
            .Denials.Select(d => (d.Of.Id, d.By.Id))
            .ShouldBe([("l1", "d")]);

    /// <summary>A word against a corridor that tells of losses on it is no word against the losses.</summary>
    [Fact]
    public void The_statement_a_count_rests_on_does_not_deny_it() =>
        LossTotals
            .Of(
                Book.OfTwoVoices()
                    .Says("s", 3, "north", "corridor:gate", Bearing.Against)
                    .Add(Loss("l1", Count.Exactly(2), "2030-01-01", "gate", "s"))
                    .Ledger(),
                Book.At(9)
            )
            .Single()
            .Denials.ShouldBeEmpty();

    [Fact]
    public void A_later_figure_of_the_same_voice_shows_the_earlier_one_and_contradicts_nobody()
    {
        var voice = Only(
            Book.OfTwoVoices()
                .Says("a2", 4, "north", "party:south", Bearing.Neither)
                .Add(Loss("l1", Count.Exactly(5), "2030-01-01", "west", "a"))
                .Add(Loss("l2", Count.Exactly(9), "2030-01-01", "west", "a2"))
                .Add(Loss("l3", Count.Exactly(1), "2029-12-31", "west", "a"))
        );
        voice.Contradict.ShouldBeFalse();
        var only = voice.Voices.Single();
        only.Total.ShouldBe(Count.Exactly(10));
        only.Earlier.Select(l => l.Id).ShouldBe(["l1"]);
    }

    private static Book Squads() =>
        Book.OfTwoVoices()
            .Add(new Party("squad", "Squad", PartyKind.ArmedGroup, [], null))
            .Add(new Membership("sm", "squad", "band", null, null, null));

    /// <summary>Side, category, low, best, high, and whether about.</summary>
    private static Loss Written(string id, string text, string statement)
    {
        var parts = text.Split(' ');
        long? N(int i) => parts[i] == "-" ? null : long.Parse(parts[i], null);
        return Loss(
            id,
            new(N(2), N(3), N(4), parts[5].Length > 0),
            "2030-01-01",
            "west",
            statement
        ) with
        {
            Side = parts[0],
            Category = Word<LossCategory>.Find(parts[1])!.Value,
        };
    }
}
