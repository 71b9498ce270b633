using SafePassage.Flow;
using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>Alleged violations of random registers, counted a second time by going through all of them for each row.</summary>
public class CountedViolations
{
    private static readonly string?[] _accused = ["north", "south", "band", "council", null];
    private static readonly string?[] _accusers = ["council", "south", null];
    private static readonly string[] _broken = ["truce:t", "term:x"];
    private static readonly string?[] _places = ["Bridge", "Airport", null];

    [Fact]
    public void Each_row_is_what_one_accuser_says_that_one_party_broke()
    {
        for (ulong seed = 1; seed <= 60; seed++)
        {
            var random = new SplitMix64(seed);
            var ledger = Register(random).Ledger();
            var asOf = 20 + random.Below(30);
            var from = 10 + (5 * random.Below(4));
            double length = 5 * (1 + random.Below(3));
            ViolationTotals
                .Of(ledger, new(Book.At(from), Book.At(from + length)), Book.At(asOf))
                .Select(Text)
                .ShouldBe(Rows(ledger, from, length, asOf), $"seed {seed}");
        }
    }

    private static IEnumerable<string> Rows(Ledger ledger, double from, double length, double asOf)
    {
        var before = from - length;
        foreach (var by in _accused.OrderBy(a => a is null).ThenBy(a => a, StringComparer.Ordinal))
        {
            foreach (var breaks in _broken.Order(Comparer<string>.Create(TruceFirst)))
            {
                foreach (var accuser in _accusers.Order(StringComparer.Ordinal))
                {
                    AllegedViolation[] all =
                    [
                        .. ledger.Violations.Where(v =>
                            (by is null ? v.By.Count == 0 : v.By.Contains(by))
                            && $"{v.Breaks}" == breaks
                            && Said(ledger, v, asOf).Any(s => s.Party == accuser)
                        ),
                    ];
                    var now = all.Where(v => Within(v, from, from + length)).ToList();
                    var earlier = all.Where(v => Within(v, before, from)).ToList();
                    if (now.Count + earlier.Count > 0)
                    {
                        yield return Row(ledger, (by, breaks, accuser), now, earlier, asOf);
                    }
                }
            }
        }
    }

    private static string Row(
        Ledger ledger,
        (string? By, string Breaks, string? Accuser) of,
        List<AllegedViolation> now,
        List<AllegedViolation> earlier,
        double asOf
    )
    {
        var known = Enum.GetValues<HowKnown>()
            .Select(h => (h, Sum: now.Where(v => v.HowKnown == h).Sum(v => v.Times ?? 1)))
            .Where(h => h.Sum > 0)
            .Select(h => $"{h.h} {h.Sum}");
        var denied = ledger
            .Statements.Where(s =>
                s.Stance == Stance.Denies
                && s.Party is not null
                && s.SaidAt.Earliest <= Book.At(asOf)
                && now.Any(v => s.About.Contains(v.Subject))
            )
            .Select(s => s.Party!)
            .Distinct()
            .Order(StringComparer.Ordinal);
        return $"{of}: {now.Sum(v => v.Times ?? 1)} after {earlier.Sum(v => v.Times ?? 1)}; {string.Join(' ', known)}; {string.Join(' ', denied)}";
    }

    internal static string Text(ViolationTotal total) =>
        $"{(total.By, $"{total.Breaks}", total.AllegedBy)}: {total.Count} after {total.Before}; {string.Join(' ', total.ByHowKnown.Select(h => $"{h.Key} {h.Value}"))}; {string.Join(' ', total.DeniedBy)}";

    private static int TruceFirst(string a, string b) => -string.CompareOrdinal(a[..2], b[..2]);

