namespace SafePassage.Tests;

/// <summary>A folder that lasts as long as a test.</summary>
internal sealed class ScratchFolder : IDisposable
{
    /// <summary>With '/' between its parts.</summary>
    public string Path { get; } =
        Directory.CreateTempSubdirectory("safepassage-").FullName.Replace('\\', '/');

    public string this[string name] => File(name);

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <returns>Where the file now lies.</returns>
    public string Write(string name, byte[] bytes)
    {
        System.IO.File.WriteAllBytes(File(name), bytes);
        return File(name);
    }

    /// <summary>Copies the files of a folder.</summary>
    public void Take(string folder)
    {
        foreach (var file in Directory.GetFiles(folder))
        {
            System.IO.File.Copy(file, File(System.IO.Path.GetFileName(file)), overwrite: true);
        }
    }

    /// <summary>Copies the files of a folder and of those inside it.</summary>
    public void TakeAll(string folder, string under = "")
    {
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            var to = File(
                System.IO.Path.Combine(under, System.IO.Path.GetRelativePath(folder, file))
            );
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
            System.IO.File.Copy(file, to);
        }
    }

    /// <summary>Applies a case of bad input (see tests/Formats.Tests/Scenarios/bad).</summary>
    public void Change(string folder)
    {
        foreach (var file in Directory.GetFiles(folder))
        {
            var name = System.IO.Path.GetFileName(file);
            if (name == "gone.txt")
            {
                System
                    .IO.File.ReadAllLines(file)
                    .ToList()
                    .ForEach(f => System.IO.File.Delete(File(f)));
            }
            else if (name.EndsWith(".edit", StringComparison.Ordinal))
            {
                Edit(
                    name[..^".edit".Length],
                    System.IO.File.ReadAllText(file).ReplaceLineEndings("\n")
                );
            }
            else if (name != "expected.txt")
            {
                System.IO.File.Copy(file, File(name), overwrite: true);
            }
        }

        foreach (
            var inner in Directory
                .GetDirectories(folder)
                .Select(d => System.IO.Path.GetFileName(d)!)
        )
        {
            System.IO.File.Delete(File(inner));
            Directory.CreateDirectory(File(inner));
        }
    }

    public void Edit(string name, string edits)
    {
        var text = System.IO.File.ReadAllText(File(name)).ReplaceLineEndings("\n");
        foreach (var edit in edits.TrimEnd('\n').Split("\n----\n"))
        {
            var parts = $"{edit}\n".Split("\n=>\n");
            parts.Length.ShouldBe(2, $"an edit of {name} has no line =>");
            text.ShouldContain(parts[0]);
            var at = text.IndexOf(parts[0], StringComparison.Ordinal);
            text = text[..at] + parts[1].TrimEnd('\n') + text[(at + parts[0].Length)..];
        }

        System.IO.File.WriteAllText(File(name), text);
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A scratch folder left behind harms no test.
        }
    }
}
