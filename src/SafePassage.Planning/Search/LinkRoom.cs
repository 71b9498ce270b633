using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>
/// What is left of every link. A capacity holds for each stream where it enters, and on foot at every point and moment for all streams
/// together that are there: whoever goes the other way, and the slow whom the quick overtake.
/// </summary>
/// <remarks>
/// Two persons meet on a link just if their entries differ by some time in a span that follows from their times on it, so for
/// two streams the rule is exact: an entry has room beside the most of the other within that span. With three and more the most of
/// each are added up, though they may lie at different points: never too little is kept free, sometimes too much.
/// </remarks>
internal sealed class LinkRoom(IReadOnlyList<CrowdStream> streams, RoadNetwork network)
{
    private readonly RateProfile?[][] _left =
    [
        .. streams.Select(_ => new RateProfile?[network.Links.Count]),
    ];
    private readonly StepFunction _beside = new();
    private readonly StepFunction _most = new();
    private readonly StepFunction _used = new();

    /// <summary>Lowers the room of a route to what a link has left.</summary>
    /// <param name="room">In persons an hour of the stream.</param>
    /// <param name="stream">Index of the stream.</param>
    /// <param name="link">Index of the link.</param>
    /// <param name="offset">Milliseconds from leaving to entering the link.</param>
    /// <param name="most">No more than this is wanted: a link that leaves as much is passed over.</param>
    public void Limit(RouteRoom room, int stream, int link, long offset, long most)
    {
        var own = streams[stream];
        var profile = _left[stream][link];
        var meets = own.SharesWidth && IsOthers(stream, link);
        if (profile is null && own.Streets.Rates.IsConstant(link, out var capacity))
        {
            // What a link takes at most is part of the route's room from the start.
            if (meets && MayBeTooFull(stream, link, capacity, most))
            {
                LimitBeside(room, stream, link, offset, [0], [capacity]);
            }

            return;
        }

        profile ??= _left[stream][link] = new(own.Streets.Rates[link]);
        var least = Least(profile.Left);
        if (meets && MayBeTooFull(stream, link, least, most))
        {
            LimitBeside(room, stream, link, offset, profile.Starts, profile.Left);
        }
        else if (least < Rooms.Taken(most, own.Room))
        {
            room.Limit(profile.Starts, profile.Left, offset, own.Room);
        }
    }

    /// <summary>Takes (rate &gt; 0) or gives back (rate &lt; 0).</summary>
    /// <param name="stream">Index of the stream.</param>
    /// <param name="link">Index of the link.</param>
    /// <param name="from">Milliseconds, of entering the link.</param>
    /// <param name="until">Milliseconds.</param>
    /// <param name="rate">Persons an hour.</param>
    public void Take(int stream, int link, long from, long until, long rate)
    {
        var taken = Rooms.Taken(Math.Abs(rate), streams[stream].Room);
        var profile = _left[stream][link] ??= new(streams[stream].Streets.Rates[link]);
        profile.Take(from, until, Math.Sign(rate) * taken);
    }

    /// <summary>For every link the share, 0 to 1, of what it could carry until a horizon that is taken.</summary>
    public double[] LoadShares(Mode mode, long horizon)
    {
        var shares = new double[network.Links.Count];
        for (var s = 0; s < streams.Count; s++)
        {
            if (streams[s].Mode != mode)
            {
                continue;
            }

            for (var link = 0; link < shares.Length; link++)
            {
                if (_left[s][link] is { IsUntouched: false } profile)
                {
                    var pieces = streams[s].Streets.Rates[link];
                    var whole = Area(pieces.Start, pieces.PersonsPerHour, horizon);
                    shares[link] +=
                        whole == 0 ? 1 : 1 - (Area(profile.Starts, profile.Left, horizon) / whole);
                }
            }
        }

        return shares;
    }

    private void LimitBeside(
        RouteRoom room,
        int stream,
        int link,
        long offset,
        ReadOnlySpan<long> starts,
        ReadOnlySpan<long> left
    )
    {
        SetBeside(stream, link);
        _beside.Merge(starts, left, 0, new Remaining());
        room.Limit(_beside.Starts, _beside.Values, offset, streams[stream].Room);
    }

    /// <summary>Whether others at their most, whenever that is, could leave too little of a link.</summary>
    private bool MayBeTooFull(int stream, int link, long left, long most)
    {
        left -= Rooms.Taken(most, streams[stream].Room);
        var capacity = Whole(stream, link);
        var reverse = network.ReverseOf(link);
        for (var s = 0; s < streams.Count && left >= 0; s++)
        {
            if (streams[s].Mode == streams[stream].Mode)
            {
                left -= s == stream ? 0 : MostUsed(s, link, capacity);
                left -= reverse < 0 ? 0 : MostUsed(s, reverse, capacity);
            }
        }

        return left < 0;
    }

    private long MostUsed(int stream, int link, long whole)
    {
        if (!IsUsed(stream, link))
        {
            return 0;
        }

        var here = Whole(stream, link);
        var used = here - Least(_left[stream][link]!.Left);
        return streams[stream].Streets.Rates.IsConstant(link, out _)
            ? new ShareOf(here).Join(used, whole)
            : whole;
    }

