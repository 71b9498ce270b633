namespace SafePassage.Model;

/// <summary>What a statement is about: <c>truce</c>, <c>corridor:castello</c>, <c>group:fighters</c>; <c>*</c> means all.</summary>
/// <param name="Kind">What <paramref name="Id"/> names.</param>
/// <param name="Id">Empty for the truce alone.</param>
public readonly record struct Subject(SubjectKind Kind, string Id)
{
    /// <summary>The id that means all of a kind.</summary>
    public const string All = "*";

    /// <summary>Every form a subject may be written in, for messages.</summary>
    public const string Forms =
        "truce, or corridor:ID, group:ID, zone:ID, place:ID, party:ID, incident:ID, loss:ID, measure:ID, control:ID, statement:ID, agreement:POINT; corridor:* and group:* for all";

    /// <summary>The truce as a whole.</summary>
    public static Subject Truce { get; } = new(SubjectKind.Truce, "");

    /// <summary>Whether all of its kind are meant.</summary>
    public bool IsAll => Id == All;

    /// <summary>A corridor by its id, or all.</summary>
    public static Subject Corridor(string id) => new(SubjectKind.Corridor, id);

    /// <summary>A group by its id, or all.</summary>
    public static Subject Group(string id) => new(SubjectKind.Group, id);

    /// <summary>Another statement by its id.</summary>
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

        return Word<SubjectKind>.Find(text.AsSpan(0, colon)) is { } kind and not SubjectKind.Truce
            ? new Subject(kind, text[(colon + 1)..])
            : null;
    }

    /// <summary>By kind, then id.</summary>
    public static Comparer<Subject> InOrder { get; } =
        Comparer<Subject>.Create(
            (a, b) =>
                a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : string.CompareOrdinal(a.Id, b.Id)
        );

    /// <summary>As it is written in a ledger; <see cref="Parse"/> reads it back.</summary>
    public override string ToString() =>
        Kind == SubjectKind.Truce ? "truce" : $"{Word<SubjectKind>.Of(Kind)}:{Id}";
}
