namespace SafePassage.Oracle.Tests;

/// <summary>An order in the oracle's own words.</summary>
/// <param name="Streets">Indices of directed streets.</param>
/// <param name="From">Minutes, as real numbers: nothing is counted in steps here.</param>
internal sealed record Leaving(
    int Home,
    int Crowd,
    bool Walking,
    int Gate,
    IReadOnlyList<int> Streets,
    double From,
    double Until,
    long Persons
)
{
    public double PerMinute => Persons / (Until - From);
}

/// <summary>Follows orders through a town in continuous time and says what they break.</summary>
internal sealed class ContinuousReplay(Town town)
{
    private const double Hair = 1e-7;

    private readonly List<string> _flaws = [];
    private readonly Dictionary<(int Street, bool Walking), List<Stream>> _on = [];
    private readonly Dictionary<int, List<(Leaving Order, double From, double Until)>> _past = [];

    /// <summary>People who pass a place evenly between two moments.</summary>
    /// <param name="Share">Of the street's room that they take.</param>
    /// <param name="Takes">Minutes from end to end.</param>
    private readonly record struct Stream(double From, double Until, double Share, double Takes);

    public static IReadOnlyList<string> FlawsOf(Town town, IReadOnlyList<Leaving> orders)
    {
        var replay = new ContinuousReplay(town);
        foreach (var order in orders)
        {
            replay.Follow(order);
        }

        replay.CheckHomes(orders);
        replay.CheckStreets();
        replay.CheckGates();
        replay.CheckPlaces(orders);
        return replay._flaws;
    }

    private void Follow(Leaving order)
    {
        var crowd = town.Crowds[order.Crowd];
        var gate = town.Gates[order.Gate];
        var (at, node) = (0.0, town.Homes[order.Home].Node);
        Demand(order.Persons > 0 && order.Until > order.From, $"{order} moves nobody");
        Demand(order.Walking ? crowd.Walks : crowd.Drives, $"{order} has no such mode");
        Demand(town.Admits(order.Gate, order.Crowd), $"{order} may not use its gate");
        foreach (var index in order.Streets)
        {
            var street = town.Streets[index];
            Demand(street.From == node, $"{order} jumps to street {index}");
            Enter(order, index, order.From + at, order.Until + at);
            at += crowd.Minutes(street, order.Walking);
            node = street.To;
        }

        Demand(node == gate.Node, $"{order} does not end at its gate");
        var last = town.Minutes - (town.CountsAtDestination ? gate.Beyond : 0);
        Demand(order.Until + at <= last + Hair, $"{order} is late");
        Of(_past, order.Gate).Add((order, order.From + at, order.Until + at));
    }

    private void Enter(Leaving order, int index, double from, double until)
    {
        var crowd = town.Crowds[order.Crowd];
        var takes = crowd.Minutes(town.Streets[index], order.Walking);
        foreach (var closing in town.Closings.Where(c => c.Street == index && c.Factor == 0))
        {
            Demand(
                until + takes <= closing.When.From + Hair || from >= closing.When.Until - Hair,
                $"{order} is on street {index} while it is shut"
            );
        }

        // The room of a street may change while a stream enters it.
        for (var minute = (int)Math.Floor(from); minute < until; minute++)
        {
            var (begins, ends) = (Math.Max(from, minute), Math.Min(until, minute + 1));
            var perHour = PersonsPerHour.On(town, index, crowd, order.Walking, minute);
            Demand(
                perHour > 0 || ends - begins < Hair,
                $"{order} enters street {index}, which takes nobody"
            );
            Of(_on, (index, order.Walking))
                .Add(new(begins, ends, 60 * order.PerMinute / Math.Max(perHour, Hair), takes));
        }
    }

