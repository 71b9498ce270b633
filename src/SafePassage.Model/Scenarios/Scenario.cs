namespace SafePassage.Model;

/// <summary>The numbers that hold for the whole scenario.</summary>
/// <param name="WalkersPerSecondPerMetre">Flow of walkers over a metre of width, at most 1.2; slow groups less (<see cref="WalkerFlow"/>) [WEI93].</param>
/// <param name="PersonsPerCar">Persons in a car.</param>
/// <param name="CarCapacityFactor">Share of car capacity that remains (damage, rubble), 0 to 1.</param>
/// <param name="FootCapacityFactor">The same for walkers.</param>
/// <param name="Streets">Defaults by class of street.</param>
public sealed record GeneralAssumptions(
    double WalkersPerSecondPerMetre,
    double PersonsPerCar,
    double CarCapacityFactor,
    double FootCapacityFactor,
    RoadDefaults Streets
)
{
    /// <summary>SafePassage's own numbers: 0.8 walkers a second and metre, four persons a car, no damage.</summary>
    public static GeneralAssumptions Standard { get; } = new(0.8, 4, 1, 1, RoadDefaults.Standard);
}

/// <summary>
/// Everything one plan needs, read and validated: ids are unique and lead somewhere. Who makes one without a reader answers
/// for that himself. Immutable, its lists handed over and not copied: any number of threads may read it.
/// </summary>
public sealed partial class Scenario
{
    /// <summary>Unique among scenarios of one user.</summary>
    public required string Id { get; init; }

    /// <summary>For readers.</summary>
    public required Name Title { get; init; }

    /// <summary>What the readers want to know, in their words.</summary>
    public Name? Question { get; init; }

    /// <summary>When people can leave.</summary>
    public required Window Window { get; init; }

    /// <summary>Id of the truce of a ledger that is planned for; null leaves it to the window (<see cref="TruceChoice"/>).</summary>
    public string? Truce { get; init; }

    /// <summary>
    /// What its author says of the truce and the corridors by their status and source. A ledger may give a corridor another
    /// status; these stay.
    /// </summary>
    public IReadOnlyDictionary<Subject, ScenarioWord> Stated { get; init; } =
        new Dictionary<Subject, ScenarioWord>();

    /// <summary>&gt; 0, divides the window; capacity is checked over each step.</summary>
    public required TimeSpan Step { get; init; }

    /// <summary>Where a person counts as out.</summary>
    public required CountsAt CountsAt { get; init; }

    /// <summary>The streets; zones, gates and closures name its nodes and links by their places.</summary>
    public required RoadNetwork Network { get; init; }

    /// <summary>In order of priority.</summary>
    public required IReadOnlyList<Group> Groups { get; init; }

    /// <summary>In the order of the input.</summary>
    public required IReadOnlyList<Zone> Zones { get; init; }

    /// <summary>In the order of the input.</summary>
    public required IReadOnlyList<Corridor> Corridors { get; init; }

    /// <summary>In the order of the input.</summary>
    public required IReadOnlyList<Destination> Destinations { get; init; }

    /// <summary>In the order of the input; several may be on one link.</summary>
    public required IReadOnlyList<Closure> Closures { get; init; }

    /// <summary>The numbers that hold for the whole scenario.</summary>
    public required GeneralAssumptions General { get; init; }

    /// <summary>Everything assumed, for the report; includes the numbers of <see cref="General"/>.</summary>
    public required IReadOnlyList<Assumption> Assumptions { get; init; }

    /// <summary>At least one; the first is the one shown first.</summary>
    public required IReadOnlyList<Variant> Variants { get; init; }

    /// <summary>Credits and licences of the data, to be shown with every output.</summary>
    public IReadOnlyList<string> Credits { get; init; } = [];

    /// <summary>Lines that its author was asked to look at and has not (<c># LOOK:</c>): above 0 it is a draft.</summary>
    public int OpenLooks { get; init; }

