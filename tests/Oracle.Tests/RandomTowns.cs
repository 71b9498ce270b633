namespace SafePassage.Oracle.Tests;

/// <summary>Seeded towns with a little of everything: the same seed gives the same town.</summary>
internal sealed class RandomTowns(int seed)
{
    private static readonly double[] Speeds = [1.2, 1.2, 0.6, 0.4];

    private readonly Random _random = new(seed);

    public static Town Of(int seed) => new RandomTowns(seed).Make();

    private bool Chance(double share) => _random.NextDouble() < share;

    private int Between(int least, int most) => _random.Next(least, most + 1);

    private Town Make()
    {
        var minutes = 10 * Between(2, 4);
        var nodes = Between(4, 7);
        Crowd[] crowds = [.. Enumerable.Range(0, Between(1, 3)).Select(_ => MakeCrowd(minutes))];
        var streets = MakeStreets(nodes);
        Place[] places =
        [
            .. Enumerable
                .Range(0, Between(1, 2))
                .Select(_ => new Place(Chance(0.4) ? Between(20, 400) : null)),
        ];
        Gate[] gates =
        [
            .. Enumerable
                .Range(0, Between(1, 3))
                .Select(_ => MakeGate(nodes, crowds.Length, minutes, places.Length)),
        ];
        return new()
        {
            Nodes = nodes,
            Minutes = minutes,
            CountsAtDestination = Chance(0.3),
            FootFactor = Chance(0.2) ? 0.5 : 1,
            CarFactor = Chance(0.2) ? 0.5 : 1,
            Streets = streets,
            Crowds = crowds,
            Homes = [.. Enumerable.Range(0, Between(1, 3)).Select(_ => MakeHome(nodes, crowds))],
            Gates = gates,
            Places = places,
            Closings =
            [
                .. Enumerable
                    .Range(0, Between(0, 3))
                    .Select(_ => new Closing(
                        _random.Next(streets.Count),
                        Span(minutes),
                        Chance(0.6) ? 0 : 0.5
                    )),
            ],
            Ruling = Chance(0.5)
                ? Ruling.AsGiven(crowds.Length)
                : MakeRuling(gates, crowds.Length, minutes),
        };
    }

    private Hours Span(int minutes)
    {
        var from = Between(0, minutes - 2);
        return new(from, Between(from + 1, minutes));
    }

    private Crowd MakeCrowd(int minutes)
    {
        var first = Chance(0.5) ? 0 : Between(0, minutes / 3);
        var (walks, drives) = (Chance(0.8), Chance(0.4));
        return new(
            walks || !drives,
            drives,
            Speeds[_random.Next(Speeds.Length)],
            first,
            first + (Chance(0.5) ? 0 : Between(1, minutes / 2)),
            Chance(0.7) ? 1 : 0.5
        );
    }

    private List<Street> MakeStreets(int nodes)
    {
        var streets = new List<Street>();
        for (var node = 0; node < nodes; node++)
        {
            Lay(streets, node, (node + 1) % nodes);
        }

        for (var chords = Between(0, nodes); chords > 0; chords--)
        {
            var from = _random.Next(nodes);
            Lay(streets, from, (from + Between(1, nodes - 1)) % nodes);
        }

        return streets;
    }

    private void Lay(List<Street> streets, int from, int to)
    {
        var units = Between(1, 4);
        var lanes = Chance(0.6) ? Between(1, 2) : 0;
        var width = lanes == 0 || Chance(0.8) ? 0.25 * Between(1, 6) : 0;
        // A car takes one minute, or two where it must be slower than that.
        var street = new Street(from, to, units, width, lanes, Between(1, 2), null);
        if (!Chance(0.6))
        {
            streets.Add(street);
            return;
        }

        streets.Add(street with { Twin = streets.Count + 1 });
        streets.Add(street with { From = to, To = from, Twin = streets.Count - 1 });
    }

    private Home MakeHome(int nodes, Crowd[] crowds) =>
        new(_random.Next(nodes), [.. crowds.Select(_ => Chance(0.85) ? Between(1, 500) : 0)]);

    private Gate MakeGate(int nodes, int crowds, int minutes, int places)
    {
        int[] eligible = [.. Enumerable.Range(0, crowds).Where(_ => Chance(0.8))];
        return new(
            _random.Next(nodes),
            eligible.Length > 0 ? eligible : [_random.Next(crowds)],
            MakeHours(minutes),
            60 * Between(2, 40),
            [
                .. Enumerable
                    .Range(0, crowds)
                    .Select(_ => Chance(0.3) ? 60 * Between(1, 20) : (int?)null),
            ],
            _random.Next(places),
            Between(0, 6)
        );
    }

    private List<Hours> MakeHours(int minutes)
    {
        if (Chance(0.5))
        {
            return [new(0, minutes)];
        }

        var first = Span(minutes);
        var second = Span(minutes);
        return first.Until < second.From ? [first, second] : [first];
    }

    private Ruling MakeRuling(Gate[] gates, int crowds, int minutes)
    {
        int[] all = [.. Enumerable.Range(0, gates.Length)];
        return new(
            all.Where(_ => Chance(0.2)).ToHashSet(),
            all.SelectMany(g => Enumerable.Range(0, crowds).Select(c => (g, c)))
                .Where(_ => Chance(0.15))
                .ToHashSet(),
            all.Where(_ => Chance(0.3))
                .ToDictionary(
                    g => g,
                    g => (IReadOnlyList<Hours>)Within(gates[g].Hours, Span(minutes))
                ),
            [
                .. Enumerable
                    .Range(0, crowds)
                    .Select(_ => Chance(0.3) ? 0.25 * Between(0, 4) : (double?)null),
            ]
        );
    }

    /// <summary>A reading leaves a gate no more hours than it has.</summary>
    private static Hours[] Within(IReadOnlyList<Hours> hours, Hours span) =>
        [
            .. hours
                .Select(h => new Hours(Math.Max(h.From, span.From), Math.Min(h.Until, span.Until)))
                .Where(h => h.From < h.Until),
        ];
}
