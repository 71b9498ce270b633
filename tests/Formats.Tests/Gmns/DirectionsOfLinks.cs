using SafePassage.Formats.Gmns;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Gmns;

/// <summary>Which links are the two directions of one street.</summary>
public sealed class DirectionsOfLinks : OfGmnsTables
{
    [Fact]
    public void A_street_both_ways_becomes_two_links()
    {
        var network = Network();
        network.Links.Select(l => l.Id).ShouldBe(["l1", "l2+", "l2-", "l3"]);
        (network.Links[1].From, network.Links[1].To).ShouldBe((1, 2));
        (network.Links[2].From, network.Links[2].To).ShouldBe((2, 1));
    }

    [Fact]
    public void The_two_directions_of_one_row_are_one_street_and_two_rows_are_two()
    {
        Folder.Edit(
            "link.csv",
            "l3,n3,n4,true,900,residential,,,\"foot,car\"\n=>\nl3,n3,n4,true,900,residential,,,\"foot,car\"\nl4,n4,n3,true,900,residential,,,\"foot,car\"\n"
        );
        ShouldBePaired(Network());

        var network = Network();
        using (var links = new StreamWriter(Folder.File("link.csv")))
        {
            GmnsWriter.WriteLinks(links, network);
        }

        ShouldBePaired(Network());

        static void ShouldBePaired(RoadNetwork network) =>
            network
                .Links.Select((l, i) => (l.Id, network.ReverseOf(i)))
                .ShouldBe([("l1", -1), ("l2+", 2), ("l2-", 1), ("l3", -1), ("l4", -1)]);
    }

    /// <summary>Ids that look like a way of OpenStreetMap and its other direction, on streets that are not.</summary>
    [Fact]
    public void Ids_alone_make_no_street_of_two_links()
    {
        Folder.Edit(
            "link.csv",
            "l3,n3,n4,true,\n=>\nl1r,n1,n2,true,900,residential,,,\"foot,car\"\nrr,n3,n4,true,900,residential,,,\"foot,car\"\nr,n4,n3,true,900,residential,,,\"foot,car\"\nl3,n3,n4,true,\n"
        );
        var network = Network();
        network
            .Links.Select((l, i) => (l.Id, network.ReverseOf(i)))
            .Where(l => l.Item2 >= 0)
            .ShouldBe([("l2+", 2), ("l2-", 1)]);
    }
}
