using System.Security.Cryptography;
using System.Text;
using SafePassage.Formats.Documents;
using SafePassage.Formats.Storage;
using SafePassage.Streets;

namespace SafePassage.Formats.Osm.Prepared;

/// <summary>
/// A folder of built networks, each under the hash of all that it was built from. Several runs may use it at once: a file
/// appears whole or not at all. An entry holds its own key and the hash of both: what does not match, a renamed entry among them, is as
/// if it were not there. The folder is its user's alone; where others may write it nothing is believed and nothing kept. Without
/// a folder, or where it cannot be written, every network is built anew.
/// </summary>
internal sealed class PreparedStore(string? folder)
{
    /// <summary>The oldest beyond that number are removed: a network takes some ten megabytes.</summary>
    private const int MostFiles = 20;

    private const long MostBytes = 2_000_000_000;

    private const string Ending = ".streets";

    public OsmNetwork? Find(string key)
    {
        if (folder is null || !Directory.Exists(folder) || !IsOurs(folder))
        {
            return null;
        }

        try
        {
            var bytes = PlainFile.Read(Path.Combine(folder, key + Ending), MostBytes);
            var name = Encoding.ASCII.GetBytes(key);
            var content = bytes.AsSpan(Math.Min(bytes.Length, SHA256.HashSizeInBytes));
            if (!content.StartsWith(name) || !bytes.AsSpan().StartsWith(SHA256.HashData(content)))
            {
                return null;
            }

            using var stream = new MemoryStream(bytes)
            {
                Position = SHA256.HashSizeInBytes + name.Length,
            };
            return PreparedBytes.Read(stream);
        }
        catch (Exception e) when (Disk.IsTrouble(e))
        {
            return null;
        }
    }

    public void Keep(string key, OsmNetwork streets)
    {
        if (folder is null)
        {
            return;
        }

        try
        {
            if (!MakeOurs(folder))
            {
                return;
            }

            // An ending of its own, so that several runs may keep the same network at once.
            using var staged = new StagedFolder(folder, $"{Guid.NewGuid():N}.part");
            staged.Add(
                key + Ending,
                stream =>
                {
                    using var content = new MemoryStream();
                    content.Write(Encoding.ASCII.GetBytes(key));
                    PreparedBytes.Write(content, streets);
                    var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
                    stream.Write(SHA256.HashData(bytes));
                    stream.Write(bytes);
                }
            );
            staged.Publish();
            Prune();
        }
        catch (Exception e) when (Disk.IsTrouble(e))
        {
            // The store saves time; a plan does not depend on it.
        }
    }

    /// <summary>Makes the folder for its user alone; false when it is there and is not his.</summary>
    private static bool MakeOurs(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return true;
        }

        const UnixFileMode Own =
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Directory.CreateDirectory(folder, Own);
        if (!IsOurs(folder))
        {
            return false;
        }

        File.SetUnixFileMode(folder, Own);
        return true;
    }

    private static bool IsOurs(string folder) => FileFacts.Of(folder) is not { IsOurs: false };

    private void Prune()
    {
        var files = new DirectoryInfo(folder!).GetFiles("*" + Ending);
        foreach (var old in files.OrderByDescending(f => f.LastWriteTimeUtc).Skip(MostFiles))
        {
            Remove(old.FullName);
        }
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (Disk.IsTrouble(e))
        {
            // Somebody else is reading or removing it.
        }
    }
}
