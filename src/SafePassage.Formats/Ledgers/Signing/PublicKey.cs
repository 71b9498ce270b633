using System.Security.Cryptography;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Signing;

/// <summary>A key that checks signatures.</summary>
/// <param name="name">Of its file.</param>
public sealed class PublicKey(string name, ECDsa key) : IDisposable
{
    public string Name => name;

    public string Fingerprint { get; } = SigningKey.FingerprintOf(key);

    /// <param name="signature">DER, in base64.</param>
    public bool Verifies(LedgerHead head, string signature)
    {
        try
        {
            return key.VerifyData(
                SigningKey.Signed(head),
                Convert.FromBase64String(signature),
                HashAlgorithmName.SHA256,
                DSASignatureFormat.Rfc3279DerSequence
            );
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return false;
        }
    }

    public void Dispose() => key.Dispose();
}
