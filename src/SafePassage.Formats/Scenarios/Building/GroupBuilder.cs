using SafePassage.Formats.Documents;
using SafePassage.Formats.Scenarios.Model;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Building;

internal sealed class GroupBuilder(Draft draft, Assumptions assumptions)
{
    private const double WalkingMetresPerSecond = 1.2;

    /// <summary>In order of priority; without the groups that were refused.</summary>
    public IReadOnlyList<Group> Build()
    {
        draft.RefuseRepeated("groups", "group");
        var priorities = new Dictionary<int, string>();
        var groups = new List<Group>();
        foreach (var keys in draft.Keys.Groups ?? [])
        {
            if (!priorities.TryAdd(keys.Priority, keys.Id))
            {
                draft.Refuse(
                    keys.At("priority"),
                    $"the priority {keys.Priority} is that of {Excerpt.Of(priorities[keys.Priority])} already",
                    "Give every group a priority of its own: 1 leaves first"
                );
            }

            if (ZoneColumns.Fixed.Any(c => c.Name == keys.Id))
            {
                draft.Refuse(
                    keys.At("id"),
                    $"a group cannot be called {keys.Id}: the zone table has a column of that name",
                    "Choose another id"
                );
            }

            groups.Add(Group(keys));
        }

        return [.. groups.OrderBy(g => g.Priority)];
    }

    private Group Group(GroupModel keys) =>
        new()
        {
            Id = keys.Id,
            Name = keys.Name,
            Priority = keys.Priority,
            Modes = [.. keys.Modes],
            Avoid = Avoid(keys),
            MaxInclinePerCent = MaxIncline(keys),
            Uptake = Uptake(keys),
            Mobilisation = Mobilisation(keys),
            WalkingSpeed = Walking(keys),
            Total = Total(keys),
            Source = keys.Source,
        };

    private Estimate Uptake(GroupModel keys)
    {
        var uptake = keys.Uptake ?? Estimate.Exactly(1);
        Tell(
            keys,
            new(AssumedQuantity.Uptake, uptake.Expected, uptake.Low, uptake.High),
            keys.Uptake is null ? OwnSource.AllCome : null
        );
        return uptake;
    }

    private Mobilisation Mobilisation(GroupModel keys)
    {
        var minutes = keys.MobilisationMinutes;
        var (first, last) = (minutes?.First ?? 0, minutes?.Last ?? 0);
        if (last < first)
        {
            draft.Refuse(
                minutes!.At("last"),
                $"last ({NumberLimits.Show(last)}) is before first ({NumberLimits.Show(first)})",
                "Write last ≥ first"
            );
        }

        Tell(
            keys,
            new(AssumedQuantity.Mobilisation, last, first),
            minutes is null ? OwnSource.AllReady : null
        );
        return new(TimeSpan.FromMinutes(first), TimeSpan.FromMinutes(last));
    }

    private KilometresPerHour Walking(GroupModel keys)
    {
        var speed = keys.WalkingSpeedMetresPerSecond ?? WalkingMetresPerSecond;
        Tell(
            keys,
            new(AssumedQuantity.WalkingSpeed, speed),
            keys.WalkingSpeedMetresPerSecond is null ? OwnSource.Walking : null
        );
        var walking = KilometresPerHour.FromMetresPerSecond(speed);
        var assumed = assumptions.General.WalkersPerSecondPerMetre;
        if (
            keys.Modes.Any(m => m.SharesWidth)
            && WalkerFlow.Of(assumed, walking) is var flow
            && flow < assumed
        )
        {
            Tell(
                keys,
                new(AssumedQuantity.SlowWalkerFlow, Math.Round(flow, 4)),
                OwnSource.SlowPedestrians
            );
        }

        return walking;
    }

    private RoadTraits Avoid(GroupModel keys)
    {
        var avoid = RoadTraits.Of(keys.Avoid);
        if (!avoid.IsEmpty)
        {
            Tell(keys, new(AssumedQuantity.Avoid, 0) { Traits = avoid }, null);
        }

        return avoid;
    }

    private double? MaxIncline(GroupModel keys)
    {
        if (keys.MaxIncline is { } most)
        {
            Tell(keys, new(AssumedQuantity.MaxIncline, most), null);
        }

        return keys.MaxIncline;
    }

    private Estimate? Total(GroupModel keys)
    {
        if (keys.People is not { } people)
        {
            return null;
        }

        if (people.Low > people.Expected || people.Expected > people.High)
        {
            draft.Refuse(
                people.Node,
                $"people is not in order: low {people.Low}, expected {people.Expected}, high {people.High}",
                "Write low ≤ expected ≤ high"
            );
        }

        assumptions.Add(
            new(Group: keys.Id),
            new(AssumedQuantity.People, people.Expected, people.Low, people.High),
            people.Source
        );
        return new(people.Low, people.Expected, people.High);
    }

    private void Tell(GroupModel keys, AssumedValue value, OwnSource? own) =>
        assumptions.Add(new(Group: keys.Id), value, keys.Source, own);
}
