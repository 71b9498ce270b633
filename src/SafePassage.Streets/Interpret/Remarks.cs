using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>Collects values that could not be understood, with the way they stand on.</summary>
internal sealed class Remarks
{
    private readonly List<WayRemark> _list = [];

    public long Way { get; set; }

    public IReadOnlyList<WayRemark> List => _list;

    /// <summary>The same value is met once for each mode; it is remarked once.</summary>
    public void Add(OsmKey key, string value, GuessRule rule)
    {
        var remark = new WayRemark(Way, OsmKeys.Name(key), value, rule);
        for (var i = _list.Count - 1; i >= 0 && _list[i].WayId == Way; i--)
        {
            if (_list[i] == remark)
            {
                return;
            }
        }

        _list.Add(remark);
    }
}
