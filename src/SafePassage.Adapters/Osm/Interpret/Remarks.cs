using SafePassage.Adapters.Osm.Decode;
using SafePassage.Core.Streets;

namespace SafePassage.Adapters.Osm.Interpret;

/// <summary>Collects values that could not be understood, with the way they stand on.</summary>
internal sealed class Remarks
{
    private readonly List<StreetRemark> _list = [];

    public long Way { get; set; }

    public IReadOnlyList<StreetRemark> List => _list;

    public void Add(OsmKey key, string value, StreetRule rule) =>
        _list.Add(new StreetRemark(Way, OsmKeys.Name(key), value, rule));
}
