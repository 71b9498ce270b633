using System.Security.Cryptography;
using SafePassage.Formats.Storage;
using SafePassage.Streets;

namespace SafePassage.Formats.Osm.Prepared;

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

    public OsmNetwork? Find(string key)
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
            // An ending of its own, so that several runs may keep the same network at once.
            using var staged = new StagedFolder(folder, $"{Guid.NewGuid():N}.part");
            staged.Add(
                key + Ending,
                stream =>
                {
                    using var content = new MemoryStream();
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
