namespace SafePassage.Model;

/// <summary>
/// A record was entered by mistake: it stays in the ledger and counts no longer, at whatever moment the ledger is read. That
/// a speaker took his word back is another thing: a <see cref="Review"/>, which holds from its own moment on.
/// </summary>
/// <param name="Id">Unique among records of its kind.</param>
/// <param name="Kind">Type of the record that is retracted.</param>
/// <param name="Record">Id of the record that is retracted.</param>
/// <param name="At">When it was retracted; it counts at no moment all the same.</param>
/// <param name="By">Who retracted it.</param>
/// <param name="Why">For the reader.</param>
public sealed record Retraction(string Id, Type Kind, string Record, When At, string By, string Why)
    : IRecord
{
    /// <summary>What was retracted by mistake is entered anew.</summary>
    public string? Corrects => null;
}

/// <summary>Which records count: those that no other retracts, and that no other which counts itself corrects.</summary>
internal sealed class Counting
{
    private readonly HashSet<(Type, string)> _retracted;
    private readonly Dictionary<(Type, string), string> _heirs = [];

    public Counting(IReadOnlyList<PlacedRecord> entries)
    {
        _retracted =
        [
            .. entries.Select(e => e.Record).OfType<Retraction>().Select(r => (r.Kind, r.Record)),
        ];
        foreach (var (record, _) in entries)
        {
            if (record.Corrects is { } old && !IsRetracted(record))
            {
                _heirs[(record.GetType(), old)] = record.Id;
            }
        }
    }

    public bool IsRetracted(IRecord record) =>
        _retracted.Count > 0
        && (
            IsRetracted(record.GetType(), record.Id)
            || record is Review { Statement: var reviewed }
                && IsRetracted(typeof(Statement), reviewed)
            || record is Grading { Statement: var graded } && IsRetracted(typeof(Statement), graded)
        );

    public bool IsRetracted(Type kind, string id) => _retracted.Contains((kind, id));

    /// <summary>Id of the record that takes the place of another; null when none does.</summary>
    public string? HeirOf(Type kind, string id) => _heirs.GetValueOrDefault((kind, id));

    /// <summary>A status or grading of a statement that was retracted counts no more than the statement.</summary>
    public bool Counts(IRecord record) =>
        !IsRetracted(record)
        && (_heirs.Count == 0 || !_heirs.ContainsKey((record.GetType(), record.Id)));
}
