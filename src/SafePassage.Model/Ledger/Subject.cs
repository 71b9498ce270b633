namespace SafePassage.Model;

/// <summary>What a statement is about: <c>truce</c>, <c>corridor:castello</c>, <c>group:fighters</c>; <c>*</c> means all.</summary>
/// <param name="Id">Empty for the truce alone.</param>
public readonly record struct Subject(SubjectKind Kind, string Id)
{
    public const string All = "*";

    public const string Forms =
        "truce, or corridor:ID, group:ID, zone:ID, place:ID, party:ID, incident:ID, loss:ID, measure:ID, control:ID, statement:ID, agreement:POINT; corridor:* and group:* for all";

    /// <summary>What a number can be of.</summary>
    public const string CountedForms = "party:ID, group:ID, place:ID, zone:ID or corridor:ID";

    public static Subject Truce { get; } = new(SubjectKind.Truce, "");

    public bool IsAll => Id == All;

    public static Subject Corridor(string id) => new(SubjectKind.Corridor, id);

    public static Subject Group(string id) => new(SubjectKind.Group, id);

    public static Subject Statement(string id) => new(SubjectKind.Statement, id);

    /// <summary>Null when the text is no subject.</summary>
    public static Subject? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text == "truce")
        {
            return Truce;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == text.Length - 1)
        {
            return null;
        }

        return KindOf(text.AsSpan(0, colon)) is { } kind
            ? new Subject(kind, text[(colon + 1)..])
            : null;
    }

    /// <summary>By kind, then id.</summary>
    public static Comparer<Subject> InOrder { get; } =
        Comparer<Subject>.Create(
            (a, b) =>
                a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : string.CompareOrdinal(a.Id, b.Id)
        );

    public override string ToString() => Kind == SubjectKind.Truce ? "truce" : $"{Word(Kind)}:{Id}";

    private static SubjectKind? KindOf(ReadOnlySpan<char> word) =>
        word switch
        {
            "corridor" => SubjectKind.Corridor,
            "group" => SubjectKind.Group,
            "zone" => SubjectKind.Zone,
            "place" => SubjectKind.Place,
            "party" => SubjectKind.Party,
            "incident" => SubjectKind.Incident,
            "loss" => SubjectKind.Loss,
            "measure" => SubjectKind.Measure,
            "control" => SubjectKind.Control,
            "statement" => SubjectKind.Statement,
            "agreement" => SubjectKind.Agreement,
            _ => null,
        };

    private static string Word(SubjectKind kind) => kind.ToString().ToLowerInvariant();
}
