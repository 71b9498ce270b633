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
    private readonly LinkUsers _users;
    private readonly Work _work;

    public LinkRoom(IReadOnlyList<CrowdStream> streams, RoadNetwork network, long window, Work work)
    {
        (_streams, _work) = (streams, work);
        _left = [.. streams.Select(_ => new RateProfile?[network.Links.Count])];
        _users = new(streams, network, window);
        _others = new(streams, _left, network, _users);
    }

    /// <summary>Lowers the room of a route to what its links have left.</summary>
    /// <remarks>
    /// Links one after the other that carry the same people, who then went from one to the next as this route does, are told apart by
    /// their capacity only, so the narrowest stands for all of them: on real streets that leaves a tenth to be merged.
    /// </remarks>
    /// <param name="room">In persons an hour of the stream, no more than the narrowest link takes.</param>
    /// <param name="stream">Index of the stream.</param>
    /// <param name="route">The way.</param>
    /// <param name="most">No more than this is wanted: a link that leaves as much is passed over.</param>
    public void Limit(RouteRoom room, int stream, Route route, long most)
    {
        _work.Add(1 + (route.Links.Length / 16));
        var own = _streams[stream];
        var rates = own.Streets.Rates;
        var (held, heldUsers, heldCapacity) = (-1, 0UL, 0L);
        for (var i = route.Links.Length - 1; i >= 0; i--)
        {
            var link = route.Links[i];
            var constant = rates.IsConstant(link, out var capacity);
            var users = _users.Of(stream, link);
            if (held >= 0 && users != heldUsers)
            {
                LimitOwn(room, stream, route.Links[held], route.OffsetsMs[held], most);
                held = -1;
            }

            if (own.SharesWidth && _users.Meet(stream, link))
            {
                LimitBeside(room, stream, link, route.OffsetsMs[i], most);
            }
            else if (!constant)
            {
                LimitOwn(room, stream, link, route.OffsetsMs[i], most);
            }
            else if (users != 0 && (held < 0 || capacity < heldCapacity))
            {
                (held, heldUsers, heldCapacity) = (i, users, capacity);
            }

            if (room.IsNone)
            {
                return;
            }
        }

        if (held >= 0)
        {
            LimitOwn(room, stream, route.Links[held], route.OffsetsMs[held], most);
        }
    }

    private void LimitOwn(RouteRoom room, int stream, int link, long offset, long most)
    {
        var own = _streams[stream];
        var profile = _left[stream][link] ??= new(own.Streets.Rates[link]);
        if (profile.Least < Rooms.Taken(most, own.Room))
        {
            _work.Add(1 + ((profile.Count + room.Count) / 8));
            room.Limit(profile.Starts, profile.Left, offset, own.Room);
        }
    }

    private void LimitBeside(RouteRoom room, int stream, int link, long offset, long most)
    {
        var own = _streams[stream];
        var profile = _left[stream][link];
        if (profile is null && own.Streets.Rates.IsConstant(link, out var capacity))
        {
            if (_others.MayLeaveTooLittle(stream, link, capacity, most))
            {
                _work.Add(10);
                _others.Limit(room, stream, link, offset, [0], [capacity]);
            }

            return;
        }

        profile ??= _left[stream][link] = new(own.Streets.Rates[link]);
        if (_others.MayLeaveTooLittle(stream, link, profile.Least, most))
        {
            _work.Add(10);
            _others.Limit(room, stream, link, offset, profile.Starts, profile.Left);
        }
        else
        {
            LimitOwn(room, stream, link, offset, most);
        }
    }

    /// <summary>Takes (sign 1) or gives back (sign −1) what an assignment needs.</summary>
    /// <param name="stream">Index of the stream.</param>
    /// <param name="party">Whose it is.</param>
    /// <param name="made">The assignment.</param>
    /// <param name="sign">1 or −1.</param>
    public void Change(int stream, int party, Assignment made, int sign)
    {
        _work.Add(1 + (made.Route.Links.Length / 2));
        var window = made.Window;
        var taken = Rooms.Taken(window.RatePersonsPerHour, _streams[stream].Room);
        var rates = _streams[stream].Streets.Rates;
        for (var i = 0; i < made.Route.Links.Length; i++)
        {
            var (link, offset) = (made.Route.Links[i], made.Route.OffsetsMs[i]);
            var profile = _left[stream][link] ??= new(rates[link]);
            profile.Take(window.FromMs + offset, window.UntilMs + offset, sign * taken);
        }

        _users.Change(stream, party, made, taken, sign);
    }

    /// <summary>For every link the share of what it could carry in the window that is taken by a mode.</summary>
    public double[] Load(Mode mode) => _users.Load(mode);
}
