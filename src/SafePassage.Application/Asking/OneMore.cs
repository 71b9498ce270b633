using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>What there may be one more of.</summary>
public enum MoreOf
{
    /// <summary>The window ends an hour later.</summary>
    Hour,

    /// <summary>A corridor that the reading shuts, or leaves fewer hours or groups, is open to all whom it is for, all the time.</summary>
    Corridor,

    /// <summary>A street that limits has one more lane each way, or three more metres for walkers.</summary>
    Lane,

    /// <summary>A gate lets a hundred more persons an hour through. What limits groups of their own stays.</summary>
    Throughput,
}

/// <summary>One thing supposed.</summary>
/// <param name="Id">Of the corridor or link; of the variant where nothing has an id.</param>
/// <param name="Name">For readers.</param>
/// <param name="Most">What no plan beats then.</param>
/// <param name="Plan">What a plan brings out then; null where none was made.</param>
public sealed record SupposedAnswer(string Id, Name Name, Persons Most, Persons? Plan);

/// <summary>What one more would bring.</summary>
/// <param name="AsItIs">With nothing supposed.</param>
/// <param name="More">By what no plan beats then, the most first; empty where there is nothing to have one more of.</param>
public sealed record OneMoreAnswer(SupposedAnswer AsItIs, IReadOnlyList<SupposedAnswer> More);

/// <summary>What one more hour, corridor, lane or hundred persons an hour would bring: ranked by bounds, the first confirmed by plans.</summary>
public static class OneMore
{
    /// <summary>Of how many the plans are made.</summary>
    public const int MostPlans = 3;

    /// <summary>How many streets are looked at: those that limit most.</summary>
    public const int MostLanes = 40;

    private const long PersonsAnHour = 100;

    private static readonly Metres _lane = new(3);

