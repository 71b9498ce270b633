using System.Security.Cryptography;
using System.Text;
using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Signing;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Ledgers;

/// <summary>Anybody can make a chain anew. A head noted elsewhere and signatures tell that somebody did.</summary>
public class Rewriting
{
    [Fact]
    public void A_noted_head_tells_same_longer_shorter_and_other()
    {
        using var scratch = new ScratchFolder();
        Add(scratch, "a", "b", "c");
        var noted = Content(scratch).LastHead;
        HeadCheck.Of(Content(scratch), noted).State.ShouldBe(HeadState.Same);
        Add(scratch, "d");
        HeadCheck.Of(Content(scratch), noted).State.ShouldBe(HeadState.Longer);
        HeadCheck
            .Of(Content(scratch), noted)
            .Text.ShouldBe(
                "the head that was noted is in the chain, and 1 entry was added after it"
            );

        var path = scratch.File("ledger/ledger.jsonl");
        var lines = File.ReadAllLines(path);
        File.WriteAllLines(path, lines[..2]);
        HeadCheck.Of(Content(scratch), noted).State.ShouldBe(HeadState.Shorter);
        HeadCheck.Of(Content(scratch), noted).Text.ShouldContain("the last 1 are missing");

        // Another third entry, with a chain that holds.
        Add(scratch, "x", "d");
        Content(scratch).Errors.ShouldBeEmpty();
        HeadCheck.Of(Content(scratch), noted).State.ShouldBe(HeadState.Other);
    }

    [Fact]
    public void Every_earlier_head_of_a_ledger_is_in_it_and_none_of_another()
    {
        using var scratch = new ScratchFolder();
        var heads = new List<LedgerHead> { StoreContent.Nothing.LastHead };
        for (var i = 0; i < 12; i++)
        {
            Add(scratch, $"p{i}");
            heads.Add(Content(scratch).LastHead);
        }

        foreach (var head in heads)
        {
            LedgerHead.Parse(head.ToString()).ShouldBe(head);
            (HeadCheck.Of(Content(scratch), head).Holds).ShouldBeTrue();
            if (head.Entries > 0)
            {
                HeadCheck
                    .Of(Content(scratch), head with { Hash = new string('0', 64) })
                    .State.ShouldBe(HeadState.Other);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("-1:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("1:000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("1:000000000000000000000000000000000000000000000000000000000000000G")]
    public void What_is_no_head_is_told(string text) => LedgerHead.Parse(text).ShouldBeNull();

    [Fact]
    public void Signed_unsigned_wrong_and_unknown_are_told_apart()
    {
        using var scratch = new ScratchFolder();
        Pair(scratch, "desk.pem");
        Pair(scratch, "other.pem");
        Add(scratch, "desk.pem", "a", "b");
        Add(scratch, "other.pem", "c");
        AddUnsigned(scratch, "d");
        States(scratch, "desk.pem", "other.pem")
            .ShouldBe(["1-2 Good desk.pem.pub", "4-4 Good other.pem.pub", "6-6 Unsigned "]);
        States(scratch, "desk.pem")
            .Select(s => s.Split(' ')[1])
            .ShouldBe(["Good", "UnknownKey", "Unsigned"]);

        // A whole signature of a sign-only batch, and a ledger of before there were signatures.
        using (var key = KeyFile.Private(scratch.File("desk.pem")).Value!)
        {
            Writer(scratch, key).Sign().Value!.Signed.ShouldBeTrue();
        }

        States(scratch, "desk.pem", "other.pem")
            .ShouldBe(["1-2 Good desk.pem.pub", "4-4 Good other.pem.pub", "6-6 Good desk.pem.pub"]);
        SampleLedgers.Stored(scratch.Path).Parties.Count.ShouldBe(4);
    }

    /// <summary>Every line but the signature is made anew by somebody without the key, with a chain that holds.</summary>
    [Fact]
    public void A_chain_made_anew_under_an_old_signature_is_told()
    {
        using var scratch = new ScratchFolder();
        Pair(scratch, "desk.pem");
        Add(scratch, "desk.pem", "a", "b");
        var signed = File.ReadAllLines(scratch.File("ledger/ledger.jsonl"))[2];
        var value = signed[(signed.IndexOf("\"signature\":\"", StringComparison.Ordinal) + 13)..]
            .Split('"')[0];
        File.Delete(scratch.File("ledger/ledger.jsonl"));
        AddUnsigned(scratch, "a", "forged");
        var head = Content(scratch).LastHead;
        var entry =
            $"{{\"at\":\"2030-01-01T00:00:00Z\",\"by\":\"\",\"kind\":\"signature\",\"prev\":\"{head.Hash}\",\"record\":{{\"key\":\"{Fingerprint(scratch, "desk.pem")}\",\"signature\":\"{value}\"}},\"seq\":3}}";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(entry)));
        File.AppendAllText(
            scratch.File("ledger/ledger.jsonl"),
            $"{{\"entry\":{entry},\"hash\":\"{hash}\"}}\n"
        );
        Content(scratch).Errors.ShouldBeEmpty();
        States(scratch, "desk.pem").ShouldBe(["1-2 Wrong desk.pem.pub"]);
    }

    [Fact]
    public void A_private_key_is_for_its_owner_alone_and_no_file_is_written_over()
    {
        using var scratch = new ScratchFolder();
        Pair(scratch, "desk.pem");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(scratch.File("desk.pem"))
                .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            KeyFile.Private(scratch.File("desk.pem")).Value!.Note.ShouldBeNull();
            File.SetUnixFileMode(
                scratch.File("desk.pem"),
                UnixFileMode.UserRead | UnixFileMode.GroupRead
            );
            KeyFile.Private(scratch.File("desk.pem")).Value!.Note!.ShouldContain("chmod 600");
        }

        KeyFile
            .New(scratch.File("desk.pem"))
            .Errors.Single()
            .What.ShouldBe("there is a file of this name");
        File.Delete(scratch.File("desk.pem"));
        KeyFile.New(scratch.File("desk.pem")).Errors.Single().File.ShouldEndWith("desk.pem.pub");
        KeyFile
            .New(scratch.File("no/such/desk.pem"))
            .Errors.Single()
            .What.ShouldBe("the key cannot be written");
    }

