using System.Runtime.InteropServices;

namespace SafePassage.Model;

/// <summary>
/// What was said on one thing by a moment, with the hours each word speaks of: those it names, those of the truce or term it is
/// on, and what prolongs, shortens or resumes turned into hours.
/// </summary>
/// <param name="Words">Those for and against; in order of the moment.</param>
/// <param name="AnyFor">Whether anybody speaks for it at any time.</param>
/// <param name="AnyDeclared">Whether anybody declares it himself: then confirmations alone do not carry it.</param>
/// <param name="MustStand">Voices of a truce's sides: it holds while each of them stands by it. Empty for all other things.</param>
/// <param name="Voices">How many voices there are; each word has a number below this.</param>
internal sealed record Hearing(
    List<Spoken> Words,
    bool AnyFor,
    bool AnyDeclared,
    IReadOnlyList<int> MustStand,
    int Voices
)
{
    /// <summary>Voices of those whom an agreed truce binds besides.</summary>
    public IReadOnlyList<int> MustAccept { get; init; } = [];

    /// <summary>Whether one more word than the ledger's own may be heard of each voice of <see cref="MustStand"/>.</summary>
    public static bool IsDeclaring(in Spoken word) =>
        word.Bearing == Bearing.For
        && word.Statement.Stance
            is Stance.Declares
                or Stance.Prolongs
                or Stance.Shortens
                or Stance.Resumes;

    /// <param name="ledger">What was said.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="truce">The truce planned for, whose terms are heard too; null for none.</param>
    /// <param name="asOf">What was said later is not heard.</param>
    /// <param name="group">Only what concerns this group; null for everything.</param>
    /// <param name="setAside">Ids of statements that are not heard; null for none.</param>
    public static Hearing Of(
        Ledger ledger,
        Subject subject,
        Truce? truce,
        DateTimeOffset asOf,
        string? group,
        IReadOnlySet<string>? setAside
    )
    {
        var heard = Standings.Heard(ledger, subject, asOf, group, setAside);
        heard.RemoveAll(w => w.Bearing == Bearing.Neither);
        if (subject.Kind == SubjectKind.Truce)
        {
            return truce is { Id.Length: > 0 } && truce.Subject == subject
                ? TruceHearing.Of(ledger, truce, asOf, heard, setAside)
                : TruceHearing.WithoutRecord(ledger, heard);
        }

        if (subject.Kind == SubjectKind.Corridor && truce is not null)
        {
            AddTerms(ledger, subject, truce, asOf, group, setAside, heard);
        }

        return Plain(Coverage.Of(heard), ledger.Voices, []);
    }

    public static Hearing Plain(List<Spoken> words, int voices, IReadOnlyList<int> mustStand)
    {
        var (any, declared) = (false, false);
        foreach (ref readonly var word in CollectionsMarshal.AsSpan(words))
        {
            any |= word.Bearing == Bearing.For;
            declared |= IsDeclaring(word);
        }

        return new(words, any, declared, mustStand, voices);
    }

    /// <summary>What is said of a corridor as a term of the truce is said of the corridor.</summary>
    private static void AddTerms(
        Ledger ledger,
        Subject corridor,
        Truce truce,
        DateTimeOffset asOf,
        string? group,
        IReadOnlySet<string>? setAside,
        List<Spoken> heard
    )
    {
        var had = heard.Select(w => w.Statement.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var term in CorridorTerms(ledger, truce, corridor))
        {
            var words = Standings.Heard(ledger, term.Subject, asOf, group, setAside);
            words.RemoveAll(w => w.Bearing == Bearing.Neither || had.Contains(w.Statement.Id));
            heard.AddRange(
                Coverage.Of(words, term.From?.Earliest.UtcTicks, term.Until?.Latest.UtcTicks)
            );
        }
    }

    /// <summary>The clauses of a truce, and of the offer it follows, that promise one corridor.</summary>
    public static IEnumerable<Term> CorridorTerms(Ledger ledger, Truce truce, Subject corridor) =>
        ledger
            .TermsOf(truce.Subject)
            .Concat(truce.Follows is { Kind: SubjectKind.Offer } offer ? ledger.TermsOf(offer) : [])
            .Where(t =>
                t.Kind == TermKind.Corridor
                && t.Concerns.Any(c =>
                    ledger.Now(c) == ledger.Now(corridor) || c == corridor.OfAll!.Value
                )
            );
}
