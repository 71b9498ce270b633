namespace SafePassage.Model.Tests;

/// <summary>One zone, gate and group: <c>home ──▶ gate</c>.</summary>
public class LookupsById
{
    private static readonly RoadNetwork Network = new(
        [new("home", new(0, 0)), new("gate", new(0.001, 0))],
        [new("way", 0, 1, RoadClass.Path, new(100), new FootUse(new(2), Origin.Given), null)]
    );

    private static Scenario Town(params string[] zones) =>
        new()
        {
            Id = "town",
            Title = "Town",
            Window = new(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddHours(1)),
            Step = TimeSpan.FromMinutes(1),
            CountsAt = CountsAt.Gate,
            Network = Network,
            Groups = [],
            Zones = [.. zones.Select((z, i) => new Zone(z, z, 0, new(i, 0), []))],
            Corridors = [],
            Destinations =
            [
                new("north", "North", DestinationKind.Area, null, null),
                new("south", "South", DestinationKind.Shelter, new(5), null),
            ],
            Closures = [],
            General = GeneralAssumptions.Standard,
            Assumptions = [],
            Variants = [],
        };

    [Fact]
    public void What_is_there_is_found_by_its_id()
    {
        var town = Town("a", "b");
        town.Zone("b").ShouldBeSameAs(town.Zones[1]);
        town.FindZone("a").ShouldBeSameAs(town.Zones[0]);
        town.Destination("south").Capacity.ShouldBe(new Persons(5));
        town.DestinationIndex("south").ShouldBe(1);
        town.Network.Link("way").ShouldBeSameAs(Network.Links[0]);
        town.Network.Node("gate").ShouldBeSameAs(Network.Nodes[1]);
    }

    [Fact]
    public void An_id_that_is_not_there_is_named_or_gives_null_as_the_caller_asks()
    {
        var town = Town("a");
        Should.Throw<ArgumentException>(() => town.Zone("A")).Message.ShouldContain("no zone A");
        Should.Throw<ArgumentException>(() => town.Group("g")).Message.ShouldContain("no group g");
        Should
            .Throw<ArgumentException>(() => town.Corridor("c"))
            .Message.ShouldContain("no corridor c");
        Should
            .Throw<ArgumentException>(() => town.Variant("v"))
            .Message.ShouldContain("no variant v");
        Should.Throw<ArgumentException>(() => Network.Link("l")).Message.ShouldContain("no link l");
        town.FindZone("A").ShouldBeNull();
        town.FindGroup("g").ShouldBeNull();
        town.FindCorridor("c").ShouldBeNull();
        town.FindVariant("v").ShouldBeNull();
        town.FindDestination("east").ShouldBeNull();
    }

    [Fact]
    public void Another_list_of_corridors_has_its_own_lookup()
    {
        var town = Town("a");
        town.FindVariant("v").ShouldBeNull();
        var variant = new Variant(
            "v",
            "V",
            new HashSet<string>(),
            new Dictionary<string, double>(),
            "",
            ""
        );
        town.With([variant], []).Variant("v").ShouldBeSameAs(variant);
    }

    [Fact]
    public void An_id_that_stands_twice_is_refused_when_it_is_asked_for() =>
        Should
            .Throw<ArgumentException>(() => Town("a", "a").Zone("a"))
            .Message.ShouldContain("the zone a stands twice");
}
