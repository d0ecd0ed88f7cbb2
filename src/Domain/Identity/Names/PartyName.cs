using System.Collections.Immutable;

namespace Hearth.Domain.Identity.Names;

/// <summary>Who a customer's or contact's name speaks of: some people, a business, or nobody in particular.</summary>
public abstract record PartyName
{
    private PartyName()
    {
    }

    /// <summary>
    /// True when the text carries a mark that office staff put on records before merging or retiring them, such as <c>DUPLICATE</c> or
    /// <c>DO NOT USE</c>. The mark is no part of the name.
    /// </summary>
    public bool IsMarked { get; init; }

    /// <summary>Reads a name that is one text, as ServiceTitan keeps it. Never throws.</summary>
    /// <param name="text">The name as someone typed it.</param>
    /// <param name="isCommercial">ServiceTitan's type of the customer, or null where it is not known.</param>
    public static PartyName Parse(string? text, bool? isCommercial) => PartyReader.Read(text, isCommercial);

    /// <summary>
    /// Reads a name that is kept in two fields, as HubSpot keeps it. Either may hold what belongs into the other, two people, or a
    /// business. Never throws.
    /// </summary>
    public static PartyName Of(string? given, string? family) => PartyReader.Read(given, family);

    /// <summary>One or more people of one household.</summary>
    /// <param name="Persons">At least one, in the order of the text.</param>
    public sealed record People(ImmutableArray<PersonName> Persons) : PartyName
    {
        /// <summary>Equal when the same people come in the same order.</summary>
        public bool Equals(People? other) =>
            other is not null && IsMarked == other.IsMarked && Persons.AsSpan().SequenceEqual(other.Persons.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => Persons.IsDefaultOrEmpty ? 0 : HashCode.Combine(Persons.Length, Persons[0], IsMarked);
    }

    /// <summary>A business, an association, a church, a property manager.</summary>
    /// <param name="Name">Folded; <c>&amp;</c> is <c>and</c>; legal forms (llc, inc, ...) and the article are dropped.</param>
    public sealed record Business(string Name) : PartyName;

    /// <summary>No name, or a placeholder such as <c>unknown</c> or <c>cash customer</c>.</summary>
    public sealed record Nobody : PartyName;
}
