using System.Security.Cryptography;
using System.Text;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Signing;

/// <summary>A private key that signs heads of a ledger: ECDSA on the curve P-256 with SHA-256.</summary>
public sealed class SigningKey : IDisposable
{
    private readonly ECDsa _key;

    internal SigningKey(ECDsa key, string? note)
    {
        (_key, Note) = (key, note);
        Fingerprint = FingerprintOf(key);
    }

    /// <summary>SHA-256 of the public key (SubjectPublicKeyInfo, DER), in hexadecimal.</summary>
    public string Fingerprint { get; }

    /// <summary>What is to be said of the file; null when nothing is.</summary>
    public string? Note { get; }

    /// <summary>DER, in base64: what other tools check.</summary>
    public string Sign(LedgerHead head) =>
        Convert.ToBase64String(
            _key.SignData(
                Signed(head),
                HashAlgorithmName.SHA256,
                DSASignatureFormat.Rfc3279DerSequence
            )
        );

    public void Dispose() => _key.Dispose();

    internal static string FingerprintOf(ECDsa key) =>
        Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));

    /// <summary>The bytes that are signed; the first line keeps a signature of something else from being taken for one.</summary>
    internal static byte[] Signed(LedgerHead head) =>
        Encoding.UTF8.GetBytes($"safepassage-ledger-head-1\n{head}\n");
}
