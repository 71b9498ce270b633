using SafePassage.Formats.Storage;

namespace SafePassage.Formats.Tests.Storage;

/// <summary>All files of a folder or none, whatever happens in between.</summary>
public class Staging
{
    [Fact]
    public void Nothing_has_its_name_before_all_are_published()
    {
        using var folder = new ScratchFolder();
        using var staged = new StagedFolder(folder["out"]);
        staged.AddText("a.txt", w => w.Write("a"));
        staged.AddText("below/b.txt", w => w.Write("b"));
        File.Exists(folder["out/a.txt"]).ShouldBeFalse();
        File.Exists(folder["out/below/b.txt"]).ShouldBeFalse();

        staged.Publish();

        Names(folder["out"]).ShouldBe(["a.txt", "below/b.txt"]);
        File.ReadAllText(folder["out/below/b.txt"]).ShouldBe("b");
    }

    [Fact]
    public void What_fails_leaves_the_old_files_and_no_parts()
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(folder["a.txt"], "old");

        var error = StagedFolder.WriteTexts(
            folder.Path,
            [
                ("a.txt", w => w.Write("new")),
                ("b.txt", _ => throw new IOException("No space left on device")),
            ]
        );

        error!.Remedy.ShouldBe("No space left on device");
        Names(folder.Path).ShouldBe(["a.txt"]);
        File.ReadAllText(folder["a.txt"]).ShouldBe("old");
    }

    [Fact]
    public void What_stands_in_the_way_is_found_before_anything_is_replaced()
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(folder["seal"], "old");
        Directory.CreateDirectory(folder["a.txt"]); // in the way of the rename
        using (var staged = new StagedFolder(folder.Path))
        {
            staged.AddText("seal", w => w.Write("new"));
            staged.AddText("a.txt", w => w.Write("a"));
            Should.Throw<IOException>(() => staged.Publish("seal"));
        }

        Names(folder.Path).ShouldBe(["seal"]);
        File.ReadAllText(folder["seal"]).ShouldBe("old");
    }

    [Fact]
    public void Two_writers_with_one_ending_hinder_each_other_and_with_two_they_do_not()
    {
        using var folder = new ScratchFolder();
        StagedFolder
            .WriteTexts(
                folder.Path,
                [
                    (
                        "a.txt",
                        _ =>
                            StagedFolder
                                .WriteTexts(folder.Path, [("a.txt", w => w.Write("inner"))])
                                .ShouldNotBeNull()
                    ),
                ]
            )
            .ShouldBeNull();

        using var one = new StagedFolder(folder.Path, "one");
        using var two = new StagedFolder(folder.Path, "two");
        one.AddText("a.txt", w => w.Write("one"));
        two.AddText("a.txt", w => w.Write("two"));
        one.Publish();
        two.Publish();
        File.ReadAllText(folder["a.txt"]).ShouldBe("two");
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
