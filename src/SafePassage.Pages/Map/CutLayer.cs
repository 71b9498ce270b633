using SafePassage.Model;

namespace SafePassage.Pages.Map;

/// <summary>The cut that proves the bound: the streets and gates in it, marked where they limit.</summary>
internal static class CutLayer
{
    public static void Write(Page page, MapFrame frame, VariantAnswer answer)
    {
        var network = page.Scenario.Network;
        var path = new PathData();
        foreach (
            var item in answer.Bound.Cut.Where(c =>
                c.Kind == CutKind.Link && network.LinkIndex(c.Id) >= 0
            )
        )
        {
            ClosureLayer.Across(
                path,
                Streets.Line(frame, network, network.Links[network.LinkIndex(item.Id)]),
                150
            );
        }

        if (!path.IsEmpty)
        {
            page.Html.Open("path", "class", "cut", "d", path.ToString())
                .Element("title", page.Say("legend.cut"))
                .Close();
        }

        foreach (
            var id in answer
                .Bound.Cut.Where(c => c.Kind is CutKind.Gate or CutKind.GateGroup)
                .Select(c => c.Id)
                .Distinct()
        )
        {
            if (page.Scenario.FindCorridor(id) is { } corridor)
            {
                var at = frame.At(network.Nodes[corridor.Gate].Location);
                page.Html.Open("path", "class", "cut ring", "d", $"M{at.X} {at.Y}h0").Close();
                page.Html.Empty("path", "class", "cut ring-in", "d", $"M{at.X} {at.Y}h0");
            }
        }
    }
}
