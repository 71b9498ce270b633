using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>Who uses each link, as a number that is the same just where the same people pass, and how much of it.</summary>
internal sealed class LinkUsers
{
    private readonly IReadOnlyList<CrowdStream> _streams;
    private readonly RoadNetwork _network;
    private readonly Dictionary<Mode, double[]> _whole;
    private readonly ulong[][] _users;
    private readonly int[][] _uses;
    private readonly Dictionary<Mode, int[]> _usesByMode;
    private readonly Dictionary<Mode, double[]> _load;

    public LinkUsers(IReadOnlyList<CrowdStream> streams, RoadNetwork network, long window)
    {
        (_streams, _network) = (streams, network);
        var links = network.Links.Count;
        _users = [.. streams.Select(_ => new ulong[links])];
        _uses = [.. streams.Select(_ => new int[links])];
        Mode[] modes = [.. streams.Select(s => s.Mode).Distinct()];
        _usesByMode = modes.ToDictionary(m => m, _ => new int[links]);
        _load = modes.ToDictionary(m => m, _ => new double[links]);
        _whole = modes.ToDictionary(
            m => m,
            m => Whole(streams.First(s => s.Mode == m).Streets.Rates, links, window)
        );
    }

    /// <summary>0 where nobody of the stream passes; of others two are the same only by a chance of one in 2⁶⁴.</summary>
    public ulong Of(int stream, int link) => _users[stream][link];

    public bool Uses(int stream, int link) => _uses[stream][link] > 0;

    /// <summary>Whether anybody else by the same mode is ever on the link, or comes the other way.</summary>
    public bool Meet(int stream, int link)
    {
        var all = _usesByMode[_streams[stream].Mode];
        return all[link] > _uses[stream][link]
            || (_network.ReverseOf(link) is >= 0 and var reverse && all[reverse] > 0);
    }

    public double[] Load(Mode mode) => _load[mode];

    /// <param name="stream">Index of the stream.</param>
    /// <param name="party">Whose it is.</param>
    /// <param name="made">What is added or taken away.</param>
    /// <param name="taken">Of a capacity, an hour.</param>
    /// <param name="sign">1 or −1.</param>
    public void Change(int stream, int party, Assignment made, long taken, int sign)
    {
        var key = Key(party, made.Window);
        var (users, uses) = (_users[stream], _uses[stream]);
        var mode = _streams[stream].Mode;
        var (all, load) = (_usesByMode[mode], _load[mode]);
        var whole = _whole[mode];
        var area = sign * (double)taken * (made.Window.UntilMs - made.Window.FromMs);
        foreach (var link in made.Route.Links)
        {
            users[link] ^= key;
            uses[link] += sign;
            all[link] += sign;
            load[link] += area / whole[link];
        }
    }

    /// <summary>What each link could carry in the window; infinite where that is nothing, so that its load stays 0.</summary>
    private static double[] Whole(LinkRates rates, int links, long window)
    {
        var whole = new double[links];
        for (var link = 0; link < links; link++)
        {
            rates.IsConstant(link, out var capacity);
            var area = capacity * (window - rates.ShutFor(link));
            whole[link] = area > 0 ? area : double.PositiveInfinity;
        }

        return whole;
    }

    /// <summary>A number for one party's window, by the mixing of SplitMix64 [SLF14].</summary>
    private static ulong Key(int party, DepartureWindow window)
    {
        unchecked
        {
            var z =
                ((ulong)(party + 1) * 0x9E3779B97F4A7C15)
                ^ ((ulong)window.FromMs * 0xD1B54A32D192ED03)
                ^ ((ulong)window.UntilMs * 0x8CB92BA72F3D8DD7)
                ^ ((ulong)window.RatePersonsPerHour * 0xAEF17502108EF2D9);
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            z ^= z >> 31;
            return z == 0 ? 1 : z;
        }
    }
}
