using Google.OrTools.LinearSolver;

namespace SafePassage.Oracle.Tests;

/// <summary>
/// What is possible in a town at all: a linear program over its streets expanded in minutes, solved by somebody else's
/// solver. People may wait anywhere; directions do not share a street, as in the bounds.
/// </summary>
internal sealed class ExpandedProgram
{
    private readonly Town _town;
    private readonly int _until;
    private readonly HashSet<int> _counted;
    private readonly Solver _solver = Solver.CreateSolver("GLOP");
    private readonly List<Layer> _layers = [];
    private readonly Dictionary<(int Layer, int Node, int Minute), Constraint> _balance = [];

    private ExpandedProgram(Town town, IReadOnlyCollection<int> crowds, int until)
    {
        (_town, _until, _counted) = (town, until, [.. crowds]);
        foreach (var crowd in _counted.Order())
        {
            if (town.Crowds[crowd].Walks)
            {
                _layers.Add(new(crowd, true));
            }

            if (town.Crowds[crowd].Drives)
            {
                _layers.Add(new(crowd, false));
            }
        }
    }

    /// <summary>The most persons of some crowds who can be out by a minute, not rounded.</summary>
    public static double MostOut(Town town, IReadOnlyCollection<int> crowds, int until)
    {
        var program = new ExpandedProgram(town, crowds, until);
        program.AddWaiting();
        program.AddHomes();
        program.AddStreets();
        program.AddGates();
        program._solver.Objective().SetMaximization();
        var status = program._solver.Solve();
        return status == Solver.ResultStatus.OPTIMAL
            ? program._solver.Objective().Value()
            : throw new InvalidOperationException($"the linear program ended as {status}");
    }

    private readonly record struct Layer(int Crowd, bool Walking);

    /// <summary>What comes to a node in a minute goes on or waits.</summary>
    private Constraint Balance(int layer, int node, int minute)
    {
        if (!_balance.TryGetValue((layer, node, minute), out var constraint))
        {
            constraint = _solver.MakeConstraint(0, 0);
            _balance.Add((layer, node, minute), constraint);
        }

        return constraint;
    }

    private Variable Flow() => _solver.MakeNumVar(0, double.PositiveInfinity, "");

    private void AddWaiting()
    {
        for (var layer = 0; layer < _layers.Count; layer++)
        {
            for (var node = 0; node < _town.Nodes; node++)
            {
                for (var minute = 0; minute + 1 < _until; minute++)
                {
                    var waits = Flow();
                    Balance(layer, node, minute).SetCoefficient(waits, -1);
                    Balance(layer, node, minute + 1).SetCoefficient(waits, 1);
                }
            }
        }
    }

    /// <summary>Nobody leaves before he is ready.</summary>
    private void AddHomes()
    {
        foreach (var home in _town.Homes)
        {
            foreach (var crowd in _counted)
            {
                var people = _town.Coming(home, crowd);
                var sofar = new List<Variable>();
                for (var minute = 0; minute < _until; minute++)
                {
                    for (var layer = 0; layer < _layers.Count; layer++)
                    {
                        if (_layers[layer].Crowd == crowd)
                        {
                            var leaves = Flow();
                            Balance(layer, home.Node, minute).SetCoefficient(leaves, 1);
                            sofar.Add(leaves);
                        }
                    }

                    // Who becomes ready within the minute can leave within it.
                    var ready = _solver.MakeConstraint(
                        double.NegativeInfinity,
                        _town.Crowds[crowd].ReadyWithin(people, minute)
                    );
                    sofar.ForEach(v => ready.SetCoefficient(v, 1));
                }
            }
        }
    }

    private void AddStreets()
    {
        for (var street = 0; street < _town.Streets.Count; street++)
        {
            foreach (var walking in (bool[])[true, false])
            {
                for (var minute = 0; minute < _until; minute++)
                {
                    AddStreet(street, walking, minute);
                }
            }
        }
    }

    private void AddStreet(int index, bool walking, int minute)
    {
        var street = _town.Streets[index];
        var room = _solver.MakeConstraint(double.NegativeInfinity, 1);
        for (var layer = 0; layer < _layers.Count; layer++)
        {
            var crowd = _town.Crowds[_layers[layer].Crowd];
            var (takes, perHour) = (
                crowd.Minutes(street, walking),
                PersonsPerHour.On(_town, index, crowd, walking, minute)
            );
            if (
                _layers[layer].Walking != walking
                || perHour == 0
                || minute + takes >= _until
                || IsShutOnTheWay(index, minute, takes)
            )
            {
                continue;
            }

            var enters = Flow();
            Balance(layer, street.From, minute).SetCoefficient(enters, -1);
            Balance(layer, street.To, minute + takes).SetCoefficient(enters, 1);
            room.SetCoefficient(enters, 60.0 / perHour);
        }
    }

    /// <summary>Who enters within the minute would still be on the street when it shuts, or finds it shut.</summary>
    private bool IsShutOnTheWay(int street, int minute, int takes) =>
        _town.Closings.Any(c =>
            c.Street == street
            && c.Factor == 0
            && c.When.From < minute + 1 + takes
            && minute < c.When.Until
        );

    private void AddGates()
    {
        var places = _town.Places.Select(p =>
            _solver.MakeConstraint(double.NegativeInfinity, p.Capacity ?? double.PositiveInfinity)
        );
        Constraint[] room = [.. places];
        for (var gate = 0; gate < _town.Gates.Count; gate++)
        {
            var last = _until - (_town.CountsAtDestination ? _town.Gates[gate].Beyond : 0);
            for (var minute = 0; minute < last; minute++)
            {
                if (_town.IsOpen(gate, minute))
                {
                    AddGate(gate, minute, room[_town.Gates[gate].Place]);
                }
            }
        }
    }

    private void AddGate(int index, int minute, Constraint place)
    {
        var gate = _town.Gates[index];
        var all = _solver.MakeConstraint(double.NegativeInfinity, gate.PerHour / 60.0);
        foreach (var crowd in _counted.Where(c => _town.Admits(index, c)))
        {
            var own = gate.LimitPerHour[crowd] is { } limit
                ? _solver.MakeConstraint(double.NegativeInfinity, limit / 60.0)
                : null;
            for (var layer = 0; layer < _layers.Count; layer++)
            {
                if (_layers[layer].Crowd != crowd)
                {
                    continue;
                }

                var passes = Flow();
                Balance(layer, gate.Node, minute).SetCoefficient(passes, -1);
                all.SetCoefficient(passes, 1);
                own?.SetCoefficient(passes, 1);
                place.SetCoefficient(passes, 1);
                _solver.Objective().SetCoefficient(passes, 1);
            }
        }
    }
}
