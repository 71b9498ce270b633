using System.Security.Cryptography;
using System.Text;
using SafePassage.Model;

namespace SafePassage.Formats.Storage;

/// <summary>
/// Puts files into one folder: all of them under their names, or none. Every file is written in full under a temporary name beside
/// its final one and brought to disk; <see cref="Publish"/> then renames them. A kill, a full disk or a power cut leaves no half
/// file under a final name. What was not published is removed on disposal.
/// </summary>
/// <param name="folder">Made if needed.</param>
/// <param name="ending">
/// Of the temporary names, <c>.plan.json.part</c>. With the same ending two writers hinder each other, which is told as trouble;
/// with endings of their own the later one holds.
/// </param>
public sealed class StagedFolder(string folder, string ending = "part") : IDisposable
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly List<string> _staged = [];
    private bool _settled;

    /// <summary>Writes UTF-8 texts with line feeds into a folder, all or none.</summary>
    /// <param name="files">Names, which may lead into folders below, and what writes them.</param>
    /// <returns>What hindered it, or null.</returns>
    public static InputError? WriteTexts(
        string folder,
        IReadOnlyList<(string Name, Action<TextWriter> Write)> files
    )
    {
        try
        {
            using var staged = new StagedFolder(folder);
            foreach (var (name, write) in files)
            {
                staged.AddText(name, write);
            }

            staged.Publish();
            return null;
        }
        catch (Exception e) when (Disk.IsTrouble(e))
        {
            return CannotWrite(folder, e);
        }
    }

    /// <summary>Finds out before computing whether a folder can be written; leaves nothing behind.</summary>
    /// <returns>Null when it can.</returns>
    public static InputError? Probe(string folder)
    {
        try
        {
            var full = Path.GetFullPath(folder);
            var existing = full;
            while (!Directory.Exists(existing))
            {
                if (File.Exists(existing))
                {
                    return new(
                        folder,
                        null,
                        null,
                        $"{existing} is a file, not a folder",
                        "Name another folder"
                    );
                }

                existing = Path.GetDirectoryName(existing) ?? Path.GetPathRoot(full)!;
            }

            var probe = Path.Combine(existing, $".safepassage-probe-{Guid.NewGuid():N}");
            using (
                new FileStream(
                    probe,
                    FileMode.CreateNew,
                    FileAccess.Write,
                    FileShare.None,
                    1,
                    FileOptions.DeleteOnClose
                )
            )
            {
                return null;
            }
        }
        catch (Exception e) when (Disk.IsTrouble(e))
        {
            return CannotWrite(folder, e);
        }
    }

    /// <summary>The words for any trouble with a folder.</summary>
    internal static InputError CannotWrite(string folder, Exception e) =>
        new(
            folder,
            null,
            null,
            "the folder cannot be written",
            e switch
            {
                UnauthorizedAccessException => "You may not write there: name another folder",
                FileNotFoundException or DirectoryNotFoundException or ArgumentException =>
                    "Name a folder that can be made",
                _ => e.Message,
            }
        );

    /// <summary>Writes a file under its temporary name and brings it to disk.</summary>
    /// <returns>The SHA-256 of its bytes, in lower-case hexadecimal.</returns>
    /// <exception cref="IOException">Or one of its kin: the disk is full, the folder may not be written.</exception>
    public string Add(string name, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var temporary = Temporary(name);
        Directory.CreateDirectory(Path.GetDirectoryName(temporary)!);
        using var file = PartFile.Create(temporary);
        _staged.Add(name);
        write(file);
        file.Flush(flushToDisk: true);
        file.Position = 0;
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>The same for text: UTF-8 without byte-order mark, line feeds.</summary>
    public string AddText(string name, Action<TextWriter> write) =>
        Add(
            name,
            stream =>
            {
                using var writer = new StreamWriter(stream, _utf8, 1 << 16, leaveOpen: true)
                {
                    NewLine = "\n",
                };
                write(writer);
            }
        );

    /// <summary>
    /// Gives the rest of its files their names where a process ended while it did so: all were on disk in full, and which they are is
    /// settled as soon as the seal waits under its second name.
    /// </summary>
    /// <param name="folder">In which <see cref="Publish"/> was at work.</param>
    /// <param name="seal">As it was given there.</param>
    public static void Finish(string folder, string seal)
    {
        var waiting = Waiting(folder, seal);
        if (!File.Exists(waiting))
        {
            return;
        }

        foreach (var part in Directory.GetFiles(folder, ".*.part"))
        {
            var name = Path.GetFileName(part)[1..^".part".Length];
            File.Move(part, Path.Combine(folder, name), overwrite: true);
        }

        Disk.FlushNames(folder);
        File.Move(waiting, Path.Combine(folder, seal), overwrite: true);
        Disk.FlushNames(folder);
    }

    /// <summary>Gives all files their names.</summary>
    /// <param name="seal">
    /// The file whose presence says that the folder is whole, which comes last; null: none. A process that ends on the way leaves what
    /// stood there, or what <see cref="Finish"/> makes whole.
    /// </param>
    public void Publish(string? seal = null)
    {
        if (seal is not null)
        {
            if (_staged.Find(n => Directory.Exists(Path.Combine(folder, n))) is { } inTheWay)
            {
                throw new IOException($"a folder named {inTheWay} stands there");
            }

            RemoveOthers();
            Disk.FlushNames(folder);
            File.Move(Temporary(seal), Waiting(folder, seal), overwrite: true);
            _settled = true;
            Disk.FlushNames(folder);
        }

        foreach (var name in _staged.Where(n => n != seal))
        {
            Rename(name);
        }

        foreach (var below in _staged.Select(n => Path.GetDirectoryName(Temporary(n))!).Distinct())
        {
            Disk.FlushNames(below);
        }

        if (seal is not null)
        {
            File.Move(Waiting(folder, seal), Path.Combine(folder, seal), overwrite: true);
            Disk.FlushNames(folder);
        }

        _staged.Clear();
    }

    public void Dispose()
    {
        if (_settled)
        {
            // What is settled is never taken back: Finish makes it whole.
            return;
        }

        foreach (var name in _staged)
        {
            try
            {
                File.Delete(Temporary(name));
            }
            catch (Exception e) when (Disk.IsTrouble(e))
            {
                // The first trouble is the one to tell; a part file says by its name what it is.
            }
        }
    }

    /// <summary>What an earlier run left behind must not be taken for a part of this one.</summary>
    private void RemoveOthers()
    {
        foreach (var part in Directory.GetFiles(Path.GetFullPath(folder), ".*.part"))
        {
            if (!_staged.Exists(n => Temporary(n) == part))
            {
                File.Delete(part);
            }
        }
    }

    private void Rename(string name) =>
        File.Move(Temporary(name), Path.Combine(folder, name), overwrite: true);

    private static string Waiting(string folder, string seal) =>
        Path.Combine(folder, $".{seal}.next");

    private string Temporary(string name)
    {
        var final = Path.GetFullPath(Path.Combine(folder, name));
        return Path.Combine(Path.GetDirectoryName(final)!, $".{Path.GetFileName(final)}.{ending}");
    }
}
