namespace SafePassage.Streets;

/// <summary>Reads one relation after the other, tag by tag and member by member, and keeps turn restrictions for cars.</summary>
internal sealed class TurnRules
{
    private readonly Dictionary<OsmKey, string> _tags = [];
    private long? _from;

    public List<TurnRule> Found { get; } = [];

    /// <summary>By the tags given so far.</summary>
    public bool IsRestriction => _tags.GetValueOrDefault(OsmKey.RelationType) == "restriction";

    public void Tag(OsmKey key, string value)
    {
        if (OsmKeys.MattersOnRelation(key))
        {
            _tags[key] = value;
        }
    }

    public void Member(string role, long way)
    {
        if (role == "from")
        {
            _from ??= way;
        }
    }

    /// <summary>Ends the relation.</summary>
    public void Close()
    {
        if (_from is { } way && IsRestriction && Kind() is { } kind && !IsForOthers())
        {
            Found.Add(new(way, kind));
        }

        _tags.Clear();
        _from = null;
    }

    private string? Kind() =>
        _tags.GetValueOrDefault(OsmKey.RestrictionMotorcar)
        ?? _tags.GetValueOrDefault(OsmKey.Restriction)
        ?? (
            _tags.ContainsKey(OsmKey.RestrictionConditional)
                ? OsmKeys.Name(OsmKey.RestrictionConditional)
                : null
        );

    private bool IsForOthers() =>
        _tags
            .GetValueOrDefault(OsmKey.RestrictionExcept, "")
            .Split(';', StringSplitOptions.TrimEntries)
            .Any(e => e is "motorcar" or "motor_vehicle" or "vehicle");
}
