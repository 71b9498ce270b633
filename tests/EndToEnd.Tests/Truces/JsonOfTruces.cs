using System.Text.Json.Nodes;

namespace SafePassage.EndToEnd.Tests.Truces;

/// <summary>What every command on a register prints with --json has the documented shape, and with --lang its texts in that language.</summary>
public class JsonOfTruces
{
    private const string At = "2016-11-04T12:00+02:00";

    public static TheoryData<string, string> Commands =>
        new()
        {
            { "status", $"truce status EXAMPLE --at {At}" },
            { "status", $"truce offers EXAMPLE --at {At}" },
            { "status", $"truce violations EXAMPLE --at {At}" },
            { "status", $"truce due EXAMPLE --at {At}" },
            { "report", "truce report EXAMPLE --day 2016-11-04" },
            { "page", $"truce page EXAMPLE --at {At} --out SCRATCH/truce.html" },
            {
                "new",
                "truce new SCRATCH/r --name Pause --by North --until 2031 --said-at 2030-01-03T12:00+02:00"
            },
            { "list", "ledger list EXAMPLE --kind offer" },
            { "list", "ledger list EXAMPLE --party russia" },
            { "standings", "ledger show EXAMPLE" },
            { "standings", "ledger show EXAMPLE --about corridor:castello" },
            { "record", "ledger show EXAMPLE --about party:attacking-groups" },
            { "record", "ledger show EXAMPLE --about offer:call-mod" },
            { "record", "ledger show EXAMPLE --about source:reuters" },
        };

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_shape_is_the_documented_one(string shape, string command)
    {
        using var scratch = new Scratch();
        var outcome = Run(scratch, command + " --json");
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var schema = JsonNode.Parse(
            File.ReadAllText(Path.Combine(Cli.Root, "docs", "truce.schema.json"))
        )!["$defs"]![shape]!.AsObject();
        Misfits(JsonNode.Parse(outcome.Output), schema, "$").ShouldBeEmpty();
        foreach (var language in (string[])["fr", "ar"])
        {
            using var other = new Scratch();
            Run(other, $"{command} --json --lang {language}").ExitCode.ShouldBe(0);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_text_is_in_the_language_asked_for(string shape, string command)
    {
        string Text(string language)
        {
            using var scratch = new Scratch();
            return Run(scratch, $"{command} --lang {language}").Output;
        }

        var (english, french, arabic) = (Text("en"), Text("fr"), Text("ar"));
        if (shape == "page")
        {
            return; // the path, which has no language
        }

        french.ShouldNotBe(english);
        arabic.ShouldNotBe(english);
        arabic.Any(c => c is >= '\u0600' and <= '\u06FF').ShouldBeTrue(arabic);
    }

    /// <summary>Wrong on purpose: the test must be able to fail.</summary>
    [Fact]
    public void Another_shape_does_not_fit()
    {
        var schema = JsonNode.Parse(
            File.ReadAllText(Path.Combine(Cli.Root, "docs", "truce.schema.json"))
        )!["$defs"]!["page"]!.AsObject();
        Misfits(JsonNode.Parse("""{"file": 1, "language": "en", "more": true}"""), schema, "$")
            .ShouldBe(
                ["$.at is missing", "$.file is 1", "$.more is not documented"],
                ignoreOrder: true
            );
    }

    private static Cli.Outcome Run(Scratch scratch, string command) =>
        Cli.Run([
            .. command
                .Split(' ')
                .Select(w => w.Replace("EXAMPLE", Cli.Example).Replace("SCRATCH", scratch.Path)),
        ]);

    /// <summary>The part of JSON Schema that ours uses: type, properties, required, items, additionalProperties.</summary>
    private static IEnumerable<string> Misfits(JsonNode? value, JsonObject schema, string path)
    {
        string[] types = schema["type"] switch
        {
            JsonArray several => [.. several.Select(t => t!.GetValue<string>())],
            JsonValue one => [one.GetValue<string>()],
            _ => [],
        };
        if (types.Length > 0 && !types.Contains(TypeOf(value)))
        {
            return [$"{path} is {value?.ToJsonString() ?? "null"}"];
        }

        return value switch
        {
            JsonArray items => items.SelectMany(
                (item, i) => Misfits(item, schema["items"]!.AsObject(), $"{path}[{i}]")
            ),
            JsonObject members => OfMembers(members, schema, path),
            _ => [],
        };
    }

    private static IEnumerable<string> OfMembers(JsonObject members, JsonObject schema, string path)
    {
        var properties = schema["properties"] as JsonObject ?? [];
        foreach (
            var name in (schema["required"] as JsonArray ?? []).Select(r => r!.GetValue<string>())
        )
        {
            if (!members.ContainsKey(name))
            {
                yield return $"{path}.{name} is missing";
            }
        }

        foreach (var (name, value) in members)
        {
            var further = schema["additionalProperties"];
            var of = properties[name] as JsonObject ?? further as JsonObject;
            if (of is not null)
            {
                foreach (var misfit in Misfits(value, of, $"{path}.{name}"))
                {
                    yield return misfit;
                }
            }
            else if (further is JsonValue)
            {
                yield return $"{path}.{name} is not documented";
            }
        }
    }

    private static string TypeOf(JsonNode? value) =>
        value switch
        {
            null => "null",
            JsonArray => "array",
            JsonObject => "object",
            _ => value.GetValueKind() switch
            {
                System.Text.Json.JsonValueKind.String => "string",
                System.Text.Json.JsonValueKind.Number => "integer",
                _ => "boolean",
            },
        };
}
