using SafePassage.Model;
using SafePassage.Verification;
using static SafePassage.Planning.Tests.Spans;

namespace SafePassage.Planning.Tests;

/// <summary>
/// A cut of the gate alone, which proves its bound, and what may stand beside it:
/// <code>
///   home ──▶ bridge (8 walkers a minute, 40 by car) ──▶ west (10 a minute; two of the sick)
/// </code>
/// </summary>
internal static class CutsAtOneGate
{
    private static readonly Scenario _town = new Town()
        .Group("sick")
        .Group("civilians", [Mode.Foot, Mode.Car], 60)
        .Group("barred")
        .Link("home", "bridge", 300, walkers: 8, cars: 40)
        .Link("bridge", "west", 60, walkers: 50, cars: 50)
        .Zone("home", "home", "sick", 20)
        .Zone("home", "home", "civilians", 5000)
        .Zone("home", "home", "barred", 5)
        .Corridor("west", "west", 10, "sick civilians")
        .GroupLimit("west", "sick", 2)
        .Build();

    public static readonly string[] Everybody = ["sick", "civilians", "barred"];

    /// <summary>Whatever passes the gate.</summary>
    public static readonly Bound Sound = Of(
        Everybody,
        new CutItem(CutKind.Gate, "west", ["sick", "civilians"], null, Minutes(0, 60), People(600))
    );

    public static IReadOnlyList<Flaw> FlawsOf(Bound bound) =>
        CertificateCheck.FlawsOf(_town, Town.AsGiven, bound);

    /// <summary>The sound cut with one item more.</summary>
    public static IReadOnlyList<Flaw> Beside(CutItem item) =>
        FlawsOf(Of(Everybody, [.. Sound.Cut, item]));

    public static CutItem Link(string id, double from, double until) =>
        new(CutKind.Link, id, ["sick"], Mode.Foot, Minutes(from, until), default);

    public static Bound Of(string[] groups, params CutItem[] cut) =>
        new(
            "as_given",
            groups,
            TimeSpan.FromMinutes(60),
            cut.Sum(i => i.Amount).Floor(),
            BoundGrade.Trimmed,
            Relaxation.Separate,
            cut
        );

    public static PersonMillionths People(long persons) => new Persons(persons).InMillionths;
}
