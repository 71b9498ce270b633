using System.Collections.Concurrent;
using SafePassage.Model;

namespace SafePassage.Verification;

/// <summary>
/// Checks a bound from its certificate alone, against the scenario: the listed items must add up to the bound, none may
/// be counted too low, and who keeps away from them in the time for which they are listed may not get out before the horizon.
/// Whatever the grade and however the items were found; shares no code with the solver.
/// </summary>
/// <remarks>
/// Holds what several bounds of one variant share, found when it is first asked for; any number of threads may check bounds at
/// once. Why the items bound what gets out: whoever does so is of a zone that is counted, or passes something listed while it is
/// listed [FF58].
/// </remarks>
/// <param name="scenario">What was planned.</param>
/// <param name="variant">The reading that the bounds are for.</param>
public sealed class CertificateCheck(Scenario scenario, Variant variant)
{
    private readonly ConcurrentDictionary<Mode, Lazy<WalkableStreets>> _streets = [];
    private readonly ConcurrentDictionary<(string Groups, Mode Mode), Lazy<CrowdWays>> _ways = [];
    private readonly ConcurrentDictionary<Bound, IReadOnlyList<Flaw>> _found = [];

    internal Scenario Scenario => scenario;

    internal Variant Variant => variant;

    /// <summary>Every flaw; none when the bound is proven.</summary>
    /// <param name="bound">The claim.</param>
    /// <remarks>Cost: one search over the streets for each group and mode, and the items. Exact integers.</remarks>
    public IReadOnlyList<Flaw> FlawsOf(Bound bound)
    {
        ArgumentNullException.ThrowIfNull(bound);
        // Its grade is nothing that the certificate says anything of.
        return _found.GetOrAdd(bound with { Grade = BoundGrade.Trimmed }, Find);
    }

    private IReadOnlyList<Flaw> Find(Bound bound)
    {
        var flaws = new List<Flaw>();
        Group[] groups = [.. bound.Groups.Select(id => scenario.FindGroup(id)).OfType<Group>()];
        if (groups.Length != bound.Groups.Count || groups.Length == 0)
        {
            return [new(Rule.BoundGroups, "the bound names a group that is not there")];
        }

        if (bound.Cut.Sum(i => i.Amount).Floor() != bound.Persons)
        {
            flaws.Add(
                new(
                    Rule.CutSum,
                    $"the items add up to {bound.Cut.Sum(i => i.Amount)} persons, not to {bound.Persons}"
                )
            );
        }

        var cut = new CheckedCut(scenario, variant, bound, groups, Layers(bound, groups), flaws);
        cut.CheckAmounts();
        cut.CheckBlocked();
        return flaws;
    }

    /// <summary>
    /// What the groups are taken to share where the certificate proves its bound: the first of the relaxations under which it does. For
    /// one group alone nothing is shared.
    /// </summary>
    /// <param name="bound">The claim, whatever relaxation it names.</param>
    /// <returns>Null when it is proven under none.</returns>
    public Relaxation? RelaxationOf(Bound bound)
    {
        ArgumentNullException.ThrowIfNull(bound);
        return Enum.GetValues<Relaxation>()
            .Where(r => bound.Groups.Count > 1 || r == Relaxation.Separate)
            .Where(r => FlawsOf(bound with { Relaxation = r }).Count == 0)
            .Select(r => (Relaxation?)r)
            .FirstOrDefault();
    }

    /// <summary>As <see cref="FlawsOf(Bound)"/>, for a single bound.</summary>
    /// <param name="scenario">What was planned.</param>
    /// <param name="variant">The reading that the bound is for.</param>
    /// <param name="bound">The claim.</param>
    public static IReadOnlyList<Flaw> FlawsOf(Scenario scenario, Variant variant, Bound bound) =>
        new CertificateCheck(scenario, variant).FlawsOf(bound);

    private List<CrowdWays> Layers(Bound bound, Group[] groups)
    {
        var layers = new List<CrowdWays>();
        foreach (var mode in Enum.GetValues<Mode>())
        {
            Group[] movers = [.. groups.Where(g => g.Modes.Contains(mode))];
            Group[][] crowds =
                movers.Length == 0 ? []
                : bound.Relaxation == Relaxation.Merged ? [movers]
                : [.. movers.Select(g => new[] { g })];
            layers.AddRange(crowds.Select(c => Ways(c, mode)));
        }

        return layers;
    }

    private CrowdWays Ways(Group[] crowd, Mode mode)
    {
        var streets = _streets.GetOrAdd(mode, m => new(() => new(scenario, m))).Value;
        var key = (string.Join(',', crowd.Select(g => g.Id)), mode);
        return _ways.GetOrAdd(key, _ => new(() => new(scenario, variant, crowd, streets))).Value;
    }
}
