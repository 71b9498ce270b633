namespace SafePassage.Model;

/// <summary>What follows for one truce from what was said up to a moment.</summary>
internal sealed class TruceLife
{
    private readonly Ledger _ledger;
    private readonly Truce _truce;
    private readonly DateTimeOffset _at;
    private readonly Hearing _hearing;
    private readonly Verdict _verdict;
    private readonly Hearing _deciders;
    private IReadOnlyList<Stretch>? _hours;
    private readonly Spoken[] _ours;
    private readonly HashSet<int> _addressed;

    public TruceLife(Ledger ledger, Truce truce, DateTimeOffset at)
    {
        (_ledger, _truce, _at) = (ledger, truce, at);
        _hearing = Hearing.Of(ledger, truce.Subject, truce, at, null, null);
        _verdict = new(_hearing, SubjectKind.Truce, ReadingBase.Announced, null, []);
        var bound = _hearing.MustStand.Concat(_hearing.MustAccept).ToHashSet();
        _addressed = [.. truce.For.Select(ledger.VoiceOf).OfType<int>()];
        _ours = [.. _hearing.Words.Where(w => bound.Count == 0 || bound.Contains(w.Voice))];

        // Whether it holds is decided by those whom it binds alone; others, who may be many, decide only how that is called.
        var isBound = _hearing.MustStand.Count > 0;
        _deciders = isBound ? _hearing with { Words = [.. _ours] } : _hearing;
    }

    public (TruceState State, IEnumerable<Statement> Because) State()
    {
        var by = _ledger.Statement(_truce.Statement);
        var isHeard = by.SaidAt.Earliest <= _at && _ledger.Counts(by, _at);
        if (!isHeard && _ours.Length == 0)
        {
            return (TruceState.Unstated, []);
        }

        var now = _at.UtcTicks;
        var pro = _ours.Where(w => w.Bearing == Bearing.For).Select(w => w.Statement);
        var reason = _verdict.At(now);
        if (reason is null)
        {
            return InForce(pro);
        }

        var against = _ours
            .Where(w =>
                w.Bearing == Bearing.Against
                && w.Covers(now)
                && (reason != FailingReason.NotAgreed || w.Statement.TakesBack)
            )
            .ToArray();
        if (reason != FailingReason.OutsideHours && Gravest(against) is { } word)
        {
            return (StateOf(word.Statement.Stance), [word.Statement]);
        }

        var isOver = _ours.Any(w => w.Bearing == Bearing.For && w.Until <= now);
        var isToCome = _ours.Any(w => w.Bearing == Bearing.For && w.From > now);
        if (reason == FailingReason.OutsideHours && isOver && !isToCome)
        {
            return (TruceState.Expired, pro);
        }

        return _truce.Until is { } end && end.Latest <= _at && !isToCome
                ? (TruceState.Expired, pro.Append(by))
            : ToCome(by, reason.Value) is var state && state == TruceState.Agreed
                ? (state, pro.Append(by).Concat(TakenUp()))
            : (state, pro.Append(by));
    }

    /// <summary>The words by which those it is addressed to took it up.</summary>
    private IEnumerable<Statement> TakenUp() =>
        _hearing
            .Words.Where(w => w.Bearing == Bearing.For && _addressed.Contains(w.Voice))
            .Select(w => w.Statement);

    /// <summary>When it holds, over all time.</summary>
    /// <remarks>O(n log n) in the words of those whom it binds.</remarks>
    public IReadOnlyList<Stretch> Hours() => _hours ??= Holding();