    [Fact]
    public void A_day_counts_them_by_place_against_the_day_before()
    {
        for (ulong seed = 1; seed <= 60; seed++)
        {
            var ledger = Register(new(seed)).Ledger();
            var day = TruceDay.Of(ledger, Book.At(24));
            AllegedViolation[] known =
            [
                .. ledger.Violations.Where(v => Said(ledger, v, 47.9).Any()),
            ];
            string[] rows =
            [
                .. _places
                    .OrderBy(p => p is null)
                    .ThenBy(p => p, StringComparer.Ordinal)
                    .Select(p => (Place: p, All: known.Where(v => v.PlaceName?.En == p).ToList()))
                    .Select(p =>
                        (
                            p.Place,
                            Now: p.All.Where(v => Within(v, 24, 48)).ToList(),
                            Before: p.All.Where(v => Within(v, 0, 24)).ToList()
                        )
                    )
                    .Where(p => p.Now.Count + p.Before.Count > 0)
                    .Select(p =>
                        $"{p.Place}: {p.Now.Sum(v => v.Times ?? 1)} after {p.Before.Sum(v => v.Times ?? 1)}, {string.Join(' ', p.Now.GroupBy(v => v.HowKnown).OrderBy(g => g.Key).Select(g => $"{g.Key} {g.Sum(v => v.Times ?? 1)}"))}"
                    ),
            ];
            day.Places.Select(p =>
                    $"{p.PlaceName?.En}: {p.Count} after {p.Before}, {string.Join(' ', p.ByHowKnown.Select(h => $"{h.Key} {h.Value}"))}"
                )
                .ShouldBe(rows, $"seed {seed}");
        }
    }

    private static bool Within(AllegedViolation violation, double from, double until) =>
        violation.When.Earliest >= Book.At(from) && violation.When.Earliest < Book.At(until);

    private static IEnumerable<Statement> Said(Ledger ledger, AllegedViolation of, double asOf) =>
        of
            .Statements.Select(ledger.Statement)
            .Where(s =>
                s.SaidAt.Earliest <= Book.At(asOf)
                && ledger.StatusOf(s.Id, Book.At(asOf)) != ReviewStatus.Retracted
            );

    private static T Any<T>(SplitMix64 random, IReadOnlyList<T> of) => of[random.Below(of.Count)];

    /// <summary>Moments are multiples of five hours, so that many lie on the edges of periods.</summary>
    private static Book Register(SplitMix64 random)
    {
        var book = TruceBook
            .Declared()
            .Word("x0", 2, "north", Stance.Declares, about: "term:x")
            .Term("x", "truce:t", TermKind.NoShelling, "x0");
        var count = random.Below(14);
        for (var i = 0; i < count; i++)
        {
            double when = random.Below(5) == 0 ? 24 : (5 * random.Below(14)) - 20;
            book.Says(
                    $"a{i}",
                    when + random.Below(8),
                    Any(random, _accusers),
                    "truce:t",
                    Bearing.Neither,
                    stance: Stance.Accuses
                )
                .Says(
                    $"b{i}",
                    when + 20,
                    Any(random, _accusers),
                    "truce:t",
                    Bearing.Neither,
                    stance: Stance.Accuses
                )
                .Says(
                    $"d{i}",
                    when + 9,
                    random.Below(3) == 0 ? Any(random, _accused) : null,
                    random.Below(2) == 0 ? $"violation:v{i}" : "truce:t",
                    Bearing.Against,
                    stance: Stance.Denies
                )
                .Add(
                    new AllegedViolation
                    {
                        Id = $"v{i}",
                        Breaks = Subject.Parse(Any(random, _broken))!.Value,
                        What = "Shells",
                        By = Any(random, _accused) is { } by
                            ? random.Below(3) == 0
                                ? [by, "council"]
                                : [by]
                            : [],
                        When = When.At(Book.At(when)),
                        PlaceName = Any(random, _places) is { } place ? new Name(place) : null,
                        HowKnown = Any(random, Enum.GetValues<HowKnown>()),
                        Times = random.Below(2) == 0 ? null : 1 + random.Below(5),
                        Statements = random.Below(2) == 0 ? [$"a{i}"] : [$"a{i}", $"b{i}"],
                    }
                );
            if (random.Below(6) == 0)
            {
                book.Add(
                    new Review(
                        $"r{i}",
                        $"a{i}",
                        ReviewStatus.Retracted,
                        When.At(Book.At(when + 10)),
                        "desk",
                        "why",
                        null
                    )
                );
            }
        }

        return book;
    }
}