    /// <param name="request">What is asked about.</param>
    /// <param name="of">One more of what.</param>
    /// <exception cref="UnprovenException">A number did not pass its checks.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static OneMoreAnswer Run(
        AskRequest request,
        MoreOf of,
        IProgress<AskProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        var (scenario, variant) = (request.Given.Scenario, request.Variant);
        var supposing = new Supposing(request, 1 + MostPlans, progress, cancellation);
        var asItIs = new Supposed(scenario, variant);
        var bound = supposing.Bound(asItIs);
        var all = Suppositions(of, scenario, variant, bound);
        var bounds = new Bound[all.Length];
        request.Workers.For(
            all.Length,
            i => bounds[i] = supposing.Bound(all[i].Made()),
            cancellation
        );
        // What it is now goes before all others.
        (Supposition Supposition, Bound Bound)[] ranked =
        [
            (new(variant.Id, variant.Name, () => asItIs), bound),
            .. all.Zip(bounds)
                .OrderByDescending(s => s.Second.Persons.Value)
                .ThenBy(s => s.First.Id, StringComparer.Ordinal),
        ];
        var plans = new Persons?[ranked.Length];
        request.Workers.For(
            Math.Min(plans.Length, 1 + MostPlans),
            i =>
                plans[i] =
                    i == 0 || ranked[i].Bound.Persons > bound.Persons
                        ? supposing.Plan(ranked[i].Supposition.Made(), ranked[i].Bound)
                        : null,
            cancellation
        );
        SupposedAnswer[] supposed =
        [
            .. ranked.Select(
                (r, i) =>
                    new SupposedAnswer(
                        r.Supposition.Id,
                        r.Supposition.Name,
                        r.Bound.Persons,
                        plans[i]
                    )
            ),
        ];
        return new(supposed[0], supposed[1..]);
    }

    /// <param name="Made">Anew each time: of a large city not all of them fit into memory at once.</param>
    private sealed record Supposition(string Id, Name Name, Func<Supposed> Made);

    private static Supposition[] Suppositions(
        MoreOf of,
        Scenario scenario,
        Variant variant,
        Bound bound
    ) =>
        [
            .. of switch
            {
                MoreOf.Hour => [Longer(scenario, variant)],
                MoreOf.Corridor => Opened(scenario, variant),
                MoreOf.Lane => Widened(scenario, variant, bound),
                MoreOf.Throughput => Quicker(scenario, variant),
                _ => throw new ArgumentOutOfRangeException(nameof(of)),
            },
        ];

    private static Supposition Longer(Scenario scenario, Variant variant) =>
        new(
            variant.Id,
            variant.Name,
            () =>
                Supposed.Lasting(scenario, variant, scenario.Window.Length + TimeSpan.FromHours(1))
        );

    private static IEnumerable<Supposition> Opened(Scenario scenario, Variant variant)
    {
        Interval whole = new(TimeSpan.Zero, scenario.Window.Length);
        return scenario
            .Corridors.Where(c =>
                variant.Shut.Contains(c.Id)
                || variant.Barred.Any(b => b.Corridor == c.Id)
                || !(variant.Hours.GetValueOrDefault(c.Id) ?? c.Open).SequenceEqual([whole])
            )
            .Select(c => new Supposition(
                c.Id,
                c.Name,
                () =>
                    new(
                        With(scenario, c with { Open = [whole] }),
                        variant with
                        {
                            Shut = variant
                                .Shut.Where(s => s != c.Id)
                                .ToHashSet(StringComparer.Ordinal),
                            Barred = variant.Barred.Where(b => b.Corridor != c.Id).ToHashSet(),
                            Hours = variant
                                .Hours.Where(h => h.Key != c.Id)
                                .ToDictionary(h => h.Key, h => h.Value, StringComparer.Ordinal),
                        }
                    )
            ));
    }

    private static IEnumerable<Supposition> Quicker(Scenario scenario, Variant variant) =>
        scenario
            .Corridors.Where(c => !variant.Shut.Contains(c.Id))
            .Select(c => new Supposition(
                c.Id,
                c.Name,
                () =>
                    new(
                        With(
                            scenario,
                            c with
                            {
                                Throughput = new(c.Throughput.Value + PersonsAnHour),
                            }
                        ),
                        variant
                    )
            ));

    /// <summary>With one corridor in the place of that of its id.</summary>
    private static Scenario With(Scenario scenario, Corridor corridor) =>
        scenario.With(
            scenario.Variants,
            [.. scenario.Corridors.Select(c => c.Id == corridor.Id ? corridor : c)]
        );

    /// <summary>Only a street of the cut can make the bound any larger.</summary>
    private static IEnumerable<Supposition> Widened(
        Scenario scenario,
        Variant variant,
        Bound bound
    ) =>
        bound
            .Cut.Where(i => i.Kind == CutKind.Link)
            .GroupBy(i => Street(scenario, i.Id))
            .OrderByDescending(s => s.Sum(i => i.Amount.Value))
            .ThenBy(s => s.Key)
            .Take(MostLanes)
            .Select(s => new Supposition(
                scenario.Network.Links[s.Key].Id,
                scenario.NameOf(scenario.Network.Links[s.Key]),
                () => new(scenario.On(Widened(scenario.Network, s.Key)), variant)
            ));

    /// <summary>Both directions are one street.</summary>
    private static int Street(Scenario scenario, string id)
    {
        var link = scenario.Network.LinkIndex(id);
        var other = scenario.Network.ReverseOf(link);
        return other < 0 ? link : Math.Min(link, other);
    }

    private static RoadNetwork Widened(RoadNetwork network, int street)
    {
        var other = network.ReverseOf(street);
        return new(
            network.Nodes,
            [
                .. network.Links.Select(
                    (l, i) =>
                        i != street && i != other
                            ? l
                            : l with
                            {
                                Foot = l.Foot is { } foot
                                    ? foot with
                                    {
                                        Width = new(foot.Width.Value + _lane.Value),
                                    }
                                    : null,
                                Car = l.Car is { } car ? car with { Lanes = car.Lanes + 1 } : null,
                            }
                ),
            ]
        );
    }
}
