namespace SafePassage.Model;

/// <summary>The same scenario with something else supposed. This one stays as it is.</summary>
public sealed partial class Scenario
{
    /// <summary>In another window. Times are counted from its start as before, and what ended with the window ends when it did.</summary>
    /// <param name="window">Longer than nothing.</param>
    public Scenario During(Window window) => Copy(window: window);

    /// <summary>With other variants and corridors.</summary>
    /// <param name="variants">At least one.</param>
    /// <param name="corridors">As many as there are, by the same ids.</param>
    public Scenario With(IReadOnlyList<Variant> variants, IReadOnlyList<Corridor> corridors) =>
        Copy(variants: variants, corridors: corridors);

    /// <summary>On other streets.</summary>
    /// <param name="network">Its nodes and links stand in the places where they stood.</param>
    public Scenario On(RoadNetwork network) => Copy(network: network);

    /// <summary>
    /// With a window that ends later or earlier. Whatever lasts to its end, a corridor that is open, a street that is shut, hours that a
    /// reading leaves, lasts to the new end. Its steps are as long as they can be that divide both the old ones and the new window.
    /// </summary>
    /// <param name="length">Of the new window, longer than nothing.</param>
    public Scenario Lasting(TimeSpan length)
    {
        var was = Window.Length;
        return Copy(
            window: new(Window.Start, Window.Start + length),
            step: new(Divisor(Step.Ticks, length.Ticks)),
            corridors: [.. Corridors.Select(c => c with { Open = All(c.Open) })],
            closures:
            [
                .. Closures.Select(c => c with { When = One(c.When) }).Where(c => !c.When.IsEmpty),
            ],
            variants:
            [
                .. Variants.Select(v =>
                    v with
                    {
                        Hours = v.Hours.ToDictionary(h => h.Key, h => All(h.Value)),
                    }
                ),
            ]
        );

        IReadOnlyList<Interval> All(IReadOnlyList<Interval> hours) =>
            [.. hours.Select(One).Where(h => !h.IsEmpty)];

        Interval One(Interval hours) =>
            new Interval(hours.From, hours.Until >= was ? length : hours.Until).Intersect(
                new(TimeSpan.Zero, length)
            );

        static long Divisor(long a, long b) => b == 0 ? a : Divisor(b, a % b);
    }

    private Scenario Copy(
        Window? window = null,
        TimeSpan? step = null,
        RoadNetwork? network = null,
        IReadOnlyList<Corridor>? corridors = null,
        IReadOnlyList<Closure>? closures = null,
        IReadOnlyList<Variant>? variants = null
    ) =>
        new()
        {
            Id = Id,
            Title = Title,
            Question = Question,
            Window = window ?? Window,
            Truce = Truce,
            Stated = Stated,
            Step = step ?? Step,
            CountsAt = CountsAt,
            Network = network ?? Network,
            Groups = Groups,
            Zones = Zones,
            Corridors = corridors ?? Corridors,
            Destinations = Destinations,
            Closures = closures ?? Closures,
            General = General,
            Assumptions = Assumptions,
            Variants = variants ?? Variants,
            Credits = Credits,
            OpenLooks = OpenLooks,
        };
}
