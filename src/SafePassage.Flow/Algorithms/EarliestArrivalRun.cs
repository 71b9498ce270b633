namespace SafePassage.Flow;

/// <summary>One run from the first step to the last, with the interval that stands at every moment.</summary>
internal sealed class EarliestArrivalRun
{
    private readonly EarliestArrivalProblem _problem;
    private readonly StaticSteps _steps;
    private readonly EarliestArrivalOptions _options;
    private readonly IProgress<EarliestArrivalProgress>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<int, CutOverTime> _cuts = [];
    private readonly SimpleBounds _bounds;
    private readonly long[] _feasible;
    private readonly long[] _bound;
    private readonly ResidualFlow _state;
    private GateFiller _filler;
    private int _exactUpTo = -1;
    private EndReason _ended = EndReason.Exact;

    public EarliestArrivalRun(
        ReducedNetwork network,
        StaticSteps steps,
        EarliestArrivalOptions options,
        IProgress<EarliestArrivalProgress>? progress,
        CancellationToken cancellation
    )
    {
        (_problem, _steps, _options) = (network.Problem, steps, options);
        (_progress, _cancellation) = (progress, cancellation);
        _feasible = new long[_problem.HorizonSteps + 1];
        _bounds = new SimpleBounds(_problem, steps);
        _bound = _bounds.Before(options.KnownBounds.Span);
        _state = new ResidualFlow(network);
        _filler = new GateFiller(_state);
        long known = 0;
        if (options.GreedyFirst)
        {
            known = FirstInterval();
            if (Ended(known))
            {
                return;
            }

            _state.Clear();
            _filler = new GateFiller(_state);
        }

        Exact(known);
    }

    public EarliestArrivalResult Result(long bytes)
    {
        var clearance = Array.IndexOf(_feasible, _problem.TotalSupply);
        return new EarliestArrivalResult(_feasible, _bound)
        {
            ExactUpTo = _exactUpTo,
            Ended = _ended,
            Flow = FlowExport.Of(_state, _options.Threads),
            Cuts = _cuts,
            ClearanceStep = clearance < 0 ? null : clearance,
            CellsSearched = _filler.CellsSearched,
            ReservedBytes = bytes,
        };
    }

    private bool Stop() => _cancellation.IsCancellationRequested || _options.TimeLimit.Passed;

    private bool Ended(long known)
    {
        if (_cancellation.IsCancellationRequested)
        {
            _ended = EndReason.Cancelled;
        }
        else if (_options.TimeLimit.Passed)
        {
            _ended = EndReason.TimeLimit;
        }
        else if (_options.Gap > 0 && _bound[^1] - known <= _options.Gap * _bound[^1])
        {
            _ended = EndReason.GapReached;
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>A flow in haste and, on another core, a bound for the horizon: hard 1.6 → 1.4 to 1.5 s.</summary>
    private long FirstInterval()
    {
        long bound = 0;
        Action[] works = [() => Finish(0, 0), () => bound = FirstBound.Of(_problem)];
        Threads.For(_options.Threads, works.Length, i => works[i]());
        _bound[^1] = Math.Min(_bound[^1], bound);
        _progress?.Report(new EarliestArrivalProgress(-1, _feasible[^1], _bound[^1]));
        return _feasible[^1];
    }

    private void Exact(long known)
    {
        long out_ = 0;
        for (var step = 0; step <= _problem.HorizonSteps; step++)
        {
            out_ += _filler.Fill(step, hastily: false, Stop, out var finished);
            _feasible[step] = out_;
            if (finished)
            {
                _exactUpTo = step;
                _bounds.Tighten(_bound, step, out_);
                Keep(step);
                var feasible = Math.Max(known, out_);
                _progress?.Report(new EarliestArrivalProgress(step, feasible, _bound[^1]));
            }

            if (step < _problem.HorizonSteps && Ended(out_))
            {
                Finish(step + 1, out_);
                return;
            }

            if (!finished)
            {
                _ = Ended(known);
            }
        }
    }

    /// <summary>Fills the rest hastily: good though not proven.</summary>
    private void Finish(int from, long out_)
    {
        for (var step = from; step <= _problem.HorizonSteps; step++)
        {
            if (!_cancellation.IsCancellationRequested)
            {
                out_ += _filler.Fill(
                    step,
                    hastily: true,
                    () => _cancellation.IsCancellationRequested,
                    out _
                );
            }

            _feasible[step] = out_;
        }
    }

    private void Keep(int step)
    {
        if (step == _problem.HorizonSteps || _options.CutSteps.Contains(step))
        {
            _cuts[step] = CutExport.At(_state, _steps, step);
        }
    }
}

/// <summary>Bounds that need no search: who can be there in time, and what the gates let through.</summary>
internal sealed class SimpleBounds
{
    private readonly long[] _throughput;
    private readonly long[] _inTime;

    public SimpleBounds(EarliestArrivalProblem problem, StaticSteps steps)
    {
        _throughput = new long[problem.HorizonSteps + 1];
        _inTime = new long[problem.HorizonSteps + 1];
        for (var j = 0; j < problem.Gates.Length; j++)
        {
            for (var step = problem.Gates[j].TransitSteps; step <= problem.HorizonSteps; step++)
            {
                var enter = step - problem.Gates[j].TransitSteps;
                var most = Math.Min(problem.TotalSupply, problem.ThroughputPerStep.At(j, enter));
                _throughput[step] = Math.Min(problem.TotalSupply, _throughput[step] + most);
            }
        }

        foreach (var supply in problem.Supplies)
        {
            var remaining = steps.Remaining[supply.Node];
            var first = (long)supply.ReleaseStep + remaining;
            if (remaining != StaticSteps.Never && first <= problem.HorizonSteps)
            {
                _inTime[first] += supply.Amount;
            }
        }
    }

    public long[] Before(ReadOnlySpan<long> known)
    {
        var bound = new long[_throughput.Length];
        long gates = 0;
        long people = 0;
        for (var step = 0; step < bound.Length; step++)
        {
            gates += _throughput[step];
            people += _inTime[step];
            bound[step] = Math.Min(gates, people);
            if (known.Length > 0)
            {
                bound[step] = Math.Min(bound[step], known[step]);
            }
        }

        return bound;
    }

    /// <summary>After a proven step nobody gets out faster than the gates let them.</summary>
    public void Tighten(long[] bound, int step, long proven)
    {
        bound[step] = proven;
        var most = proven;
        for (var later = step + 1; later < bound.Length; later++)
        {
            most += _throughput[later];
            bound[later] = Math.Min(bound[later], most);
        }
    }
}
