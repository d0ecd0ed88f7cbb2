using System.Security.Cryptography;

namespace Hearth.Storage.Erasing;

/// <summary>Makes salts.</summary>
internal static class NewSalt
{
    private const int Bytes = 16;

    /// <summary>A salt that nobody can guess.</summary>
    public static string Make() => RandomNumberGenerator.GetHexString(2 * Bytes, lowercase: true);
}
