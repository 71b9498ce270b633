using System.Text.Json;

namespace SafePassage.EndToEnd.Tests.Ledger;

/// <summary>What tells that a ledger was rewritten as a whole: heads noted elsewhere, and signatures.</summary>
public class HeadsAndKeys
{
    [Fact]
    public void A_noted_head_is_compared_each_case_with_its_message_and_exit_code()
    {
        using var scratch = new Scratch();
        SmallTown.Source(scratch.Path);
        SmallTown.Says(scratch.Path, "s1", "truce");
        var head = Cli.Run("ledger", "head", scratch.Path);
        head.ExitCode.ShouldBe(0);
        var noted = head.Output.Trim();
        noted.ShouldStartWith("2:");
        Told(noted, 0, "the head is the one that was noted");
        SmallTown.Says(scratch.Path, "s2", "truce").Output.ShouldContain("\nhead 3:");
        Told(noted, 0, "the head that was noted is in the chain, and 1 entry was added after it");
        Told(
            "9:" + noted[2..],
            1,
            "the ledger has 3 entries and had 9 when its head was noted: the last 6 are missing"
        );
        Told("2:" + new string('a', 64), 1, "entry 2 has not the hash that was noted");
        Told("2:abc", 2, "'2:abc' is not COUNT:HASH");
        Cli.Run("ledger", "head", Cli.Example).ExitCode.ShouldBe(1);

        void Told(string text, int exit, string says)
        {
            var outcome = Cli.Run("ledger", "verify", scratch.Path, "--head", text);
            outcome.ExitCode.ShouldBe(exit);
            (outcome.Output + outcome.Error).ShouldContain(says);
        }
    }

    [Fact]
    public void Entries_are_signed_with_a_key_and_checked_with_its_public_half()
    {
        using var scratch = new Scratch();
        var (desk, other) = (scratch["desk.pem"], scratch["other.pem"]);
        Cli.Run("ledger", "key", "new", desk).Output.ShouldContain("fingerprint: ");
        Cli.Run("ledger", "key", "new", other).ExitCode.ShouldBe(0);
        Cli.Run("ledger", "key", "new", desk).ExitCode.ShouldBe(2);
        Signed("add", "source", "id=radio", "name=Radio", "kind=broadcaster");
        Verify(desk).Output.ShouldContain("entry 1: signed with desk.pem.pub");
        Signed(
            "add",
            "statement",
            "id=s1",
            "source=radio",
            "said_at=2026",
            "about=truce",
            "stance=denies",
            "content=x"
        );
        Signed("correct", "statement", "s1", "content=y");
        Signed("status", "s1.2", "disputed", "--by", "Desk", "--why", "z");
        Signed("retract", "statement", "s1.2", "--by", "Desk", "--why", "z");
        File.WriteAllText(scratch["sources.csv"], "id,name,kind\npaper,Paper,newspaper\n");
        Signed("import", scratch["sources.csv"]);
        var good = Verify(desk);
        good.ExitCode.ShouldBe(0);
        good.Output.ShouldContain("entry 11: signed with desk.pem.pub");
        Cli.Run("ledger", "verify", scratch.Path)
            .Output.ShouldContain("6 signatures, not checked: give --keys");

        var unknown = Verify(other);
        unknown.ExitCode.ShouldBe(1);
        unknown.Error.ShouldContain(
            "signed with a key that is not among those given (fingerprint "
        );
        Cli.Run("ledger", "add", scratch.Path, "party", "id=p", "name=P", "kind=other")
            .ExitCode.ShouldBe(0);
        var unsigned = Verify(desk);
        unsigned.ExitCode.ShouldBe(1);
        unsigned.Error.ShouldContain("finding: entry 13: signed by nobody");
        Cli.Run("ledger", "sign", scratch.Path, "--key", other)
            .Output.ShouldContain("signed as entry 14");
        Cli.Run("ledger", "verify", scratch.Path, "--keys", desk + ".pub", other + ".pub")
            .ExitCode.ShouldBe(0);
        Cli.Run("ledger", "verify", scratch.Path, "--keys", desk)
            .Error.ShouldContain("this is a private key");
        Cli.Run(
                "ledger",
                "add",
                scratch.Path,
                "party",
                "id=q",
                "name=Q",
                "kind=other",
                "--key",
                desk + ".pub"
            )
            .Error.ShouldContain("this is a public key");
        Cli.Run("ledger", "show", scratch.Path).ExitCode.ShouldBe(0);

        void Signed(string command, params string[] words)
        {
            var outcome = Cli.Run(["ledger", command, scratch.Path, .. words, "--key", desk]);
            outcome.ExitCode.ShouldBe(0, outcome.Error);
            outcome.Output.ShouldContain("signed as entry ");
        }

        Cli.Outcome Verify(string key) =>
            Cli.Run("ledger", "verify", scratch.Path, "--keys", key + ".pub");
    }

    /// <summary>Another program finds the signature good over the bytes that the documentation names.</summary>
    [Fact]
    public void A_signature_is_what_the_documentation_says()
    {
        using var scratch = new Scratch();
        var key = scratch["desk.pem"];
        Cli.Run("ledger", "key", "new", key).ExitCode.ShouldBe(0);
        SmallTown.Source(scratch.Path);
        var head = Cli.Run("ledger", "head", scratch.Path).Output.Trim();
        Cli.Run("ledger", "sign", scratch.Path, "--key", key).ExitCode.ShouldBe(0);
        using var line = JsonDocument.Parse(File.ReadLines(scratch["ledger/ledger.jsonl"]).Last());
        var record = line.RootElement.GetProperty("entry").GetProperty("record");
        File.WriteAllBytes(
            scratch["signature"],
            Convert.FromBase64String(record.GetProperty("signature").GetString()!)
        );
        File.WriteAllText(scratch["signed"], $"safepassage-ledger-head-1\n{head}\n");
        try
        {
            Cli.Start(
                    "openssl",
                    scratch.Path,
                    [],
                    "dgst",
                    "-sha256",
                    "-verify",
                    key + ".pub",
                    "-signature",
                    scratch["signature"],
                    scratch["signed"]
                )
                .Output.ShouldContain("Verified OK");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("openssl is not here");
        }
    }

    [Fact]
    public void A_plan_s_manifest_carries_the_head_of_the_ledger()
    {
        using var scratch = new Scratch();
        SmallTown.Write(scratch.Path);
        SmallTown.Source(scratch.Path);
        SmallTown.Says(scratch.Path, "s1", "truce");
        Plan();
        var noted = JsonDocument
            .Parse(File.ReadAllText(scratch["out/manifest.json"]))
            .RootElement.GetProperty("ledger_head")
            .GetString()!;
        Cli.Run("ledger", "head", scratch.Path).Output.Trim().ShouldBe(noted);
        File.ReadAllText(scratch["out/report.html"]).ShouldContain(noted);
        Cli.Run("verify", scratch["out"], "--scenario", scratch.Path).ExitCode.ShouldBe(0);
        SmallTown.Says(scratch.Path, "s2", "truce");
        Cli.Run("ledger", "verify", scratch.Path, "--head", noted)
            .Output.ShouldContain("1 entry was added");

        Directory.Delete(scratch["ledger"], recursive: true);
        Plan();
        File.ReadAllText(scratch["out/manifest.json"]).ShouldNotContain("ledger_head");

        void Plan() =>
            Cli.Run("plan", scratch.Path, "--out", scratch["out"], "--time-limit", "0", "--quiet")
                .ExitCode.ShouldBe(0);
    }
}
