using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Hearth.Domain.Values;

namespace Hearth.Storage.Identity;

/// <summary>
/// Who holds a match key, as the index stores it: of the key's words the first eight bytes of a digest, which take a third of their room and
/// are compared at once. Should two keys ever fall together, households are compared that have nothing in common, and do not fit.
/// </summary>
/// <param name="Code">See <see cref="CodeOf(MatchKey)"/>.</param>
/// <param name="IsOwn">True for an entity's own id, which stays its key whatever else it is known by.</param>
/// <param name="Entity">The holder.</param>
internal readonly record struct CodedKey(long Code, bool IsOwn, EntityId Entity)
{
    private const char Separator = '\n';
    private const int ShortLength = 256;

    public static CodedKey Of(KeyHolder holder) => new(CodeOf(holder.Key), holder.Key.Kind == MatchKey.Entity, holder.Entity);

    /// <summary>The code of a key. The migrations compute the same of what was stored before.</summary>
    public static long CodeOf(MatchKey key) => CodeOf(key.Kind, key.Value);

    /// <inheritdoc cref="CodeOf(MatchKey)" />
    public static long CodeOf(string kind, string value)
    {
        var length = Encoding.UTF8.GetMaxByteCount(kind.Length + 1 + value.Length);
        var words = length <= ShortLength ? stackalloc byte[ShortLength] : new byte[length];
        var written = Encoding.UTF8.GetBytes(kind, words);
        words[written++] = (byte)Separator;
        written += Encoding.UTF8.GetBytes(value, words[written..]);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(words[..written], digest);
        return BinaryPrimitives.ReadInt64BigEndian(digest);
    }
}
