using System.Runtime.InteropServices;
using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>
/// Turns tags into what each mode may do and find on each street. Ways that are no street today are left out:
/// construction, proposed, razed, ferries, platforms, race tracks.
/// </summary>
/// <remarks>
/// The same extract and table give the same map, always. Where tags are silent or cannot be understood, a number is guessed, and
/// carries its rule. Cost: linear. Without state: any number of threads may interpret.
/// </remarks>
public static class OsmInterpreter
{
    /// <summary>Reads the tags of every way and of the barriers.</summary>
    /// <param name="extract">Only read; the map shares its arrays of nodes.</param>
    /// <param name="assumptions">What holds where tags are silent.</param>
    /// <returns>A map with every number and its origin; what could not be understood is among its remarks, not an error.</returns>
    public static OsmMap Interpret(OsmExtract extract, HighwayDefaults assumptions)
    {
        ArgumentNullException.ThrowIfNull(extract);
        ArgumentNullException.ThrowIfNull(assumptions);
        var ways = new List<OsmWay>(extract.WayIds.Length);
        var firstRef = new List<int>(extract.WayIds.Length + 1) { 0 };
        var refs = new List<int>(extract.Refs.Length);
        var names = new NamePool();
        var remarks = new Remarks();
        var tags = new WayTags();
        for (var i = 0; i < extract.WayIds.Length; i++)
        {
            tags.Load(extract.WayTags, i);
            remarks.Way = extract.WayIds[i];
            if (StreetClasses.Of(tags, remarks) is { } street)
            {
                ways.Add(Read(tags, street, extract.WayIds[i], assumptions, names, remarks));
                refs.AddRange(extract.Refs.AsSpan(extract.FirstRef[i]..extract.FirstRef[i + 1]));
                firstRef.Add(refs.Count);
            }
        }

        return new OsmMap
        {
            NodeIds = extract.NodeIds,
            LonE7 = extract.LonE7,
            LatE7 = extract.LatE7,
            Bars = Bars(extract, tags),
            Ways = [.. ways],
            FirstRef = [.. firstRef],
            Refs = [.. refs],
            Names = [.. names.Names],
            Remarks = [.. remarks.List],
            Turns = TurnsOf(extract, ways),
        };
    }

    private static TurnRule[] TurnsOf(OsmExtract extract, List<OsmWay> ways)
    {
        if (extract.Turns.Length == 0)
        {
            return [];
        }

        var ids = ways.Select(w => w.Id).ToHashSet();
        return Array.FindAll(extract.Turns, t => ids.Contains(t.FromWay));
    }

    private static NodeBar[] Bars(OsmExtract extract, WayTags tags)
    {
        var bars = new NodeBar[extract.NodeIds.Length];
        for (var i = 0; i < extract.TaggedNodes.Length; i++)
        {
            tags.Load(extract.NodeTags, i);
            bars[extract.TaggedNodes[i]] |= NodeBars.Of(tags);
        }

        return bars;
    }

    private static OsmWay Read(
        WayTags tags,
        HighwayClass street,
        long id,
        HighwayDefaults assumptions,
        NamePool names,
        Remarks remarks
    )
    {
        Conditions(tags, remarks);
        var usual = (
            Cars: assumptions[street, WayQuantity.Cars].Value,
            Walkers: assumptions[street, WayQuantity.Walkers].Value
        );
        var (cars, carsBack) = (
            Access.Cars(tags, false, usual.Cars, remarks),
            Access.Cars(tags, true, usual.Cars, remarks)
        );
        var (walkers, walkersBack) = (
            Access.Walkers(tags, false, usual.Walkers, remarks),
            Access.Walkers(tags, true, usual.Walkers, remarks)
        );
        var carShut =
            cars.Value + carsBack.Value > 0 ? Directions.Cars(tags, street, remarks) : default;
        var footShut = Directions.Walkers(tags);
        var speed = Speeds.Read(tags, assumptions[street, WayQuantity.CarSpeed].Value, remarks);
        var lanes = Lanes.Read(
            tags,
            !carShut.Forward,
            !carShut.Backward,
            assumptions[street, WayQuantity.CarLanes].Value,
            remarks
        );
        var room = Room(tags, street, assumptions, remarks);
        return new OsmWay(
            id,
            street,
            Traits(tags, street),
            names.Index(tags),
            new DirectionUse(
                Direct(Lane(cars, lanes.Forward), carShut.Forward, carShut.Because),
                Direct(walkers, footShut.Forward, footShut.Because),
                speed.Forward,
                lanes.Forward,
                room.LaneCapacity,
                room.FootWidth
            ),
            new DirectionUse(
                Direct(Lane(carsBack, lanes.Backward), carShut.Backward, carShut.Because),
                Direct(walkersBack, footShut.Backward, footShut.Because),
                speed.Backward,
                lanes.Backward,
                room.LaneCapacity,
                room.FootWidth
            )
        )
        {
            InclinePerCent = Surfaces.Incline(tags),
        };
    }

    /// <summary>What holds of both directions.</summary>
    private static (Sourced LaneCapacity, Sourced FootWidth) Room(
        WayTags tags,
        HighwayClass street,
        HighwayDefaults assumptions,
        Remarks remarks
    ) =>
        (
            new(assumptions[street, WayQuantity.LaneCapacity].Value, Origin.ClassDefault),
            Widths.Read(tags, street, assumptions[street, WayQuantity.FootWidth].Value, remarks)
        );

    /// <summary>Conditions on hours, weights and permits are not heeded: the tag without them decides.</summary>
    private static void Conditions(WayTags tags, Remarks remarks)
    {
        for (var key = OsmKey.AccessConditional; OsmKeys.IsConditional(key); key++)
        {
            if (tags[key] is { } condition)
            {
                remarks.Add(key, condition, GuessRule.Condition);
            }
        }
    }

    /// <summary>Where every lane is for others, cars may not go.</summary>
    private static Sourced Lane(Sourced cars, Sourced lanes) =>
        cars.Value > 0 && lanes.Value == 0 ? lanes : cars;

    /// <summary>A mode that may use the way, in one direction: shut, or open by a rule worth telling, or plainly open.</summary>
    private static Sourced Direct(Sourced way, bool shut, Sourced because) =>
        shut || (way.Value > 0 && because.Value > 0) ? because : way;

    private static WayTraits Traits(WayTags tags, HighwayClass street) =>
        (tags[OsmKey.Bridge] is not (null or "no") ? WayTraits.Bridge : WayTraits.None)
        | (tags[OsmKey.Tunnel] is not (null or "no") ? WayTraits.Tunnel : WayTraits.None)
        | (Directions.IsRoundabout(tags) ? WayTraits.Roundabout : WayTraits.None)
        | Surfaces.Of(tags, street);

    /// <summary>Each distinct set of names once.</summary>
    private sealed class NamePool
    {
        private readonly Dictionary<OsmName, int> _index = [];

        public List<OsmName> Names { get; } = [];

        public int Index(WayTags tags)
        {
            var name = new OsmName(
                tags[OsmKey.Name],
                tags[OsmKey.NameAr],
                tags[OsmKey.NameEn],
                tags[OsmKey.NameFr],
                tags[OsmKey.Ref]
            );
            if (name is { Local: null, Arabic: null, English: null, French: null, Number: null })
            {
                return -1;
            }

            ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(
                _index,
                name,
                out var known
            );
            if (!known)
            {
                index = Names.Count;
                Names.Add(name);
            }

            return index;
        }
    }
}