    /// <summary>The street's name, or those of its ends where it has none.</summary>
    /// <param name="link">Of <see cref="Network"/>.</param>
    public Name NameOf(RoadLink link)
    {
        if (link.Street is { } street)
        {
            return street;
        }

        var (from, to) = (NodeName(link.From), NodeName(link.To));
        return new(
            $"{from.En} – {to.En}",
            $"{from.In("ar")} – {to.In("ar")}",
            $"{from.In("fr")} – {to.In("fr")}"
        );

        Name NodeName(int node) => Network.Nodes[node].Name ?? new Name(Network.Nodes[node].Id);
    }

    /// <summary>
    /// What one person of a group takes of a link's capacity: more than one room where walkers are so slow that fewer of them than assumed
    /// get through a metre of width.
    /// </summary>
    public PersonRoom RoomOf(Group group, Mode mode) =>
        mode.Part switch
        {
            RoadPart.Footway => WalkerFlow.RoomOf(
                General.WalkersPerSecondPerMetre,
                group.WalkingSpeed
            ),
            RoadPart.Carriageway => PersonRoom.Whole,
        };

    /// <summary>
    /// Persons an hour a link takes by a mode, without closures; rounded down. 0 where the mode is barred. Of walkers those who are quick
    /// (<see cref="RoomOf"/>), and all together who walk on the street at one point and moment, whichever way they go.
    /// </summary>
    /// <param name="link">Of <see cref="Network"/>.</param>
    /// <param name="mode">Any.</param>
    public PersonsPerHour CapacityOf(RoadLink link, Mode mode)
    {
        var persons = mode switch
        {
            Mode.Foot => link.Foot is { } foot
                ? foot.Width.Value
                    * General.WalkersPerSecondPerMetre
                    * 3600
                    * General.FootCapacityFactor
                : 0,
            Mode.Car => link.Car is { } car
                ? car.Lanes
                    * car.VehiclesPerHourPerLane
                    * General.PersonsPerCar
                    * General.CarCapacityFactor
                : 0,
        };

        // A hair is added so that 3 × 0.8 × 3600, which is 8639.999… in binary, stays 8640.
        return new((long)Math.Floor(persons + 1e-6));
    }

    /// <summary>The people of a zone and group who will come under a variant, rounded to the nearest.</summary>
    /// <param name="zone">Of <see cref="Zones"/>.</param>
    /// <param name="groupIndex">Place in <see cref="Groups"/>.</param>
    /// <param name="variant">Its uptake holds where it gives one.</param>
    public Persons Coming(Zone zone, int groupIndex, Variant variant)
    {
        var group = Groups[groupIndex];
        var share = variant.Uptake.TryGetValue(group.Id, out var uptake)
            ? uptake
            : group.Uptake.Expected;
        return new(
            (long)Math.Round(zone.People[groupIndex].Value * share, MidpointRounding.ToEven)
        );
    }

    /// <summary>All who will come under a variant.</summary>
    /// <param name="variant">Its uptake holds where it gives one.</param>
    public Persons Coming(Variant variant) =>
        Zones.Sum(z => Enumerable.Range(0, Groups.Count).Sum(g => Coming(z, g, variant)));

    /// <summary>When somebody may pass a corridor's gate and still count as out by a horizon.</summary>
    /// <param name="corridor">Of <see cref="Corridors"/>.</param>
    /// <param name="variant">The reading that may shut it or leave it fewer hours.</param>
    /// <param name="horizon">From the start of the window.</param>
    /// <returns>In order, none of them empty; none at all where it is shut.</returns>
    public IReadOnlyList<Interval> Passable(Corridor corridor, Variant variant, TimeSpan horizon)
    {
        if (variant.Shut.Contains(corridor.Id))
        {
            return [];
        }

        var last = CountsAt == CountsAt.Gate ? horizon : horizon - corridor.Beyond;
        var hours = variant.Hours.GetValueOrDefault(corridor.Id) ?? corridor.Open;
        return [.. hours.Select(o => o.Intersect(new(TimeSpan.Zero, last))).Where(o => !o.IsEmpty)];
    }
}
