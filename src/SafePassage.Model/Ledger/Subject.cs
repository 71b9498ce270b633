namespace SafePassage.Model;

/// <summary>What a statement is about: <c>truce</c>, <c>corridor:castello</c>, <c>group:fighters</c>; <c>*</c> means all.</summary>
/// <param name="Kind">What <paramref name="Id"/> names.</param>
/// <param name="Id">Empty for the truce where none is named.</param>
public readonly record struct Subject(SubjectKind Kind, string Id)
{
    /// <summary>The id that means all of a kind.</summary>
    public const string All = "*";

    /// <summary>Every form a subject may be written in, for messages.</summary>
    public const string Forms =
        "truce:ID, or truce alone where there is one; term:ID, offer:ID, corridor:ID, group:ID, zone:ID, place:ID, party:ID, incident:ID, loss:ID, measure:ID, control:ID, statement:ID, precondition:ID, violation:ID, operation:ID, agreement:POINT; corridor:* and group:* for all";

    /// <summary>What a number can be of.</summary>
    public const string CountedForms = "party:ID, group:ID, place:ID, zone:ID or corridor:ID";

    /// <summary>The truce where none is named: every one of the ledger.</summary>
    public static Subject Truce { get; } = new(SubjectKind.Truce, "");

    /// <summary>Whether all of its kind are meant.</summary>
    public bool IsAll => Id == All;

    /// <summary>What means all of its kind; null for kinds of which only one can be named at a time.</summary>
    internal Subject? OfAll =>
        Kind switch
        {
            SubjectKind.Truce => Truce,
            SubjectKind.Corridor or SubjectKind.Group => this with { Id = All },
            _ => null,
        };

    /// <summary>A corridor by its id, or all.</summary>
    public static Subject Corridor(string id) => new(SubjectKind.Corridor, id);

    /// <summary>A group by its id, or all.</summary>
    public static Subject Group(string id) => new(SubjectKind.Group, id);

    /// <summary>A truce by its id; the one that is not named for an empty id.</summary>
    public static Subject TruceOf(string id) => new(SubjectKind.Truce, id);

    /// <summary>A clause of a truce or an offer by its id.</summary>
    public static Subject Term(string id) => new(SubjectKind.Term, id);

    /// <summary>An offer, request or call by its id.</summary>
    public static Subject Offer(string id) => new(SubjectKind.Offer, id);

    /// <summary>A precondition by its id.</summary>
    public static Subject Precondition(string id) => new(SubjectKind.Precondition, id);

    /// <summary>An alleged violation by its id.</summary>
    public static Subject Violation(string id) => new(SubjectKind.Violation, id);

    /// <summary>Another statement by its id.</summary>
    public static Subject Statement(string id) => new(SubjectKind.Statement, id);

    /// <summary>Null when the text is no subject.</summary>
    public static Subject? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text is "truce" or "truce:*")
        {
            return Truce;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == text.Length - 1)
        {
            return null;
        }

        return Word<SubjectKind>.Find(text.AsSpan(0, colon)) is { } kind
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
        Kind == SubjectKind.Truce && Id.Length == 0
            ? "truce"
            : $"{Word<SubjectKind>.Of(Kind)}:{Id}";
}
