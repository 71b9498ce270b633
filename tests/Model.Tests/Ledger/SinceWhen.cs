using SafePassage.Flow;
using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>Since when a thing stands as it does, and how, against the obvious way: asking anew at every moment.</summary>
public class SinceWhen
{
    private static readonly Subject _gate = Subject.Corridor("gate");

    private static readonly (Stance Stance, Bearing Bearing)[] _words =
    [
        (Stance.Declares, Bearing.For),
        (Stance.Denies, Bearing.Against),
        (Stance.Withdraws, Bearing.Against),
        (Stance.Observes, Bearing.For),
        (Stance.Observes, Bearing.Against),
        (Stance.Proposes, Bearing.Neither),
    ];

    [Fact]
    public void It_is_the_first_moment_from_which_it_stood_so_without_a_break()
    {
        var seen = new HashSet<StandingStatus>();
        for (ulong seed = 1; seed <= 400; seed++)
        {
            var random = new SplitMix64(seed);
            var ledger = Random(random).Ledger();
            foreach (var own in Words())
            {
                var now = At(ledger, 9, own);
                var since = now.Since?.Earliest;
                var moments = Enumerable.Range(0, 10).Select(h => (double)h).ToArray();
                var same = moments
                    .Reverse()
                    .TakeWhile(h => Sides(At(ledger, h, own)) == Sides(now))
                    .Last();
                var expected = same == 0 ? (DateTimeOffset?)null : Book.At(same);
                since.ShouldBe(now.Status == StandingStatus.Unstated ? null : expected, $"{seed}");
                seen.Add(now.Status);
            }
        }

        seen.Order().ShouldBe(Enum.GetValues<StandingStatus>());
    }

    [Fact]
    public void It_is_not_worked_out_for_who_does_not_ask()
    {
        var ledger = new Book().Says("a", 1, "north", "corridor:gate", Bearing.For).Ledger();
        Standings.Of(ledger, _gate, Book.At(9), since: false).Since.ShouldBeNull();
        Standings.Of(ledger, _gate, Book.At(9)).Since!.Value.Earliest.ShouldBe(Book.At(1));
    }

    /// <summary>In random ledgers every word stands, was overtaken by its own voice, or bears neither way.</summary>
    [Fact]
    public void A_word_is_overtaken_by_a_later_contrary_one_of_its_voice_and_by_nothing_else()
    {
        for (ulong seed = 1; seed <= 400; seed++)
        {
            var ledger = Random(new(seed)).Ledger();
            var standing = At(ledger, 9, null);
            var all = ledger.About(_gate);
            foreach (var word in all)
            {
                var isOvertaken =
                    word.IsPosition
                    && all.Any(w =>
                        w.IsPosition
                        && w.Bearing == Contrary(word.Bearing)
                        && w.Party == word.Party
                        && IsAfter(w, word)
                    );
                var list =
                    word.Bearing == Bearing.Neither ? standing.Further
                    : isOvertaken ? standing.Overtaken
                    : word.Bearing == Bearing.For ? standing.For
                    : standing.Against;
                list.ShouldContain(word, $"seed {seed}, {word.Id}");
            }

            (
                standing.For.Count
                + standing.Against.Count
                + standing.Further.Count
                + standing.Overtaken.Count
            ).ShouldBe(all.Count);
            standing.IsContested.ShouldBe(standing.Against.Count > 0);
        }
    }

    /// <summary>Of one moment, what takes back comes after what it takes back.</summary>
    private static bool IsAfter(Statement a, Statement b) =>
        a.SaidAt.Earliest != b.SaidAt.Earliest
            ? a.SaidAt.Earliest > b.SaidAt.Earliest
            : a.TakesBack && !b.TakesBack;

    private static Bearing Contrary(Bearing bearing) =>
        bearing switch
        {
            Bearing.For => Bearing.Against,
            Bearing.Against => Bearing.For,
            _ => (Bearing)(-1),
        };

    private static (bool, bool) Sides(Standing standing) =>
        (
            standing.For.Count > 0 || standing.Own is { IsFor: true },
            standing.Against.Count > 0 || standing.Own is { IsAgainst: true }
        );

    private static IEnumerable<ScenarioWord?> Words() =>
        [null, new("agreed", true, false, "desk"), new("refused", false, true, "desk")];

    private static Standing At(Ledger ledger, double hour, ScenarioWord? own) =>
        Standings.Of(
            ledger,
            _gate,
            Book.At(hour),
            own: ledger.About(_gate).Any(s => s.Bearing == Bearing.For) ? null : own
        );

    private static Book Random(SplitMix64 random)
    {
        var book = new Book();
        string[] parties = ["north", "south", "council"];
        var words = random.Below(7);
        for (var i = 0; i < words; i++)
        {
            var (stance, bearing) = _words[random.Below(_words.Length)];
            book.Says(
                $"s{i}",
                1 + random.Below(5),
                parties[random.Below(3)],
                "corridor:gate",
                bearing,
                stance: stance
            );
        }

        return book;
    }
}
