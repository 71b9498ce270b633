using SafePassage.Pages.Words;

namespace SafePassage.Pages.Truces;

/// <summary>One line of an answer, on paper and on the terminal.</summary>
/// <param name="Text">What it says.</param>
/// <param name="More">Further lines below it.</param>
/// <param name="Statements">Ids of the statements it rests on.</param>
/// <param name="State">Word of a state, for colour and tag; empty for none.</param>
internal sealed record Entry(
    Trilingual Text,
    IReadOnlyList<Trilingual> More,
    IReadOnlyList<string> Statements,
    string State = ""
)
{
    /// <summary>The state as a reader knows it; null for none.</summary>
    public Trilingual? Tag { get; init; }
}

/// <summary>The answer to one question.</summary>
/// <param name="Key">Of its heading.</param>
internal sealed record Part(string Key, IReadOnlyList<Entry> Entries);
