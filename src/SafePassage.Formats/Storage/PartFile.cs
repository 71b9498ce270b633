namespace SafePassage.Formats.Storage;

/// <summary>A file under a temporary name that anybody can guess: it is made anew, and no link that lies there is followed.</summary>
internal static class PartFile
{
    /// <exception cref="IOException">Or one of its kin; also when another writer has the file open.</exception>
    public static FileStream Create(string path)
    {
        RemoveLeftOver(path);

        // Of one that somebody puts there in between this makes an error, and follows no link.
        return new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    private static void RemoveLeftOver(string path)
    {
        var there = new FileInfo(path);
        if (there.LinkTarget is not null)
        {
            File.Delete(path);
        }
        else if (there.Exists)
        {
            // What a killed writer left can be opened by us alone; what another is writing cannot, which is told as trouble.
            using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            {
                File.Delete(path);
            }
        }
    }
}
