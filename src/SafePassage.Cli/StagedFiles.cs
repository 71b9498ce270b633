using System.Text;
using SafePassage.Core.Quantities;

namespace SafePassage.Cli;

/// <summary>Writes files into one folder: all of them under their names, or none.</summary>
internal static class StagedFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Every file is first written in full under a temporary name beside its final one; only then all are renamed.
    /// </summary>
    /// <returns>What hindered it, or null.</returns>
    public static Problem? Write(
        string folder,
        IReadOnlyList<(string Name, Action<TextWriter> Write)> files
    )
    {
        var staged = new List<(string From, string To)>();
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, write) in files)
            {
                var to = Path.Combine(folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                var from = Path.Combine(
                    Path.GetDirectoryName(to)!,
                    $".{Path.GetFileName(name)}.{Environment.ProcessId}.part"
                );
                staged.Add((from, to));
                using var stream = new FileStream(from, FileMode.Create, FileAccess.Write);
                using var writer = new StreamWriter(stream, Utf8, 1 << 16) { NewLine = "\n" };
                write(writer);
            }

            foreach (var (from, to) in staged)
            {
                File.Move(from, to, overwrite: true);
            }

            return null;
        }
        catch (Exception e) when (IsOutside(e))
        {
            Discard(staged);
            return new(folder, null, null, "the folder cannot be written", e.Message);
        }
    }

    private static void Discard(List<(string From, string To)> staged)
    {
        foreach (var (from, _) in staged)
        {
            try
            {
                File.Delete(from);
            }
            catch (Exception e) when (IsOutside(e))
            {
                // The first trouble is the one to tell; a part file says by its name what it is.
            }
        }
    }

    private static bool IsOutside(Exception e) =>
        e
            is IOException
                or UnauthorizedAccessException
                or ArgumentException
                or NotSupportedException;
}
