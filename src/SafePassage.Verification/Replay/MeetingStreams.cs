namespace SafePassage.Verification;

/// <summary>Where and when streams together take more than the whole width.</summary>
/// <param name="Way">How far along the street, 0 to 1.</param>
internal sealed record TooFull(long Share, TimeSpan At, double Way);

/// <summary>Adds up streams on one street where they meet.</summary>
internal static class MeetingStreams
{
    /// <summary>A place at which they take more than the whole width; null when there is none.</summary>
    /// <remarks>
    /// Mostly it is enough that each piece of a stream has room beside the most of every other that it can meet. Where it has not, and of
    /// three streams two may meet the third at different points, it is decided point by point: as one walks along the street, moments
    /// at which something begins or ends change their order only where two of them coincide, so between those points one point
    /// stands for all. Cost then: pieces squared × pieces.
    /// </remarks>
    public static TooFull? Fullest(WalkingStream[] streams) =>
        Array.TrueForAll(streams, s => HasRoomBeside(s, streams))
            ? null
            : Points(streams)
                .Select(p => At(streams, p.Numerator, p.Denominator))
                .FirstOrDefault(p => p is not null);

    private static bool HasRoomBeside(WalkingStream stream, WalkingStream[] all)
    {
        foreach (var piece in stream.Pieces)
        {
            var taken = piece.Share;
            foreach (var other in all)
            {
                if (other == stream)
                {
                    continue;
                }

                var start = stream.Intercept - other.Intercept;
                var end = start + stream.Slope - other.Slope;
                taken += other.MostBetween(
                    piece.From + Math.Min(start, end),
                    piece.Until + Math.Max(start, end)
                );
            }

            if (taken > WalkingStream.Whole)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>One point, as a fraction of the way, between each two at which the order of moments changes.</summary>
    private static IEnumerable<(long Numerator, long Denominator)> Points(WalkingStream[] streams)
    {
        var changes = new SortedSet<(long Numerator, long Denominator)>(
            Comparer<(long Numerator, long Denominator)>.Create(
                (a, b) =>
                    ((Int128)a.Numerator * b.Denominator).CompareTo(
                        (Int128)b.Numerator * a.Denominator
                    )
            )
        )
        {
            (0, 1),
            (1, 1),
        };
        foreach (var (a, b) in streams.SelectMany(a => streams.Select(b => (a, b))))
        {
            var slope = a.Slope - b.Slope;
            foreach (var (one, other) in slope > 0 ? Ends(a).SelectMany(_ => Ends(b), Pair) : [])
            {
                var apart = other + b.Intercept - one - a.Intercept;
                if (apart > 0 && apart < slope)
                {
                    changes.Add((apart, slope));
                }
            }
        }

        return changes.Zip(
            changes.Skip(1),
            (a, b) => (a.Numerator + b.Numerator, a.Denominator + b.Denominator)
        );

        static (long, long) Pair(long one, long other) => (one, other);
    }

    private static IEnumerable<long> Ends(WalkingStream stream) =>
        stream.Pieces.SelectMany(p => new[] { p.From, p.Until }).Distinct();

    /// <summary>Goes through time at one point.</summary>
    private static TooFull? At(WalkingStream[] streams, long numerator, long denominator)
    {
        var changes = new SortedDictionary<Int128, long>();
        foreach (var stream in streams)
        {
            var later =
                ((Int128)stream.Intercept * denominator) + ((Int128)stream.Slope * numerator);
            foreach (var (from, until, share) in stream.Pieces)
            {
                Change(((Int128)from * denominator) + later, share);
                Change(((Int128)until * denominator) + later, -share);
            }
        }

        var taken = 0L;
        foreach (var (at, change) in changes)
        {
            taken += change;
            if (taken > WalkingStream.Whole)
            {
                return new(
                    taken,
                    new TimeSpan((long)(at / denominator)),
                    numerator / (double)denominator
                );
            }
        }

        return null;

        void Change(Int128 at, long share) => changes[at] = changes.GetValueOrDefault(at) + share;
    }
}