    [Fact]
    public void Each_file_that_is_no_key_is_told_as_what_it_is()
    {
        using var scratch = new ScratchFolder();
        Pair(scratch, "desk.pem");
        using var rsa = RSA.Create(2048);
        using var large = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        Write("rsa.pem", rsa.ExportPkcs8PrivateKeyPem());
        Write("large.pem", large.ExportPkcs8PrivateKeyPem());
        Write("large.pub", large.ExportSubjectPublicKeyInfoPem());
        Write(
            "secret.pem",
            large.ExportEncryptedPkcs8PrivateKeyPem(
                "x",
                new(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 10)
            )
        );
        Write("text", "hello");
        Write("cut.pem", File.ReadAllText(scratch.File("desk.pem"))[..90]);
        Private("desk.pem.pub").ShouldBe("this is a public key, and signing needs the private one");
        Private("rsa.pem").ShouldBe("this is no ECDSA key on the curve P-256");
        Private("large.pem").ShouldBe("this is no ECDSA key on the curve P-256");
        Private("secret.pem").ShouldContain("encrypted");
        Private("text").ShouldBe("this is no private key in PEM");
        Private("cut.pem").ShouldBe("this is no ECDSA key on the curve P-256");
        Private("nowhere").ShouldBe("the key cannot be read");
        KeyFile
            .Public([
                scratch.File("desk.pem"),
                scratch.File("large.pub"),
                scratch.File("text"),
                scratch.File("desk.pem.pub"),
            ])
            .Errors.Select(e => $"{Path.GetFileName(e.File)}: {e.What}")
            .ShouldBe([
                "desk.pem: this is a private key, which nobody needs for checking",
                "large.pub: this is no public ECDSA key on the curve P-256 in PEM",
                "text: this is no public ECDSA key on the curve P-256 in PEM",
            ]);

        void Write(string name, string text) => File.WriteAllText(scratch.File(name), text);

        string Private(string name) => KeyFile.Private(scratch.File(name)).Errors.Single().What;
    }

    private static void Pair(ScratchFolder scratch, string name) =>
        KeyFile.New(scratch.File(name)).Errors.ShouldBeEmpty();

    private static string Fingerprint(ScratchFolder scratch, string name)
    {
        using var key = KeyFile.Private(scratch.File(name)).Value!;
        return key.Fingerprint;
    }

    private static StoreContent Content(ScratchFolder scratch) =>
        StoreFile.Read(scratch.File("ledger/ledger.jsonl"), "l");

    private static IReadOnlyList<string> States(ScratchFolder scratch, params string[] keys) =>
        [
            .. SignatureCheck
                .Of(
                    Content(scratch),
                    KeyFile.Public([.. keys.Select(k => scratch.File(k + ".pub"))]).Value!
                )
                .Select(s => $"{s.From}-{s.Until} {s.State} {s.Key}"),
        ];

    private static LedgerWriter Writer(ScratchFolder scratch, SigningKey? key) =>
        new(scratch.File("ledger"), "", TimeProvider.System) { Key = key };

    private static void AddUnsigned(ScratchFolder scratch, params string[] parties) =>
        Append(Writer(scratch, null), parties);

    /// <summary>Parties in one batch; a first name that ends in .pem is the key that signs them.</summary>
    private static void Add(ScratchFolder scratch, params string[] parties)
    {
        if (!parties[0].EndsWith(".pem", StringComparison.Ordinal))
        {
            AddUnsigned(scratch, parties);
            return;
        }

        using var key = KeyFile.Private(scratch.File(parties[0])).Value!;
        Append(Writer(scratch, key), parties[1..]);
    }

    private static void Append(LedgerWriter writer, string[] parties) =>
        writer
            .Append(_ =>
                ParseResult<IReadOnlyList<PlacedRecord>>.Of([
                    .. parties.Select(p => new PlacedRecord(
                        new Party(p, p, PartyKind.Other, [], null),
                        new("test", 0)
                    )),
                ])
            )
            .Errors.ShouldBeEmpty();
}
