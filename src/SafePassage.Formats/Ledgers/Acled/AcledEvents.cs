using SafePassage.Formats.Ledgers.Store;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Acled;

/// <summary>Makes records of rows. An event that the ledger holds comes out as the ledger has it, with what the row says.</summary>
internal sealed class AcledEvents(Ledger ledger)
{
    private readonly LedgerNames _names = new(ledger);
    private readonly Versions _versions = new(ledger);
    private readonly TimeSpan _offset = Offset.Of(ledger);
    private readonly Dictionary<string, Place> _seen = new(StringComparer.Ordinal);

    /// <summary>Of the row being taken; parties and sources stand where they are named first.</summary>
    private Place _at;

    public List<PlacedRecord> Records { get; } = [];

    public void Add(Row row, string file)
    {
        _at = new(file, row.Line);
        if (AcledEvent.Read(row, _offset) is not { } read)
        {
            return;
        }

        if (!_seen.TryAdd(read.Id, _at))
        {
            var first = _seen[read.Id];
            row.Refuse(
                "event_id_cnty",
                $"the event {read.Id} stands already in {first.File}, line {first.Line}",
                "Give every event one row, and later versions in a later import; of ACLED's exports take the event-based (dyadic) one, since the actor-based has a row for each actor"
            );
            return;
        }

        string[] parties = [.. read.Actors.Select(Party).Distinct()];
        var known = _versions.Of(typeof(Incident), read.Id);
        string[] reports =
        [
            .. read.Sources.Select(Source).Distinct().Select(s => Report(read, s, known)),
        ];
        Take(
            Merged<Incident>(known, i => read.Onto(i, parties, reports))
                ?? read.New(parties, reports)
        );
    }

    private string Party(string name) => _names.Party(name, Take);

    private string Source(string name) => _names.Source(name, SourceKind.Other, Take);

    /// <summary>The statement of one source on the event: the one it has made already, or a new one.</summary>
    private string Report(AcledEvent read, string source, IReadOnlyList<IRecord> known)
    {
        foreach (var id in known.OfType<Incident>().SelectMany(i => i.Statements).Distinct())
        {
            var versions = _versions.Of(typeof(Statement), id);
            if (versions is [.., Statement { Source: var by }] && by == source)
            {
                Take(Merged<Statement>(versions, read.Onto)!);
                return id;
            }
        }

        var free = _names.Free<Statement>($"{read.Id}-report");
        Take(read.Report(free, source));
        return free;
    }

    /// <summary>
    /// The version from which the row does not differ, or the one that counts with what the row says. Null when there is none.
    /// </summary>
    private T? Merged<T>(IReadOnlyList<IRecord> versions, Func<T, T> onto)
        where T : class, IRecord
    {
        foreach (var version in versions.OfType<T>().Reverse())
        {
            if (SameRecord.Are(version, onto(version)))
            {
                return version;
            }
        }

        return versions is [T first, ..]
            ? Arrivals.Renamed(onto((T)versions[^1]), first.Id, null, _offset)
            : null;
    }

    private void Take(IRecord record) => Records.Add(new(record, _at));
}
