using SafePassage.Model;

namespace SafePassage.Formats.Documents;

/// <summary>Says why a file cannot be opened, in our words: the framework's name the machine's own paths and differ by system.</summary>
internal static class FileTrouble
{
    /// <param name="shown">The path as messages name it.</param>
    public static InputError Of(string path, string shown, Exception e) =>
        e switch
        {
            FileNotFoundException or DirectoryNotFoundException => Told(
                shown,
                "there is no such file",
                "Add the file or mend the name"
            ),
            PlainFileException odd => Told(shown, odd.Message, odd.Remedy),
            UnauthorizedAccessException when Directory.Exists(path) => AFolder(shown),
            _ => Told(
                shown,
                $"the file cannot be opened ({e.GetType().Name})",
                "Check that it is a plain file, that you may read it, and that no link leads in a circle"
            ),
        };

    public static InputError AFolder(string shown) =>
        Told(shown, "this is a folder, not a file", "Name the file itself");

    private static InputError Told(string shown, string what, string remedy) =>
        new(shown, null, null, what, remedy);
}
