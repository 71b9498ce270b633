using System;
using System.IO;

/// <summary>What was built for the tests, in a folder of its own: the repository may be built again meanwhile.</summary>
internal sealed class TestBinaries : IDisposable
{
    public TestBinaries(string root, Options options)
    {
        foreach (var (project, _) in options.Tests)
        {
            var built = Path.Combine(root, "tests", project, "bin", "Release", "net10.0");
            foreach (var file in Directory.GetFiles(built, "*", SearchOption.AllDirectories))
            {
                var to = Path.Combine(Folder, Path.GetRelativePath(built, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to, overwrite: true);
            }

            // Tests look for files of the repository from where they are told that they lie.
            AppContext.SetData("APP_CONTEXT_BASE_DIRECTORY", built + Path.DirectorySeparatorChar);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("mutants-").FullName;

    public string Of(string assembly) => Path.Combine(Folder, $"{assembly}.dll");

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
