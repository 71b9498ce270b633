using System.Text.Json;

namespace SafePassage.EndToEnd.Tests.Ledger;

/// <summary>The ledger of the founding report, exported once through the door a user takes.</summary>
internal static class FoundingLedger
{
    private static readonly Lazy<JsonElement> _exported = new(Export);

    public static IReadOnlyDictionary<string, JsonElement> Statements { get; } =
        Records("statements");

    /// <summary>By id.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Records(string list) =>
        _exported
            .Value.GetProperty(list)
            .EnumerateArray()
            .ToDictionary(e => e.GetProperty("id").GetString()!);

    public static string List(JsonElement record, string field) =>
        string.Join("; ", record.GetProperty(field).EnumerateArray().Select(a => a.GetString()));

    public static string? Text(JsonElement record, string field) =>
        record.TryGetProperty(field, out var value) ? value.GetString() : null;

    public static int? Number(JsonElement record, string field) =>
        record.TryGetProperty(field, out var value) ? value.GetInt32() : null;

    private static JsonElement Export()
    {
        using var scratch = new Scratch();
        Cli.Run(
                "ledger",
                "export",
                Cli.Example,
                "--out",
                scratch.Path,
                "--format",
                "json",
                "--redact",
                "none"
            )
            .ExitCode.ShouldBe(0);
        return JsonDocument.Parse(File.ReadAllText(scratch["ledger.json"])).RootElement;
    }
}
