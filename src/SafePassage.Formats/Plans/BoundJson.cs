using System.Text.Json;
using SafePassage.Formats.Documents;
using SafePassage.Model;

namespace SafePassage.Formats.Plans;

/// <summary>Writes and reads <c>bound.json</c>: certificates that a person can add up by hand.</summary>
public static class BoundJson
{
    private const string FormatName = "safepassage-bound-1";

    private sealed record CutDocument(
        CutKind Kind,
        string Id,
        IReadOnlyList<string> Groups,
        Mode? Mode,
        DateTimeOffset From,
        DateTimeOffset Until,
        long AmountMillionths,
        decimal AmountPersons
    );

    private sealed record EffortDocument(
        string Variant,
        BoundEnd Ended,
        decimal? StepSeconds,
        decimal? UntilMinutes
    );

    public static void Write(Stream stream, BoundFile file) =>
        Json.Write(
            stream,
            w =>
            {
                w.Member("format", FormatName);
                w.Member("scenario", file.Scenario);
                w.Member("window", WindowDocument.Of(file.Window));
                w.Member("version", file.Version);
                w.Rows("searches", file.Efforts.Select(Document));
                w.WriteStartArray("bounds");
                foreach (var bound in file.Bounds)
                {
                    Write(w, bound, file.Window);
                }

                w.WriteEndArray();
            }
        );

    /// <summary>Reads the bounds back; the sum of each cut must be what the bound says, or that is an error.</summary>
    public static ParseResult<BoundFile> Read(string path)
    {
        var json = new StrictJson(path);
        var root = json.Object(
            json.Load(),
            "format",
            "scenario",
            "window",
            "version",
            "searches",
            "bounds"
        );
        json.OneOf(root, "format", new Dictionary<string, int> { [FormatName] = 1 });
        var window = PlanJson.ReadWindow(json, root);
        return json.Outcome(
            new BoundFile(
                json.Text(root, "scenario"),
                window,
                json.Text(root, "version"),
                [.. json.List(root, "searches").Select(e => ReadEffort(json, e))],
                [.. json.List(root, "bounds").Select(b => ReadBound(json, b, window))]
            )
        );
    }

    internal static void Write(Utf8JsonWriter w, Bound bound, Window window)
    {
        w.WriteStartObject();
        w.Member("variant", bound.Variant);
        w.Row("groups", bound.Groups);
        w.Member("horizon", window.At(bound.Horizon));
        w.Member("horizon_minutes", Minutes(bound.Horizon));
        w.Member("persons", bound.Persons.Value);
        w.Member("sum_persons", Persons(bound.Cut.Sum(c => c.Amount)));
        w.Member("grade", bound.Grade);
        w.Member("relaxation", bound.Relaxation);
        w.Rows("cut", bound.Cut.Select(c => Document(c, window)));
        w.WriteEndObject();
    }

    private static EffortDocument Document(VariantEffort of) =>
        new(
            of.Variant,
            of.Effort.End,
            of.Effort.Step is { } step ? (decimal)step.Ticks / TimeSpan.TicksPerSecond : null,
            of.Effort.SearchedUntil is { } until ? Minutes(until) : null
        );

    private static VariantEffort ReadEffort(StrictJson json, Node at)
    {
        var members = json.Object(at, "variant", "ended", "step_seconds", "until_minutes");
        return new(
            json.Text(members, "variant"),
            new(
                json.OneOf(members, "ended", Word<BoundEnd>.Values),
                Span(json, members, "step_seconds", TimeSpan.TicksPerSecond),
                Span(json, members, "until_minutes", TimeSpan.TicksPerMinute)
            )
        );
    }

    /// <summary>A time that may be null.</summary>
    private static TimeSpan? Span(StrictJson json, Mapping members, string key, long unit)
    {
        if (members[key] is null or Scalar { Means: ScalarKind.Null })
        {
            return null;
        }

        var ticks = Math.Min(json.Number(members, key), decimal.MaxValue / unit) * unit;
        if (ticks >= 0 && ticks <= TimeSpan.MaxValue.Ticks && ticks == decimal.Truncate(ticks))
        {
            return new((long)ticks);
        }

        json.Wrong(members[key]!, "this is no time", "Compute it again");
        return null;
    }

    private static CutDocument Document(CutItem c, Window window) =>
        new(
            c.Kind,
            c.Id,
            c.Groups,
            c.Mode,
            window.At(c.Usable.From),
            window.At(c.Usable.Until),
            c.Amount.Value,
            Persons(c.Amount)
        );

    internal static Bound ReadBound(StrictJson json, Node at, Window window)
    {
        var errors = json.Count;
        var members = json.Object(
            at,
            "variant",
            "groups",
            "horizon",
            "horizon_minutes",
            "persons",
            "sum_persons",
            "grade",
            "relaxation",
            "cut"
        );
        var bound = new Bound(
            json.Text(members, "variant"),
            json.Texts(members, "groups"),
            json.Time(members, "horizon") - window.Start,
            new(json.Whole(members, "persons", 0)),
            json.OneOf(members, "grade", Word<BoundGrade>.Values),
            json.OneOf(members, "relaxation", Word<Relaxation>.Values),
            [.. json.List(members, "cut").Select(c => ReadItem(json, c, window))]
        );
        var (minutes, stated) = (
            json.Number(members, "horizon_minutes"),
            json.Number(members, "sum_persons")
        );
        if (json.Count > errors)
        {
            return bound;
        }

        var sum =
            bound.Cut.Aggregate(0m, (s, c) => s + c.Amount.Value) / PersonMillionths.PerPerson;
        if (sum != stated || decimal.Floor(sum) != bound.Persons.Value)
        {
            json.Wrong(
                at,
                $"the cut adds up to {sum} persons, not to {stated} and {bound.Persons}",
                "Compute it again"
            );
        }

        if (minutes != Minutes(bound.Horizon))
        {
            json.Wrong(
                at,
                $"horizon_minutes {minutes} is not the time of horizon",
                "Compute it again"
            );
        }

        return bound;
    }

    private static CutItem ReadItem(StrictJson json, Node at, Window window)
    {
        var members = json.Object(
            at,
            "kind",
            "id",
            "groups",
            "mode",
            "from",
            "until",
            "amount_millionths",
            "amount_persons"
        );
        var isNull = members["mode"] is Scalar { Means: ScalarKind.Null };
        var item = new CutItem(
            json.OneOf(members, "kind", Word<CutKind>.Values),
            json.Text(members, "id"),
            json.Texts(members, "groups"),
            isNull ? null : json.OneOf(members, "mode", Word<Mode>.Values),
            new(
                json.Time(members, "from") - window.Start,
                json.Time(members, "until") - window.Start
            ),
            new(json.Whole(members, "amount_millionths", 0))
        );
        if (json.Number(members, "amount_persons") != Persons(item.Amount))
        {
            json.Wrong(
                at,
                "amount_persons is not amount_millionths / 1,000,000",
                "Compute it again"
            );
        }

        return item;
    }

    /// <summary>With all six decimals, so that the figures stand under each other.</summary>
    private static decimal Persons(PersonMillionths amount) =>
        (decimal)amount.Value / PersonMillionths.PerPerson + 0.000000m;

    private static decimal Minutes(TimeSpan span) => (decimal)span.Ticks / TimeSpan.TicksPerMinute;
}
