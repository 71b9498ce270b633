using System.Text;
using SafePassage.Model;
using SafePassage.Pages;

namespace SafePassage.Application;

/// <summary>Writes what people read of truces: the page, and the report of one day.</summary>
public static class WriteTrucePage
{
    /// <summary>One offline page in three languages.</summary>
    /// <param name="file">Written whole or not at all.</param>
    /// <param name="language">The one it opens in: en, fr or ar.</param>
    public static void Page(ShownTruces shown, string file, string language)
    {
        ArgumentNullException.ThrowIfNull(shown);
        Write(file, w => TrucePage.Write(w, shown.Overview, language));
    }

    /// <summary>The page of one day.</summary>
    public static void Day(ShownTruces shown, DateOnly day, string file, string language)
    {
        ArgumentNullException.ThrowIfNull(shown);
        Write(
            file,
            w =>
                TrucePage.WriteDay(
                    w,
                    TruceDay.Of(shown.Overview.Ledger, Start(shown, day)),
                    language
                )
        );
    }

    /// <summary>The report of one day as lines of text.</summary>
    public static string DayText(ShownTruces shown, DateOnly day, string language)
    {
        ArgumentNullException.ThrowIfNull(shown);
        using var writer = new StringWriter { NewLine = "\n" };
        TruceText.WriteDay(writer, TruceDay.Of(shown.Overview.Ledger, Start(shown, day)), language);
        return writer.ToString();
    }

    private static DateTimeOffset Start(ShownTruces shown, DateOnly day) =>
        new(day.ToDateTime(TimeOnly.MinValue), shown.Overview.At.Offset);

    private static void Write(string file, Action<TextWriter> write)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        Directory.CreateDirectory(folder);
        var draft = $"{file}.{Environment.ProcessId}.part";
        using (var writer = new StreamWriter(draft, false, new UTF8Encoding(false)))
        {
            writer.NewLine = "\n";
            write(writer);
        }

        File.Move(draft, file, overwrite: true);
    }
}
