namespace SafePassage.EndToEnd.Tests;

/// <summary>Links that somebody puts where we are known to write: none is followed.</summary>
public class Links
{
    private static readonly UnixFileMode Own =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    [Fact]
    public void A_link_under_the_name_of_a_part_is_replaced_and_its_target_untouched()
    {
        using var scratch = new Scratch();
        File.WriteAllText(scratch["precious"], "precious");
        Directory.CreateDirectory(scratch["out"]);
        foreach (
            var name in (string[])
                ["plan.json", "bound.json", "orders.csv", "report.html", "manifest.json"]
        )
        {
            File.CreateSymbolicLink(scratch[$"out/.{name}.part"], scratch["precious"]);
        }

        File.CreateSymbolicLink(scratch["out/.orders.geojson.part"], scratch["not yet there"]);
        var plan = Cli.Run("plan", FoundCases.Folder("66"), "--out", scratch["out"], "-q");
        plan.ExitCode.ShouldBe(0, plan.Error);
        File.ReadAllText(scratch["precious"]).ShouldBe("precious");
        File.Exists(scratch["not yet there"]).ShouldBeFalse();
        new FileInfo(scratch["out/plan.json"]).LinkTarget.ShouldBeNull();
        Directory.GetFiles(scratch["out"], ".*").ShouldBeEmpty();
    }

    [Fact]
    public void A_link_under_the_name_of_a_ledgers_lock_is_told()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch["ledger"]);
        File.CreateSymbolicLink(scratch["ledger/.ledger.lock"], scratch["not yet there"]);
        var added = Cli.Run("ledger", "add", scratch.Path, "party", "id=a", "name=A");
        added.ExitCode.ShouldBe(2);
        added.Error.ShouldContain("is a link, and a lock is none; remove it");
        File.Exists(scratch["not yet there"]).ShouldBeFalse();
    }

    [Fact]
    public void The_cache_is_its_users_alone_and_an_entry_that_is_another_is_not_believed()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("modes and owners");
            return;
        }

        using var scratch = new Scratch();
        var city = scratch["city"];
        Make(scratch, city).ExitCode.ShouldBe(0);
        var entry = Directory.GetFiles(scratch["cache"]).Single();
        File.GetUnixFileMode(scratch["cache"]).ShouldBe(Own);

        // Another's entry under this name: other modes, so another network.
        Make(scratch, scratch["cars"], "--modes", "car").ExitCode.ShouldBe(0);
        var other = Directory.GetFiles(scratch["cache"]).Single(f => f != entry);
        var before = Check(scratch, city);
        File.Copy(other, entry, overwrite: true);
        Check(scratch, city).ShouldBe(before);
        File.ReadAllBytes(entry).ShouldNotBe(File.ReadAllBytes(other), "it is built anew and kept");

        // A folder that others may write is not used at all.
        File.SetUnixFileMode(scratch["cache"], Own | UnixFileMode.OtherWrite);
        File.WriteAllText(entry, "planted");
        Check(scratch, city).ShouldBe(before);
        File.ReadAllText(entry).ShouldBe("planted");
    }

    private static Cli.Outcome Make(Scratch scratch, string folder, params string[] more) =>
        In(
            scratch,
            [
                "new",
                folder,
                "--osm",
                "examples/made-up-town/town.osm",
                "--zones",
                "examples/made-up-town/zones.geojson",
                .. more,
            ]
        );

    private static string Check(Scratch scratch, string city) => In(scratch, "check", city).Output;

    private static Cli.Outcome In(Scratch scratch, params string[] words) =>
        Cli.RunIn(
            Cli.Root,
            new Dictionary<string, string> { ["SAFEPASSAGE_CACHE"] = scratch["cache"] },
            words
        );
}
