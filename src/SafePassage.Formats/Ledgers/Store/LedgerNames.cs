using System.Text;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Store;

/// <summary>
/// Ids for what files name and do not number. The same name has the same id, that of the ledger if it is there; another name
/// gets an id that neither ledger nor file has.
/// </summary>
internal sealed class LedgerNames
{
    private const int Longest = 60;

    private readonly HashSet<(Type, string)> _taken;
    private readonly Dictionary<(Type, string), string> _ids = [];

    public LedgerNames(Ledger ledger)
    {
        _taken = [.. ledger.Records.Select(e => (e.Record.GetType(), e.Record.Id))];
        foreach (var party in ledger.Parties)
        {
            _ids.TryAdd((typeof(Party), party.Name.En), party.Id);
        }

        foreach (var alias in ledger.Aliases)
        {
            _ids.TryAdd((typeof(Party), alias.Text), alias.Party);
        }

        // A name may have been corrected since: the file has the old one.
        foreach (var version in new Versions(ledger).Superseded)
        {
            if (version.Old is Party old)
            {
                _ids.TryAdd((typeof(Party), old.Name.En), version.Current.Id);
            }
        }

        foreach (var sources in ledger.Sources.GroupBy(s => s.Name.En, StringComparer.Ordinal))
        {
            // Several addresses of one agency are several sources; ours is the one we made, or the only one.
            var wanted = Wanted("source", sources.Key);
            var id =
                sources.FirstOrDefault(s => s.Id == wanted)?.Id
                ?? (sources.Count() == 1 ? sources.First().Id : null);
            if (id is not null)
            {
                _ids[(typeof(Source), sources.Key)] = id;
            }
        }
    }

    /// <summary>The id of a party, of which nothing is known but its name when it is new.</summary>
    /// <param name="take">Called with the new record when the name has none.</param>
    public string Party(string name, Action<IRecord> take) =>
        Of(name, id => new Party(id, name, PartyKind.Other, [], null), take);

    /// <summary>The id of a source.</summary>
    /// <param name="kind">Of a new one.</param>
    /// <param name="take">Called with the new record when the name has none.</param>
    public string Source(string name, SourceKind kind, Action<IRecord> take) =>
        Of(
            name,
            id => new Source
            {
                Id = id,
                Name = name,
                Kind = kind,
            },
            take
        );

    /// <summary>The id itself, or with the first number behind it that is free.</summary>
    public string Free<T>(string wanted)
        where T : IRecord
    {
        var id = wanted;
        for (var i = 2; !_taken.Add((typeof(T), id)); i++)
        {
            id = $"{wanted}-{i}";
        }

        return id;
    }

    private string Of<T>(string name, Func<string, T> make, Action<IRecord> take)
        where T : IRecord
    {
        if (!_ids.TryGetValue((typeof(T), name), out var id))
        {
            id = Free<T>(Wanted(typeof(T).Name.ToLowerInvariant(), name));
            _ids[(typeof(T), name)] = id;
            take(make(id));
        }

        return id;
    }

    private static string Wanted(string kind, string name) => $"{kind}-{Plain(name)}";

    private static string Plain(string name)
    {
        var id = new StringBuilder();
        foreach (var c in name.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
            {
                id.Append(c);
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        return id.ToString().Trim('-') is { Length: > 0 } plain
            ? plain[..Math.Min(Longest, plain.Length)]
            : "unnamed";
    }
}