    private List<Stretch> Holding()
    {
        Spoken[] pieces = [.. LastingWords.Of(_deciders.Words).OrderBy(w => w.From)];
        long[] cuts =
        [
            .. pieces
                .SelectMany(w => new[] { w.From, w.Until })
                .Append(long.MinValue)
                .Where(c => c < long.MaxValue)
                .Distinct()
                .Order(),
        ];
        List<Spoken> speaking = [];
        var verdict = new Verdict(
            _deciders with
            {
                Words = speaking,
            },
            SubjectKind.Truce,
            ReadingBase.Announced,
            null,
            []
        );
        List<Stretch> hours = [];
        var next = 0;
        for (var i = 0; i < cuts.Length; i++)
        {
            speaking.RemoveAll(w => w.Until <= cuts[i]);
            for (; next < pieces.Length && pieces[next].From <= cuts[i]; next++)
            {
                speaking.Add(pieces[next]);
            }

            if (verdict.At(cuts[i]) is null)
            {
                Stretches.Append(
                    hours,
                    new(Moment(cuts[i]), Moment(i + 1 < cuts.Length ? cuts[i + 1] : long.MaxValue))
                );
            }
        }

        return hours;
    }

    /// <summary>The moments at which its state may change.</summary>
    public IEnumerable<DateTimeOffset> Turns() =>
        _ours
            .Concat(_hearing.Words.Where(w => _addressed.Contains(w.Voice)))
            .SelectMany(w => new[] { w.Said, w.From, w.Until })
            .Append(_ledger.Statement(_truce.Statement).SaidAt.Earliest.UtcTicks)
            .Concat(
                new[] { _truce.From?.Earliest, _truce.Until?.Latest }
                    .OfType<DateTimeOffset>()
                    .Select(t => t.UtcTicks)
            )
            .Where(t => t > long.MinValue && t <= _at.UtcTicks)
            .Distinct()
            .Order()
            .Select(Moment);

    private (TruceState, IEnumerable<Statement>) InForce(IEnumerable<Statement> pro)
    {
        if (_truce.Until is not { } declared)
        {
            return (TruceState.InForce, pro);
        }

        var end = Hours()[^1].Until;
        return (
            end > declared.Latest ? TruceState.Prolonged
            : end < declared.Latest && _ours.Any(w => w.Statement.Stance == Stance.Shortens)
                ? TruceState.Shortened
            : TruceState.InForce,
            pro
        );
    }

    /// <summary>Its hours have not come, or not all whom it binds have taken it up.</summary>
    private TruceState ToCome(Statement by, FailingReason reason)
    {
        if (by.Stance == Stance.Proposes && !_ours.Any(w => Hearing.IsDeclaring(w)))
        {
            return TruceState.Offered;
        }

        if (reason == FailingReason.NotAgreed)
        {
            return TruceState.Announced;
        }

        var accepted = _hearing
            .Words.Where(w => w.Bearing == Bearing.For && w.Statement.Party is not null)
            .Select(w => _ledger.SideOf(w.Statement.Party!))
            .ToHashSet(StringComparer.Ordinal);
        return _truce.For.Count > 0 && _truce.For.All(p => accepted.Contains(_ledger.SideOf(p)))
            ? TruceState.Agreed
            : TruceState.Announced;
    }

    /// <summary>Of several words that take it back the one that goes furthest; of those the latest.</summary>
    private static Spoken? Gravest(IReadOnlyList<Spoken> against) =>
        against.Count == 0
            ? null
            : against
                .OrderBy(w =>
                    StateOf(w.Statement.Stance) switch
                    {
                        TruceState.CalledOff => 0,
                        TruceState.Ended => 1,
                        TruceState.Suspended => 2,
                        _ => 3,
                    }
                )
                .ThenByDescending(w => w.Order)
                .ThenBy(w => w.Statement.Id, StringComparer.Ordinal)
                .First();

    private static TruceState StateOf(Stance stance) =>
        stance switch
        {
            Stance.Suspends => TruceState.Suspended,
            Stance.Ends => TruceState.Ended,
            Stance.Shortens => TruceState.Expired,
            _ => TruceState.CalledOff,
        };

    private DateTimeOffset Moment(long ticks) =>
        ticks == long.MinValue ? DateTimeOffset.MinValue
        : ticks == long.MaxValue ? DateTimeOffset.MaxValue
        : new DateTimeOffset(ticks, TimeSpan.Zero).ToOffset(
            _ledger.Statement(_truce.Statement).SaidAt.Earliest.Offset
        );
}
