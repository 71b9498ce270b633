using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Store;

/// <summary>The records of a ledger with those that took their places.</summary>
internal sealed class Versions
{
    private readonly Dictionary<(Type, string), IRecord> _byId;
    private readonly Dictionary<(Type, string), IRecord> _heirs = [];
    private readonly HashSet<(Type, string)> _retracted;

    public Versions(Ledger ledger)
    {
        _byId = ledger.Records.ToDictionary(e => (e.Record.GetType(), e.Record.Id), e => e.Record);
        _retracted = [.. ledger.Retractions.Select(r => (r.Kind, r.Record))];
        foreach (var record in _byId.Values)
        {
            if (record.Corrects is { } old && !_retracted.Contains((record.GetType(), record.Id)))
            {
                _heirs[(record.GetType(), old)] = record;
            }
        }
    }

    /// <summary>A record and all that took its place after it, the one that counts last; empty when there is none.</summary>
    public IReadOnlyList<IRecord> Of(Type kind, string id)
    {
        var versions = new List<IRecord>();
        for (
            var at = _byId.GetValueOrDefault((kind, id));
            at is not null && !versions.Contains(at);
            at = _heirs.GetValueOrDefault((kind, at.Id))
        )
        {
            versions.Add(at);
        }

        return versions;
    }

    /// <summary>Id of the record that a correction goes back to; its own when it corrects nothing.</summary>
    public string FirstIdOf(IRecord record)
    {
        var at = record;
        for (
            var step = 0;
            step < _byId.Count
                && at.Corrects is { } old
                && _byId.TryGetValue((at.GetType(), old), out var before);
            step++
        )
        {
            at = before;
        }

        return at.Id;
    }

    public bool IsRetracted(IRecord record) => _retracted.Contains((record.GetType(), record.Id));

    /// <summary>Every record that another took the place of, with the one that counts.</summary>
    public IEnumerable<(IRecord Old, IRecord Current)> Superseded =>
        _heirs.Keys.Select(k => Of(k.Item1, k.Item2)).Select(v => (v[0], v[^1]));

    /// <summary>An id for a correction of the record: its own with the first number behind it that is free.</summary>
    public string Next(Type kind, string id)
    {
        var number = 2;
        while (_byId.ContainsKey((kind, $"{id}.{number}")))
        {
            number++;
        }

        return $"{id}.{number}";
    }
}
