using Hearth.Domain.Identity.Text;

namespace Hearth.Domain.Identity.Names;

/// <summary>Reads what people type into the name of a customer or contact.</summary>
internal static class PartyReader
{
    public static PartyName Read(string? text, bool? isCommercial)
    {
        var folded = Folding.Fold(text);
        if (folded.Length == 0)
        {
            return new PartyName.Nobody();
        }

        var blank = folded.LastIndexOf(' ');
        return isCommercial == true
            ? new PartyName.Business(folded)
            : new PartyName.People([new PersonName(blank < 0 ? "" : folded[..blank], "", folded[(blank + 1)..], "")]);
    }

    public static PartyName Read(string? given, string? family)
    {
        var (first, last) = (Folding.Fold(given), Folding.Fold(family));
        return first.Length + last.Length == 0 ? new PartyName.Nobody() : new PartyName.People([new PersonName(first, "", last, "")]);
    }
}
