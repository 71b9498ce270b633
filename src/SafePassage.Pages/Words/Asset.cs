using System.Reflection;

namespace SafePassage.Pages.Words;

/// <summary>Files that travel inside the assembly: styles, scripts, texts.</summary>
internal static class Asset
{
    private const string Prefix = "SafePassage.Pages/";

    /// <param name="name">Name of the file, without its folder.</param>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name)
        ?? throw new ArgumentException($"no embedded file {name}", nameof(name));

    /// <summary>The files one after the other, with line feeds.</summary>
    public static string Text(params ReadOnlySpan<string> names)
    {
        var texts = new List<string>();
        foreach (var name in names)
        {
            using var reader = new StreamReader(Open(name));
            texts.Add(reader.ReadToEnd().ReplaceLineEndings("\n").Trim());
        }

        return string.Join('\n', texts);
    }
}
