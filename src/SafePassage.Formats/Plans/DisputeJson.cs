using SafePassage.Formats.Documents;
using SafePassage.Model;

namespace SafePassage.Formats.Plans;

/// <summary>Writes and reads <c>disputes.json</c>: what disputes decide, each number with its certificate or its orders.</summary>
public static class DisputeJson
{
    private const string FormatName = "safepassage-disputes-1";

    public static void Write(Stream stream, DisputeFile file) =>
        Json.Write(
            stream,
            w =>
            {
                w.Member("format", FormatName);
                w.Member("scenario", file.Scenario);
                w.Member("window", WindowDocument.Of(file.Window));
                w.Member("version", file.Version);
                w.WriteStartArray("questions");
                foreach (var question in file.Questions)
                {
                    w.WriteStartObject();
                    w.Row("against", question.Against.Select(s => s.ToString()));
                    w.WritePropertyName("bound");
                    BoundJson.Write(w, question.Bound, file.Window);
                    if (question.Plan is { } plan)
                    {
                        w.Rows("orders", plan.Orders.Select(o => OrderDocument.Of(o, file.Window)));
                    }
                    else
                    {
                        w.WriteNull("orders");
                    }

                    w.WriteEndObject();
                }

                w.WriteEndArray();
            }
        );

    public static ParseResult<DisputeFile> Read(string path)
    {
        var json = new StrictJson(path);
        var root = json.Object(json.Load(), "format", "scenario", "window", "version", "questions");
        json.OneOf(root, "format", new Dictionary<string, int> { [FormatName] = 1 });
        var window = PlanJson.ReadWindow(json, root);
        return json.Outcome(
            new DisputeFile(
                json.Text(root, "scenario"),
                window,
                json.Text(root, "version"),
                [.. json.List(root, "questions").Select(q => ReadQuestion(json, q, window))]
            )
        );
    }

    private static DisputeQuestion ReadQuestion(StrictJson json, Node at, Window window)
    {
        var members = json.Object(at, "against", "bound", "orders");
        var against = new List<Subject>();
        foreach (var text in json.Texts(members, "against"))
        {
            if (Subject.Parse(text) is { } subject)
            {
                against.Add(subject);
            }
            else
            {
                json.Wrong(at, $"'{Excerpt.Of(text)}' is no subject", $"Write {Subject.Forms}");
            }
        }

        var bound = BoundJson.ReadBound(json, members["bound"] ?? members, window);
        return new(
            against,
            bound,
            members["orders"] is null or Scalar { Means: ScalarKind.Null }
                ? null
                : new(
                    bound.Variant,
                    [
                        .. json.List(members, "orders")
                            .Select(o => PlanJson.ReadOrder(json, o, window)),
                    ]
                )
        );
    }
}