    private void CheckHomes(IReadOnlyList<Leaving> orders)
    {
        foreach (var together in orders.GroupBy(o => (o.Home, o.Crowd)))
        {
            var crowd = town.Crowds[together.Key.Crowd];
            var people = town.Coming(town.Homes[together.Key.Home], together.Key.Crowd);
            double[] moments =
            [
                .. together.SelectMany(o => (double[])[o.From, o.Until]),
                crowd.FirstReady,
                crowd.LastReady,
            ];
            foreach (var moment in moments)
            {
                var gone = together.Sum(o =>
                    o.PerMinute * Math.Max(0, Math.Min(moment, o.Until) - o.From)
                );
                Demand(
                    gone <= Ready(crowd, people, moment) + 1 + Hair,
                    $"{gone} of home {together.Key.Home}, crowd {together.Key.Crowd} have left by {moment}, before they are ready"
                );
            }

            Demand(
                together.Sum(o => o.Persons) <= people,
                $"more leave home {together.Key.Home} than come"
            );
        }
    }

    private static double Ready(Crowd crowd, int people, double moment) =>
        moment >= crowd.LastReady ? people
        : moment <= crowd.FirstReady ? 0
        : people * (moment - crowd.FirstReady) / (crowd.LastReady - crowd.FirstReady);

    /// <summary>At five points of every street and every moment at which something changes there.</summary>
    private void CheckStreets()
    {
        foreach (var ((street, walking), streams) in _on)
        {
            var twin = town.Streets[street].Twin;
            var against =
                walking && twin is { } other ? _on.GetValueOrDefault((other, true)) ?? [] : [];
            foreach (var point in (double[])[0, 0.25, 0.5, 0.75, 1])
            {
                (double From, double Until, double Share)[] here =
                [
                    .. streams.Select(s => Moved(s, point)),
                    .. against.Select(s => Moved(s, 1 - point)),
                ];
                foreach (var moment in here.Select(s => s.From))
                {
                    var taken = here.Where(s => s.From <= moment + Hair && moment + Hair < s.Until)
                        .Sum(s => s.Share);
                    Demand(
                        taken <= 1 + Hair,
                        $"street {street} carries {taken} of what it can at {point} of its length, minute {moment}"
                    );
                }
            }
        }
    }

    private static (double, double, double) Moved(Stream stream, double point) =>
        (stream.From + (point * stream.Takes), stream.Until + (point * stream.Takes), stream.Share);

    private void CheckGates()
    {
        foreach (var (index, passing) in _past)
        {
            var gate = town.Gates[index];
            foreach (var (order, from, until) in passing)
            {
                for (var minute = (int)Math.Floor(from + Hair); minute < until - Hair; minute++)
                {
                    Demand(
                        town.IsOpen(index, minute),
                        $"{order} passes gate {index} in minute {minute}, when it is shut"
                    );
                }
            }

            foreach (var moment in passing.Select(p => p.From))
            {
                var now = passing.Where(p => p.From <= moment + Hair && moment + Hair < p.Until);
                Demand(
                    60 * now.Sum(p => p.Order.PerMinute) <= gate.PerHour + Hair,
                    $"gate {index} takes too many in minute {moment}"
                );
                foreach (var own in now.GroupBy(p => p.Order.Crowd))
                {
                    Demand(
                        60 * own.Sum(p => p.Order.PerMinute)
                            <= (gate.LimitPerHour[own.Key] ?? gate.PerHour) + Hair,
                        $"gate {index} takes too many of crowd {own.Key} in minute {moment}"
                    );
                }
            }
        }
    }

    private void CheckPlaces(IReadOnlyList<Leaving> orders)
    {
        for (var place = 0; place < town.Places.Count; place++)
        {
            var there = orders.Where(o => town.Gates[o.Gate].Place == place).Sum(o => o.Persons);
            Demand(there <= (town.Places[place].Capacity ?? there), $"place {place} is full");
        }
    }

    private void Demand(bool holds, string otherwise)
    {
        if (!holds)
        {
            _flaws.Add(otherwise);
        }
    }

    private static List<T> Of<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        return list;
    }
}
