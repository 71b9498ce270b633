using System.Text.Encodings.Web;
using System.Text.Json;

namespace SafePassage.Cli.Printing;

/// <summary>The one object that a command prints with <c>--json</c>.</summary>
internal static class ScreenJson
{
    private static readonly JsonSerializerOptions _options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(object answer) => JsonSerializer.Serialize(answer, _options) + "\n";
}
