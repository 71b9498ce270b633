using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>
/// What is left of every link. A capacity holds for each stream where it enters, and on foot at every point and moment for all streams
/// together that are there: whoever goes the other way, and the slow whom the quick overtake.
/// </summary>
internal sealed class LinkRoom
{
    private readonly IReadOnlyList<CrowdStream> _streams;
    private readonly RateProfile?[][] _left;
    private readonly StreamsBeside _others;

    public LinkRoom(IReadOnlyList<CrowdStream> streams, RoadNetwork network)
    {
        _streams = streams;
        _left = [.. streams.Select(_ => new RateProfile?[network.Links.Count])];
        _others = new(streams, _left, network);
    }

    /// <summary>Lowers the room of a route to what a link has left.</summary>
    /// <param name="room">In persons an hour of the stream.</param>
    /// <param name="stream">Index of the stream.</param>
    /// <param name="link">Index of the link.</param>
    /// <param name="offset">Milliseconds from leaving to entering the link.</param>
    /// <param name="most">No more than this is wanted: a link that leaves as much is passed over.</param>
    public void Limit(RouteRoom room, int stream, int link, long offset, long most)
    {
        var own = _streams[stream];
        var profile = _left[stream][link];
        var meets = own.SharesWidth && _others.Meet(stream, link);
        if (profile is null && own.Streets.Rates.IsConstant(link, out var capacity))
        {
            // What a link takes at most is part of the route's room from the start.
            if (meets && _others.MayLeaveTooLittle(stream, link, capacity, most))
            {
                _others.Limit(room, stream, link, offset, [0], [capacity]);
            }

            return;
        }

        profile ??= _left[stream][link] = new(own.Streets.Rates[link]);
        var least = profile.Least;
        if (meets && _others.MayLeaveTooLittle(stream, link, least, most))
        {
            _others.Limit(room, stream, link, offset, profile.Starts, profile.Left);
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
        var taken = Rooms.Taken(Math.Abs(rate), _streams[stream].Room);
        var profile = _left[stream][link] ??= new(_streams[stream].Streets.Rates[link]);
        profile.Take(from, until, Math.Sign(rate) * taken);
    }

    /// <summary>For every link the share, 0 to 1, of what it could carry until a horizon that is taken.</summary>
    public double[] LoadShares(Mode mode, long horizon)
    {
        var shares = new double[_left[0].Length];
        for (var s = 0; s < _streams.Count; s++)
        {
            if (_streams[s].Mode != mode)
            {
                continue;
            }

            for (var link = 0; link < shares.Length; link++)
            {
                if (_left[s][link] is { IsUntouched: false } profile)
                {
                    var pieces = _streams[s].Streets.Rates[link];
                    var whole = Area(pieces.Start, pieces.PersonsPerHour, horizon);
                    shares[link] +=
                        whole == 0 ? 1 : 1 - (Area(profile.Starts, profile.Left, horizon) / whole);
                }
            }
        }

        return shares;
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
}
