using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>What other streams on the same width take of it beside those who enter.</summary>
/// <remarks>
/// Two persons meet on a link just if their entries differ by some time in a span that follows from their times on it, so for
/// two streams the rule is exact: an entry has room beside the most of the other within that span. With three and more the most of
/// each are added up, though they may lie at different points: never too little is kept free, sometimes too much.
/// </remarks>
/// <param name="streams">All there are.</param>
/// <param name="left">For each stream and link what it leaves of the link; null where it never was.</param>
/// <param name="network">Which links are one street.</param>
/// <param name="users">Who is where.</param>
internal sealed class StreamsBeside(
    IReadOnlyList<CrowdStream> streams,
    RateProfile?[][] left,
    RoadNetwork network,
    LinkUsers users
)
{
    private readonly StepFunction _beside = new();
    private readonly StepFunction _most = new();
    private readonly StepFunction _used = new();

    /// <summary>Lowers the room of a route to what a stream itself and all others leave of a link.</summary>
    public void Limit(
        RouteRoom room,
        int stream,
        int link,
        long offset,
        ReadOnlySpan<long> starts,
        ReadOnlySpan<long> own
    )
    {
        SetBeside(stream, link);
        _beside.Merge(starts, own, 0, new Remaining());
        room.Limit(_beside.Starts, _beside.Values, offset, streams[stream].Room);
    }

    /// <summary>Whether others at their most, whenever that is, could leave too little of a link.</summary>
    /// <param name="stream">Index of the stream.</param>
    /// <param name="link">Index of the link.</param>
    /// <param name="own">What the stream itself leaves of the link.</param>
    /// <param name="most">No more than this is wanted, in persons an hour of the stream.</param>
    public bool MayLeaveTooLittle(int stream, int link, long own, long most)
    {
        own -= Rooms.Taken(most, streams[stream].Room);
        var capacity = Whole(stream, link);
        var reverse = network.ReverseOf(link);
        for (var s = 0; s < streams.Count && own >= 0; s++)
        {
            if (streams[s].Mode == streams[stream].Mode)
            {
                own -= s == stream ? 0 : MostUsed(s, link, capacity);
                own -= reverse < 0 ? 0 : MostUsed(s, reverse, capacity);
            }
        }

        return own < 0;
    }

    private long MostUsed(int stream, int link, long whole)
    {
        if (!IsUsed(stream, link))
        {
            return 0;
        }

        var here = Whole(stream, link);
        var used = here - left[stream][link]!.Least;
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

    private bool IsUsed(int stream, int link) => users.Uses(stream, link);

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
        var profile = left[stream][link]!;
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
