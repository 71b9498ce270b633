using SafePassage.Formats.Ledgers;
using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>Whose columns a table has.</summary>
public enum TableForm
{
    /// <summary>A ledger's own; YAML and stores too.</summary>
    Own,

    /// <summary>Events, as ACLED has them.</summary>
    Acled,

    /// <summary>Declarations of ceasefires, as ETH/PRIO has them.</summary>
    Ceasefires,

    /// <summary>Counts by place and day, as the OSCE's monitors had them.</summary>
    Daily,
}

/// <summary>What to add to a ledger.</summary>
public abstract record NewEntry
{
    private NewEntry() { }

    /// <param name="Kind">A word such as <c>statement</c>.</param>
    /// <param name="Fields">Such as <c>stance=denies</c>.</param>
    public sealed record Added(string Kind, IReadOnlyList<string> Fields) : NewEntry;

    /// <summary>Several records that may name each other, all or none.</summary>
    public sealed record Together(IReadOnlyList<NewRecord> Records) : NewEntry;

    /// <summary>The records of one file, all or none: lines as on the command line, or YAML, a table, another store.</summary>
    public sealed record FromFile(string Path) : NewEntry;

    /// <summary>Takes the place of another record: the same fields, but those given.</summary>
    /// <param name="Id">Of the record to correct, which stays.</param>
    public sealed record Corrected(string Kind, string Id, IReadOnlyList<string> Fields) : NewEntry;

    /// <summary>Sets the status of a statement; earlier ones are kept.</summary>
    /// <param name="Statement">Its id.</param>
    /// <param name="Of">For a duplicate: id of the statement that says the same.</param>
    public sealed record Reviewed(
        string Statement,
        string Status,
        string By,
        string Why,
        string? Of
    ) : NewEntry;

    /// <summary>Says of a record that it was entered by mistake.</summary>
    /// <param name="Kind">A word such as <c>statement</c>.</param>
    /// <param name="Id">Of the record, which stays.</param>
    public sealed record Retracted(string Kind, string Id, string By, string Why) : NewEntry;

    /// <summary>Signs the ledger as it is; needs a key.</summary>
    public sealed record Signature : NewEntry;

    /// <summary>Records that may say something else of what the ledger holds: corrections, which somebody has to accept.</summary>
    public abstract record FromOutside : NewEntry
    {
        /// <summary>Whether corrections are recorded; if not and there are any, nothing is.</summary>
        public bool AcceptCorrections { get; init; }
    }

    /// <param name="Paths">Tables, YAML or another ledger.jsonl, at least one.</param>
    /// <param name="Form">Whose columns they have.</param>
    public sealed record FromFiles(IReadOnlyList<string> Paths, TableForm Form) : FromOutside;

    /// <summary>Brings the tables of the scenario's own ledger into its store.</summary>
    public sealed record FromOwnTables : FromOutside;
}

/// <param name="Scenario">The scenario's folder, or its scenario.yaml.</param>
/// <param name="Clock">For the time of entry.</param>
public sealed record AppendRequest(string Scenario, NewEntry Entry, TimeProvider Clock)
{
    /// <summary>Who enters it, kept with the entry; may be empty.</summary>
    public string By { get; init; } = "";

    /// <summary>File with a private key that signs what is added; null: nobody does.</summary>
    public string? KeyFile { get; init; }

    /// <summary>Where networks built from OpenStreetMap extracts are kept; null: nowhere.</summary>
    public string? StoreFolder { get; init; }

    public Workers Workers { get; init; }
}
