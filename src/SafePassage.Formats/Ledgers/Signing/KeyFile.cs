using System.Security.Cryptography;
using SafePassage.Formats.Documents;
using SafePassage.Formats.Storage;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Signing;

/// <summary>Keys in PEM files: made, and read with every way in which a file may be none told.</summary>
public static class KeyFile
{
    private const string Curve = "1.2.840.10045.3.1.7";
    private const int MostBytes = 65_536;
    private const string Make = "Make a pair with safepassage ledger key new FILE";

    private const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite;

    /// <summary>Name of the public key beside a private one.</summary>
    public static string PublicOf(string path) => path + ".pub";

    /// <summary>Makes a pair: the private key in the file, for its owner alone, and the public one beside it.</summary>
    /// <returns>The fingerprint; or what hindered it. An existing file is not written over.</returns>
    public static ParseResult<string> New(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        foreach (var file in (string[])[path, PublicOf(path)])
        {
            if (Path.Exists(file))
            {
                return Failed<string>(
                    file,
                    "there is a file of this name",
                    "Name another: a key that is written over is lost"
                );
            }
        }

        try
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            Write(
                path,
                key.ExportPkcs8PrivateKeyPem(),
                UnixFileMode.UserRead | UnixFileMode.UserWrite
            );
            Write(PublicOf(path), key.ExportSubjectPublicKeyInfoPem(), mode: null);
            Disk.FlushNames(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return ParseResult<string>.Of(SigningKey.FingerprintOf(key));
        }
        catch (Exception e) when (Disk.IsTrouble(e))
        {
            return Failed<string>(path, "the key cannot be written", e.Message);
        }
    }

    /// <summary>The private key of a file.</summary>
    public static ParseResult<SigningKey> Private(string path)
    {
        var text = Text(path);
        if (text.Value is not { } pem)
        {
            return ParseResult<SigningKey>.Failed(text.Errors);
        }

        if (pem.Contains("ENCRYPTED", StringComparison.Ordinal))
        {
            return Failed<SigningKey>(
                path,
                "the private key is encrypted, and no pass phrase is asked for",
                "Give a key without one, in a file that only its owner may read"
            );
        }

        if (!pem.Contains("PRIVATE KEY-----", StringComparison.Ordinal))
        {
            return Failed<SigningKey>(
                path,
                pem.Contains("PUBLIC KEY-----", StringComparison.Ordinal)
                    ? "this is a public key, and signing needs the private one"
                    : "this is no private key in PEM",
                Make
            );
        }

        return Key(path, pem) is { Value: { } key }
            ? ParseResult<SigningKey>.Of(new(key, NoteOn(path)))
            : Failed<SigningKey>(path, "this is no ECDSA key on the curve P-256", Make);
    }

    /// <summary>The public keys of files; every file that holds none is told.</summary>
    public static ParseResult<IReadOnlyList<PublicKey>> Public(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var (keys, errors) = (new List<PublicKey>(), new List<InputError>());
        foreach (var path in paths)
        {
            var text = Text(path);
            if (text.Value is not { } pem)
            {
                errors.AddRange(text.Errors);
            }
            else if (pem.Contains("PRIVATE KEY-----", StringComparison.Ordinal))
            {
                errors.Add(
                    new(
                        path,
                        null,
                        null,
                        "this is a private key, which nobody needs for checking",
                        $"Give the public one, {PublicOf(path)}"
                    )
                );
            }
            else if (
                pem.Contains("PUBLIC KEY-----", StringComparison.Ordinal)
                && Key(path, pem).Value is { } key
            )
            {
                keys.Add(new(Path.GetFileName(path), key));
            }
            else
            {
                errors.Add(
                    new(
                        path,
                        null,
                        null,
                        "this is no public ECDSA key on the curve P-256 in PEM",
                        Make
                    )
                );
            }
        }

        return errors.Count > 0
            ? ParseResult<IReadOnlyList<PublicKey>>.Failed(errors)
            : ParseResult<IReadOnlyList<PublicKey>>.Of(keys);
    }

    private static void Write(string path, string pem, UnixFileMode? mode)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
        };
        if (mode is { } unix && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = unix;
        }

        using var file = new FileStream(path, options);
        file.Write(System.Text.Encoding.ASCII.GetBytes(pem + "\n"));
        file.Flush(flushToDisk: true);
    }

    private static ParseResult<string> Text(string path)
    {
        try
        {
            return ParseResult<string>.Of(
                System.Text.Encoding.UTF8.GetString(PlainFile.Read(path, MostBytes))
            );
        }
        catch (PlainFileException e)
        {
            return Failed<string>(path, e.Message, Make);
        }
        catch (Exception e) when (Disk.IsTrouble(e))
        {
            return Failed<string>(path, "the key cannot be read", e.Message);
        }
    }

    private static ParseResult<ECDsa> Key(string path, string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            if (key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == Curve)
            {
                return ParseResult<ECDsa>.Of(key);
            }
        }
        catch (Exception e)
            when (e is ArgumentException or CryptographicException or NotSupportedException)
        {
            // Told below: any key that cannot be used is none.
        }

        key.Dispose();
        return Failed<ECDsa>(path, "no key", Make);
    }

    private static string? NoteOn(string path) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != UnixFileMode.None
            ? $"{path} can be read or written by others than its owner; chmod 600 {path}"
            : null;

    private static ParseResult<T> Failed<T>(string path, string what, string remedy)
        where T : class => ParseResult<T>.Failed([new(path, null, null, what, remedy)]);
}