    /// <summary>The capacity of a link without closures.</summary>
    private long Whole(int stream, int link)
    {
        streams[stream].Streets.Rates.IsConstant(link, out var capacity);
        return capacity;
    }

    /// <summary>Whether anybody else is ever on the link, or comes the other way.</summary>
    private bool IsOthers(int stream, int link)
    {
        var reverse = network.ReverseOf(link);
        for (var s = 0; s < streams.Count; s++)
        {
            if (
                streams[s].Mode == streams[stream].Mode
                && ((s != stream && IsUsed(s, link)) || (reverse >= 0 && IsUsed(s, reverse)))
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool IsUsed(int stream, int link) => _left[stream][link] is { IsUntouched: false };

    /// <summary>
    /// Sets what others take of the capacity beside those who enter at each moment, in persons an hour of the link's own capacity.
    /// </summary>
    private void SetBeside(int stream, int link)
    {
        var reverse = network.ReverseOf(link);
        var timeOn = streams[stream].TimeOn(link);
        var whole = Whole(stream, link);
        _beside.Reset(0);
        for (var s = 0; s < streams.Count; s++)
        {
            if (streams[s].Mode != streams[stream].Mode)
            {
                continue;
            }

            if (s != stream && IsUsed(s, link))
            {
                // x of the way along, both are there if the other entered x · (timeOn − theirs) later.
                var later = timeOn - streams[s].TimeOn(link);
                Add(s, link, whole, Math.Min(0, later), Math.Max(0, later));
            }

            if (reverse >= 0 && IsUsed(s, reverse))
            {
                // They meet whom they find on the link or who enters it before they leave it.
                Add(s, reverse, whole, -streams[s].TimeOn(reverse), timeOn);
            }
        }

        if (!streams[stream].Streets.Rates.IsConstant(link, out _))
        {
            var pieces = streams[stream].Streets.Rates[link];
            _beside.Merge(pieces.Start, pieces.PersonsPerHour, 0, new ShareOf(whole));
        }
    }

    /// <summary>Adds for each moment the most of a stream that enters between two times after it.</summary>
    private void Add(int stream, int link, long whole, long after, long before)
    {
        var rates = streams[stream].Streets.Rates;
        var profile = _left[stream][link]!;
        var constant = rates.IsConstant(link, out var capacity);
        _used.Reset(capacity);
        if (!constant)
        {
            _used.Merge(rates[link].Start, rates[link].PersonsPerHour, 0, new Other());
        }

        _used.Merge(profile.Starts, profile.Left, 0, new UsedOf(whole));
        _most.Reset(0);
        var starts = _used.Starts;
        var used = _used.Values;
        for (var i = 0; i < used.Length; i++)
        {
            if (used[i] > 0)
            {
                var until = i + 1 < used.Length ? starts[i + 1] : -StepFunction.Ever;
                _most.Merge(
                    [StepFunction.Ever, starts[i] - before, until - after],
                    [0, used[i], 0],
                    0,
                    new GreatestOf()
                );
            }
        }

        _beside.Merge(_most.Starts, _most.Values, 0, new Sum());
    }

    private static double Area(ReadOnlySpan<long> starts, ReadOnlySpan<long> rates, long horizon)
    {
        var area = 0.0;
        for (var i = 0; i < starts.Length; i++)
        {
            var end = i + 1 < starts.Length ? Math.Min(horizon, starts[i + 1]) : horizon;
            area += Math.Max(0, end - starts[i]) * (double)rates[i];
        }

        return area;
    }

    private static long Least(ReadOnlySpan<long> values)
    {
        var least = long.MaxValue;
        foreach (var value in values)
        {
            least = Math.Min(least, value);
        }

        return least;
    }

    private readonly struct Other : IJoin
    {
        public long Join(long own, long other) => other;
    }

    private readonly struct Sum : IJoin
    {
        public long Join(long own, long other) => own + other;
    }

    private readonly struct GreatestOf : IJoin
    {
        public long Join(long own, long other) => Math.Max(own, other);
    }

    /// <summary>Of a capacity and what is left of it: what is used, as it would be of a whole capacity; rounded up.</summary>
    private readonly struct UsedOf(long whole) : IJoin
    {
        public long Join(long own, long other) =>
            own == other ? 0
            : own == whole ? own - other
            : (long)((((Int128)(own - other) * whole) + own - 1) / own);
    }

    /// <summary>Of what is used of a whole capacity: as much of the capacity that there is; rounded up.</summary>
    private readonly struct ShareOf(long whole) : IJoin
    {
        public long Join(long own, long other) =>
            other == whole ? own : (long)((((Int128)own * other) + whole - 1) / whole);
    }

    /// <summary>Of what others take and what one's own stream leaves: what is left beside them.</summary>
    private readonly struct Remaining : IJoin
    {
        public long Join(long own, long other) => Math.Max(0, other - own);
    }
}
