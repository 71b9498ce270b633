using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Monitoring;

/// <summary>One actor's declaration of one ceasefire.</summary>
internal sealed record CeasefireRow
{
    public required Row Cells { get; init; }

    public required Place At { get; init; }

    /// <summary>Of the ceasefire; rows with the same are of the same.</summary>
    public required string Id { get; init; }

    public required string Actor { get; init; }

    public required When Declared { get; init; }

    public When? From { get; init; }

    public When? Until { get; init; }

    public Name? Area { get; init; }

    public Name? Comment { get; init; }

    public Name? TruceName { get; init; }

    public TruceForm? Form { get; init; }

    /// <summary>Whom it is addressed to; null where the table does not say.</summary>
    public IReadOnlyList<string>? For { get; init; }

    /// <summary>Id of the statement, where the table says.</summary>
    public string? Statement { get; init; }

    public string? Source { get; init; }

    /// <summary>Null when a cell was refused, which is told.</summary>
    public static CeasefireRow? Read(TableRow row, Table table, string file, TimeSpan offset)
    {
        var fields = new FieldReader(row, offset);
        var id = Key(row, fields);
        var actor = fields.Required("actor_name", "who declares it");
        var days = CalendarDay.Read(row, "cf_dec", "the declaration", offset);
        var declared = Exact(row, fields, "sp_declared", "cf_dec", days, offset);
        var begin = CalendarDay.Read(row, "cf_effect", null, offset);
        var end = CalendarDay.Read(row, "end", null, offset);
        var (from, until) = (
            Exact(row, fields, "sp_from", "cf_effect", begin, offset),
            Exact(row, fields, "sp_until", "end", end, offset)
        );
        if (from is { } f && until is { } u && u.Latest <= f.Earliest)
        {
            row.Refuse(
                "end_day",
                $"the ceasefire ends ({u}) before it begins ({f})",
                "Write an end that is later than its beginning"
            );
        }

        var form = row.IsEmpty("sp_form") ? (TruceForm?)null : fields.Choice<TruceForm>("sp_form");
        var statement = fields.IdOrNone("sp_statement");
        return row.Refused || declared is null
            ? null
            : new()
            {
                Cells = row,
                At = new(file, row.Line),
                Id = id,
                Actor = actor,
                Declared = declared.Value,
                From = from,
                Until = until,
                Area = Named(row, "location"),
                Comment = Named(row, "comment"),
                TruceName = Named(row, "sp_name"),
                Form = form,
                For = table.Has("sp_for") ? NameList.Split(row.LongText("sp_for")) : null,
                Statement = statement,
                Source = fields.Text("sp_source"),
            };
    }

    private static string Key(TableRow row, FieldReader fields)
    {
        if (!row.IsEmpty("uniq_id"))
        {
            return fields.Id("uniq_id");
        }

        var id = fields.Id("cf_id");
        return fields.IdOrNone("cc") is { } country ? $"{country}-{id}" : id;
    }

    /// <summary>The exact time beside the days; both have to say the same, as far as days can.</summary>
    private static When? Exact(
        Row row,
        FieldReader fields,
        string column,
        string stem,
        When? days,
        TimeSpan offset
    )
    {
        if (fields.Time(column) is not { } exact)
        {
            return days;
        }

        if (!row.Refused && !CalendarDay.Same(exact, days, offset))
        {
            row.Refuse(
                column,
                $"{column} is {exact}, and {stem}_yr, {stem}_month, {stem}_day say {days?.Text ?? "nothing"}",
                $"Write the same day in both, or leave {column} empty"
            );
        }

        return exact;
    }

    private static Name? Named(Row row, string column) =>
        row.LongText(column) is { } text
            ? new(text, row.LongText(column + "_ar"), row.LongText(column + "_fr"))
            : null;
}
