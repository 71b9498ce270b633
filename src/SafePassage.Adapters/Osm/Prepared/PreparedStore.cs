using System.Security.Cryptography;
using SafePassage.Core.Streets;

namespace SafePassage.Adapters.Osm.Prepared;

/// <summary>
/// A folder of built networks, each under the hash of all that it was built from. Several runs may use it at once: a file
/// appears whole or not at all. What does not match its own hash is as if it were not there. Without a folder, or where it
/// cannot be written, every network is built anew.
/// </summary>
internal sealed class PreparedStore(string? folder)
{
    /// <summary>The oldest beyond that number are removed: a network takes some ten megabytes.</summary>
    private const int MostFiles = 20;

    private const string Ending = ".streets";

    public StreetNetwork? Find(string key)
    {
        if (folder is null)
        {
            return null;
        }

        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, key + Ending));
            if (
                bytes.Length < SHA256.HashSizeInBytes
                || !SHA256
                    .HashData(bytes.AsSpan(SHA256.HashSizeInBytes))
                    .AsSpan()
                    .SequenceEqual(bytes.AsSpan(0, SHA256.HashSizeInBytes))
            )
            {
                return null;
            }

            using var stream = new MemoryStream(bytes) { Position = SHA256.HashSizeInBytes };
            return PreparedBytes.Read(stream);
        }
        catch (Exception e) when (IsOutside(e))
        {
            return null;
        }
    }

    public void Keep(string key, StreetNetwork streets)
    {
        if (folder is null)
        {
            return;
        }

        var part = Path.Combine(folder, $"{key}.{Guid.NewGuid():N}.part");
        try
        {
            Directory.CreateDirectory(folder);
            using var content = new MemoryStream();
            PreparedBytes.Write(content, streets);
            var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
            using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(SHA256.HashData(bytes));
                file.Write(bytes);
            }

            File.Move(part, Path.Combine(folder, key + Ending), overwrite: true);
            Prune();
        }
        catch (Exception e) when (IsOutside(e))
        {
            // The store saves time; a plan does not depend on it.
            Remove(part);
        }
    }

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
        catch (Exception e) when (IsOutside(e))
        {
            // Somebody else is reading or removing it.
        }
    }

    private static bool IsOutside(Exception e) =>
        e
            is IOException
                or UnauthorizedAccessException
                or ArgumentException
                or NotSupportedException;
}
