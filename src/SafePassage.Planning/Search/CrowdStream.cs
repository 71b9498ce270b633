using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>All who move by one mode at one speed: they stay as far apart as they entered a link.</summary>
/// <param name="Pace">One of the groups that do.</param>
/// <param name="Room">What each of them takes of a capacity.</param>
internal sealed record CrowdStream(ModeStreets Streets, Group Pace, PersonRoom Room)
{
    public Mode Mode => Streets.Mode;

    /// <summary>Milliseconds for a link.</summary>
    public long TimeOn(int link) =>
        _times[link] > 0
            ? _times[link]
            : _times[link] = Clock.Milliseconds(Pace.TimeFor(Streets.Network.Links[link], Mode));

    private readonly long[] _times = new long[Streets.Network.Links.Count];

    /// <summary>Whether they share widths with others who move by the mode; cars have lanes of their own and one speed on a link.</summary>
    public bool SharesWidth => Mode.SharesWidth;

    /// <summary>The streams of a scenario, each once.</summary>
    public static CrowdStream[] Of(Scenario scenario, Dictionary<Mode, ModeStreets> streets) =>
        [
            .. scenario
                .Groups.SelectMany(g => g.Modes.Select(m => (Group: g, Mode: m)))
                .DistinctBy(x => Key(x.Group, x.Mode))
                .Select(x => new CrowdStream(
                    streets[x.Mode],
                    x.Group,
                    scenario.RoomOf(x.Group, x.Mode)
                )),
        ];

    public bool Holds(Group group, Mode mode) => Key(group, mode) == Key(Pace, Mode);

    private static (Mode, double) Key(Group group, Mode mode) =>
        (mode, mode.SharesWidth ? group.WalkingSpeed.Value : 0);
}
