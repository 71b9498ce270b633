using System.Runtime.InteropServices;
using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>
/// Turns tags into what each mode may do and find on each street. Ways that are no street today are left out:
/// construction, proposed, razed, ferries, platforms, race tracks.
/// </summary>
public static class StreetInterpreter
{
    public static StreetMap Interpret(OsmExtract extract, StreetAssumptions assumptions)
    {
        ArgumentNullException.ThrowIfNull(extract);
        ArgumentNullException.ThrowIfNull(assumptions);
        var ways = new List<StreetWay>(extract.WayIds.Length);
        var firstRef = new List<int>(extract.WayIds.Length + 1) { 0 };
        var refs = new List<int>(extract.Refs.Length);
        var names = new NamePool();
        var remarks = new Remarks();
        var tags = new WayTags();
        for (var i = 0; i < extract.WayIds.Length; i++)
        {
            tags.Load(extract.WayTags, i);
            remarks.Way = extract.WayIds[i];
            if (ClassOf(tags) is { } street)
            {
                ways.Add(Read(tags, street, extract.WayIds[i], assumptions, names, remarks));
                refs.AddRange(extract.Refs.AsSpan(extract.FirstRef[i]..extract.FirstRef[i + 1]));
                firstRef.Add(refs.Count);
            }
        }

        return new StreetMap
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
        };
    }

    private static NodeBar[] Bars(OsmExtract extract, WayTags tags)
    {
        var bars = new NodeBar[extract.NodeIds.Length];
        for (var i = 0; i < extract.TaggedNodes.Length; i++)
        {
            tags.Load(extract.NodeTags, i);
            bars[extract.TaggedNodes[i]] |= Access.Bar(tags);
        }

        return bars;
    }

    private static StreetClass? ClassOf(WayTags tags) =>
        tags[OsmKey.Route] != "ferry"
        && tags[OsmKey.Abandoned] != "yes"
        && StreetClasses.TryParse(tags[OsmKey.Highway] ?? "", out var street)
            ? street
            : null;

    private static StreetWay Read(
        WayTags tags,
        StreetClass street,
        long id,
        StreetAssumptions assumptions,
        NamePool names,
        Remarks remarks
    )
    {
        var cars = Access.Cars(tags, assumptions[street, StreetQuantity.Cars].Value, remarks);
        var walkers = Access.Walkers(
            tags,
            assumptions[street, StreetQuantity.Walkers].Value,
            remarks
        );
        var carShut = cars.Value > 0 ? Directions.Cars(tags, street, remarks) : default;
        var footShut = Directions.Walkers(tags);
        var speed = Speeds.Read(tags, assumptions[street, StreetQuantity.CarSpeed].Value, remarks);
        var lanes = Lanes.Read(
            tags,
            !carShut.Forward,
            !carShut.Backward,
            assumptions[street, StreetQuantity.CarLanes].Value,
            remarks
        );
        var capacity = new Sourced(
            assumptions[street, StreetQuantity.LaneCapacity].Value,
            Origin.ClassDefault
        );
        var width = Widths.Read(
            tags,
            street,
            assumptions[street, StreetQuantity.FootWidth].Value,
            remarks
        );
        return new StreetWay(
            id,
            street,
            Traits(tags),
            names.Index(tags),
            new DirectionUse(
                Direct(cars, carShut.Forward, carShut.Because),
                Direct(walkers, footShut.Forward, footShut.Because),
                speed.Forward,
                lanes.Forward,
                capacity,
                width
            ),
            new DirectionUse(
                Direct(cars, carShut.Backward, carShut.Because),
                Direct(walkers, footShut.Backward, footShut.Because),
                speed.Backward,
                lanes.Backward,
                capacity,
                width
            )
        );
    }

    /// <summary>A mode that may use the way, in one direction: shut, or open by a rule worth telling, or plainly open.</summary>
    private static Sourced Direct(Sourced way, bool shut, Sourced because) =>
        shut || (way.Value > 0 && because.Value > 0) ? because : way;

    private static WayTraits Traits(WayTags tags) =>
        (tags[OsmKey.Bridge] is not (null or "no") ? WayTraits.Bridge : WayTraits.None)
        | (tags[OsmKey.Tunnel] is not (null or "no") ? WayTraits.Tunnel : WayTraits.None)
        | (Directions.IsRoundabout(tags) ? WayTraits.Roundabout : WayTraits.None);

    /// <summary>Each distinct set of names once.</summary>
    private sealed class NamePool
    {
        private readonly Dictionary<StreetName, int> _index = [];

        public List<StreetName> Names { get; } = [];

        public int Index(WayTags tags)
        {
            var name = new StreetName(
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
