using SafePassage.Formats.Documents;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Building;

/// <param name="network">Null when it could not be read: then links are not looked up.</param>
/// <param name="clock">Null when the window cannot be used: then times are not looked at.</param>
internal sealed class ClosureBuilder(Draft draft, RoadNetwork? network, WindowClock? clock)
{
    public IReadOnlyList<Closure> Build()
    {
        draft.RefuseRepeated("closures", "closure");
        var closures = new List<Closure>();
        foreach (var keys in draft.Keys.Closures)
        {
            var ways =
                (keys.Links is null ? 0 : 1)
                + (keys.LinksFile is null ? 0 : 1)
                + (keys.Polygon is null ? 0 : 1);
            if (ways != 1)
            {
                draft.Refuse(
                    keys.Node,
                    $"the closure {Excerpt.Of(keys.Id)} names its links in {ways} ways",
                    "Give exactly one of links, links_file and polygon"
                );
            }

            var links = new ClosedLinks(draft, network).Of(keys);
            var when = clock?.Span(keys, keys.From, keys.Until);
            closures.Add(
                new(keys.Id, links, when ?? default, keys.CapacityFactor, keys.Reason, keys.Source)
            );
        }

        return closures;
    }
}
