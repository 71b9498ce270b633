using SafePassage.Pages.Words;

namespace SafePassage.Pages;

/// <summary>What a street is called where it has no room for a map.</summary>
internal static class StreetName
{
    /// <summary>The street's name and its ends; without names the link's id.</summary>
    public static Trilingual Of(Page page, int index)
    {
        var network = page.Scenario.Network;
        var link = network.Links[index];
        var ends = (network.Nodes[link.From].Name, network.Nodes[link.To].Name)
            is ({ } from, { } to)
            ? page.Say("streets.ends", ("from", from), ("to", to))
            : (Trilingual?)null;
        return (link.Street, ends) switch
        {
            ({ } street, { } between) => page.Say(
                "streets.named",
                ("street", street),
                ("ends", between)
            ),
            ({ } street, null) => street,
            (null, { } between) => between,
            _ => Trilingual.Same(link.Id),
        };
    }
}
