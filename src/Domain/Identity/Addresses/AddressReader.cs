using Hearth.Domain.Identity.Text;
using Hearth.Domain.Values;

namespace Hearth.Domain.Identity.Addresses;

/// <summary>Reads what people type as an address.</summary>
internal static class AddressReader
{
    public static StreetAddress? Read(PostalAddress address)
    {
        var line = Folding.Fold(address.Street);
        var blank = line.IndexOf(' ');
        var read = new StreetAddress(
            blank < 0 ? "" : line[..blank], "", line[(blank + 1)..], "", "", Folding.Fold(address.Unit), Folding.Fold(address.City),
            Folding.Fold(address.State), Folding.Fold(address.Zip), Folding.Fold(address.Country));
        return read.Street.Length == 0 && read.City.Length == 0 && read.PostalCode.Length == 0 ? null : read;
    }
}
