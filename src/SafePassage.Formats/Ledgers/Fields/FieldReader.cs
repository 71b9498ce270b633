using System.Buffers;
using SafePassage.Formats.Documents;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers;

/// <summary>Reads the fields of one record from a row, telling everything that is wrong with them.</summary>
/// <param name="offset">From UTC, of the place the ledger speaks of.</param>
internal sealed class FieldReader(Row row, TimeSpan offset)
{
    private const int LongestId = 100;

    private static readonly char[] _separators = [' ', ';', ',', '\n', '\t'];
    private static readonly SearchValues<char> _between = SearchValues.Create(_separators);

    public bool Refused => row.Refused;

    /// <summary>Empty when missing, which is told.</summary>
    public string Id(string field = "id") =>
        row.RequiredText(field, "an id of letters, digits, points, hyphens and underscores")
            is { } id
            ? Checked(field, id)
            : "";

    public string? IdOrNone(string field) => row.Text(field) is { } id ? Checked(field, id) : null;

    public string? Text(string field) => row.LongText(field);

    public string Required(string field, string says) => row.RequiredText(field, says) ?? "";

    /// <summary>Each once: who is named twice did not do it twice.</summary>
    public IReadOnlyList<string> Ids(string field) =>
        Parts(field) is { Length: > 0 } parts
            ? [.. parts.Select(id => Checked(field, id)).Distinct(StringComparer.Ordinal)]
            : [];

    public IReadOnlyList<string> RequiredIds(string field, string of)
    {
        var ids = Ids(field);
        if (ids.Count == 0 && !row.Refused)
        {
            row.Refuse(field, $"{field} is empty", $"Write the id of at least one {of}");
        }

        return ids;
    }

    public IReadOnlyList<Subject> Subjects(string field, bool required = false)
    {
        var parts = Parts(field);
        var subjects = new List<Subject>(parts.Length);
        foreach (var part in parts)
        {
            if (Subject.Parse(part) is { } subject && (subject.IsAll || IsId(subject.Id)))
            {
                subjects.Add(subject);
            }
            else
            {
                row.Refuse(
                    field,
                    $"{field} names '{Excerpt.Of(part)}', which is no subject",
                    $"Write {Subject.Forms}"
                );
            }
        }

        if (required && subjects.Count == 0 && !row.Refused)
        {
            row.Refuse(field, $"{field} is empty", $"Write {Subject.Forms}");
        }

        return subjects.Count == 1 ? subjects : [.. subjects.Distinct()];
    }

    /// <summary>One thing that can be counted.</summary>
    public Subject Counted(string field) =>
        One(
            field,
            "of which there can be no figure",
            Subject.CountedForms,
            [
                SubjectKind.Party,
                SubjectKind.Group,
                SubjectKind.Place,
                SubjectKind.Zone,
                SubjectKind.Corridor,
            ]
        ) ?? Missing(field, Subject.CountedForms);

    /// <summary>One thing of some kinds.</summary>
    public Subject One(string field, params IReadOnlyList<SubjectKind> kinds) =>
        OneOrNone(field, kinds) ?? Missing(field, FieldType.SubjectForms(kinds));

    /// <summary>One thing of some kinds, or null where the field is empty.</summary>
    public Subject? OneOrNone(string field, params IReadOnlyList<SubjectKind> kinds) =>
        One(field, "which cannot stand here", FieldType.SubjectForms(kinds), kinds);

    private Subject? One(string field, string wrong, string forms, IReadOnlyList<SubjectKind> kinds)
    {
        if (row.Text(field) is not { } text)
        {
            return null;
        }

        if (
            Subject.Parse(text) is { Id.Length: > 0 } subject
            && kinds.Contains(subject.Kind)
            && IsId(subject.Id)
        )
        {
            return subject;
        }

        row.Refuse(field, $"{field} is '{Excerpt.Of(text)}', {wrong}", $"Write {forms}");
        return null;
    }

    private Subject Missing(string field, string forms)
    {
        if (row.IsEmpty(field))
        {
            row.Refuse(field, $"{field} is empty", $"Write {forms}");
        }

        return default;
    }

    /// <summary>Told when something ends before it begins, or at the same instant.</summary>
    public (When? From, When? Until) Span(string what)
    {
        var (from, until) = (Time("from"), Time("until"));
        if (from is { } f && until is { } u && u.Latest <= f.Earliest)
        {
            row.Refuse(
                "until",
                $"{what} ends ({u}) before it begins ({f})",
                "Write an until that is later than from"
            );
        }

        return (from, until);
    }

    public string? Language()
    {
        var language = row.Text("language");
        if (
            language is not null
            && !(language.Length == 2 && language.All(char.IsAsciiLetterLower))
        )
        {
            row.Refuse(
                "language",
                $"language is '{Excerpt.Of(language)}'",
                "Write two small letters, as in ISO 639-1: ar, en, fr"
            );
        }

        return language;
    }

    public When? Time(string field)
    {
        if (row.Text(field) is not { } text)
        {
            return null;
        }

        if (When.Parse(text, offset) is { } when)
        {
            return when;
        }

        row.Refuse(
            field,
            $"{field} is '{Excerpt.Of(text)}', which is no time",
            $"Write one of {When.Forms}"
        );
        return null;
    }

    public When RequiredTime(string field)
    {
        if (row.IsEmpty(field))
        {
            row.Refuse(field, $"{field} is empty", $"Write one of {When.Forms}");
            return default;
        }

        return Time(field) ?? default;
    }

    public T Choice<T>(string field, T? otherwise = null)
        where T : struct, Enum
    {
        var text = row.Text(field);
        if (text is null)
        {
            if (otherwise is { } standard)
            {
                return standard;
            }

            row.Refuse(field, $"{field} is empty", $"Valid: {string.Join(", ", Word<T>.All)}");
            return default;
        }

        if (Word<T>.Find(text) is { } value)
        {
            return value;
        }

        row.Refuse(
            field,
            $"{field} is '{Excerpt.Of(text)}'",
            Nearest.Remedy(text, Word<T>.All, "word")
        );
        return default;
    }

    public long? Whole(string field, double min = 0, double max = 1e12) =>
        (long?)row.Number(field, new(min, max, "", Whole: true));

    public double? Number(string field, double min, double max) =>
        row.Number(field, new(min, max, "degrees"));

    public Name Name(string field) =>
        new(
            row.RequiredText(field, "it in English, or as it is written in Latin letters") ?? "",
            row.LongText(field + "_ar"),
            row.LongText(field + "_fr")
        );

    public Name? NameOrNone(string field) => row.IsEmpty(field) ? null : Name(field);

    public void Refuse(string field, string what, string remedy) => row.Refuse(field, what, remedy);

    /// <summary>The record, unless a field of it was refused.</summary>
    public T? Or<T>(Func<T> record)
        where T : class => row.Refused ? null : record();

    private string[] Parts(string field) =>
        row.LongText(field) is not { } text ? []
        : text.AsSpan().ContainsAny(_between)
            ? text.Split(
                _separators,
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        : [text];

    private string Checked(string field, string id)
    {
        if (!IsId(id))
        {
            row.Refuse(
                field,
                $"{field} is '{Excerpt.Of(id)}', which is no id",
                $"Write up to {LongestId} letters, digits, points, hyphens and underscores"
            );
        }

        return id;
    }

    private static bool IsId(string id)
    {
        foreach (var c in id)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '-' or '_'))
            {
                return false;
            }
        }

        return id.Length <= LongestId;
    }
}
