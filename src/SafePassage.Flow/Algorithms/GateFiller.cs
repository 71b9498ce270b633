namespace SafePassage.Flow;

/// <summary>Brings units to the gates at one step: first last step's paths again, then searches.</summary>
internal sealed class GateFiller
{
    /// <summary>
    /// Labels climb one by one; when they have climbed so often, setting all at once costs less: Padang 46 → 30 M cells, 10 M of
    /// which had been one step.
    /// </summary>
    private const int RaisesPerLabel = 3;

    /// <summary>
    /// At every so many labels of a gate, those behind it are set at once: small 0.45 → 0.33 M cells, Padang 23.0 → 20.2 M, and a
    /// gate that stays shut is proven so with 3 to 12 cells.
    /// </summary>
    private const int LabelsBetween = 4;

    /// <summary>
    /// In haste, a step is given about so many cells, in equal parts for its gates. With 1,650 for each gate instead, large
    /// takes 6.8 M cells and not 4.5 M for 2 % more people, city 0.48 M and not 0.40 M for fewer.
    /// </summary>
    private const long HastyVisits = 13_400;

    /// <summary>But no gate fewer than these.</summary>
    private const long HastyVisitsAGate = 300;

    private readonly ResidualFlow _state;
    private readonly ReducedNetwork _network;
    private readonly RepeatedPaths _repeated;
    private readonly ResidualSearch _search;
    private readonly ExactLabels _exact;
    private readonly PlainSearch _plain;
    private readonly int[] _want;
    private readonly int[] _asked;
    private long _raisesWhenExact;
    private long _raisesToLook;

    public GateFiller(ResidualFlow state)
    {
        (_state, _network) = (state, state.Network);
        _repeated = new RepeatedPaths(state);
        _search = new ResidualSearch(state, _repeated);
        _exact = new ExactLabels(state);
        _plain = new PlainSearch(state);
        _want = new int[_network.Gates.Length];
        _asked = new int[_network.Gates.Length];
    }

    public long CellsSearched => _search.Visits + _exact.Visits + _plain.Visits;

    /// <summary>Opens a step, unless it is open, and fills its gates.</summary>
    /// <param name="step">One more than the last time.</param>
    /// <param name="hastily">Only along paths that reverse nothing and are soon found.</param>
    /// <param name="stop">Asked between searches; when it says so the step is left unfinished.</param>
    /// <param name="finished">Whether no more can be brought by this step (hastily: whether it was not stopped).</param>
    /// <returns>Units brought.</returns>
    public long Fill(int step, bool hastily, Func<bool> stop, out bool finished)
    {
        if (step > _state.LastRow)
        {
            _state.OpenRow(step);
        }

        EndIfAllAreOut();
        _search.Reach(step);
        var problem = _network.Problem;
        var everybody = Math.Min(ReducedNetworkBuilder.MostUseful(problem), int.MaxValue);
        for (var j = 0; j < _want.Length; j++)
        {
            var enter = Enter(j, step);
            _want[j] =
                enter < 0
                    ? 0
                    : (int)
                        Math.Min(
                            problem.ThroughputPerStep.At(_network.Gates[j].Gate, enter),
                            everybody
                        ) - _state.GateFlow[j][enter];
        }

        _want.CopyTo(_asked, 0);
        _repeated.BeginStep();
        _repeated.Replay(_want);
        if (hastily)
        {
            // Nineteen of twenty searches from where a path broke end with people: 7.3 → 4.4 M cells for the same flow. Where
            // all is searched anyway it saves nothing on the whole (hard 16.5 → 12.0 to 15.8 M, large 28.3 → 27.8 to 32.4 M).
            _repeated.GoOn(_search, _want);
            EndIfAllAreOut();
        }

        finished = Search(step, hastily, stop);
        long brought = 0;
        for (var j = 0; j < _want.Length; j++)
        {
            if (_asked[j] > 0)
            {
                _state.GateFlow[j][Enter(j, step)] += _asked[j] - _want[j];
                brought += _asked[j] - _want[j];
            }
        }

        return brought;
    }

    /// <summary>The step at which a gate is entered by whoever is out at a step.</summary>
    private int Enter(int gate, int step) =>
        step - _network.Problem.Gates[_network.Gates[gate].Gate].TransitSteps;

    private bool Search(int step, bool hastily, Func<bool> stop)
    {
        for (var j = 0; j < _want.Length; j++)
        {
            var row = Enter(j, step) + _network.Remaining[_network.Gates[j].Node];
            if (_want[j] > 0 && !(hastily ? FillHastily(j, row, stop) : FillGate(j, row, stop)))
            {
                return false;
            }
        }

        return true;
    }

    private bool FillHastily(int gate, int row, Func<bool> stop)
    {
        if (stop())
        {
            return false;
        }

        var node = _network.Gates[gate].Node;
        if (_state.Label[(row * _network.NodeCount) + node] == 0)
        {
            var visits = Math.Max(HastyVisits / _want.Length, HastyVisitsAGate);
            _want[gate] -= _search.Pull(gate, node, row, _want[gate], visits);
        }

        return true;
    }

    private bool FillGate(int gate, int row, Func<bool> stop)
    {
        var node = _network.Gates[gate].Node;
        var cell = (row * _network.NodeCount) + node;
        while (_want[gate] > 0 && _state.Label[cell] <= ResidualFlow.Ceiling)
        {
            if (stop())
            {
                return false;
            }

            if (_state.Label[cell] >= ResidualFlow.Ceiling)
            {
                _want[gate] -= _plain.Pull(cell, _want[gate]);
                continue;
            }

            if (_state.Label[cell] % LabelsBetween == 0)
            {
                _exact.SetBehind(cell);
                if (_state.Label[cell] >= ResidualFlow.Ceiling)
                {
                    continue;
                }
            }

            _want[gate] -= _search.Pull(gate, node, row, _want[gate]);
            EndIfAllAreOut();
            SetExactlyInTime();
        }

        return true;
    }

    /// <summary>Else labels climb for nobody: in the city of seed 3 890 M cells instead of 14 M.</summary>
    private void EndIfAllAreOut()
    {
        if (!_state.AnybodyLeft)
        {
            _state.KillAll();
        }
    }

    private void SetExactlyInTime()
    {
        if (_search.Raises < _raisesToLook)
        {
            return;
        }

        if (_search.Raises > _raisesWhenExact + (RaisesPerLabel * _state.Lagging))
        {
            _exact.Set();
            _raisesWhenExact = _search.Raises;
        }

        _raisesToLook = _raisesWhenExact + (RaisesPerLabel * _state.Lagging);
    }
}
