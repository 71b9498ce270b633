using SafePassage.Model;

namespace SafePassage.Planning.Tests;

/// <content>Who is there: groups with what they can and will do, and the zones they are in.</content>
internal sealed partial class Town
{
    private readonly List<(string Zone, string Node, Dictionary<string, long> People)> _zones = [];
    private readonly List<Group> _groups = [];

    public Town Group(
        string id,
        Mode mode = Mode.Foot,
        int readyFrom = 0,
        int readyUntil = 0,
        double uptake = 1
    ) => Group(id, [mode], 60, readyFrom, readyUntil, uptake);

    /// <param name="metresAMinute">On foot.</param>
    public Town Group(
        string id,
        Mode[] modes,
        double metresAMinute,
        int readyFrom = 0,
        int readyUntil = 0,
        double uptake = 1
    )
    {
        _groups.Add(
            new()
            {
                Id = id,
                Name = id,
                Priority = _groups.Count + 1,
                Modes = modes,
                Uptake = Estimate.Exactly(uptake),
                Mobilisation = new(
                    TimeSpan.FromMinutes(readyFrom),
                    TimeSpan.FromMinutes(readyUntil)
                ),
                WalkingSpeed = new(metresAMinute * 60 / 1000),
                Source = "test",
            }
        );
        return this;
    }

    /// <summary>Lets a group keep away from streets of a kind.</summary>
    public Town Avoids(string group, RoadTrait trait)
    {
        var at = _groups.FindIndex(g => g.Id == group);
        _groups[at] = _groups[at] with { Avoid = RoadTraits.Of(trait) };
        return this;
    }

    public Town Zone(string id, string node, string group, long people)
    {
        var at = _zones.FindIndex(z => z.Zone == id);
        if (at < 0)
        {
            _zones.Add((id, node, new() { [group] = people }));
            Node(node);
        }
        else
        {
            _zones[at].People[group] = people;
        }

        return this;
    }
}
