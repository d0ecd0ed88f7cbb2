using System.Collections.Immutable;

namespace Hearth.Tests.Simulation.Laws;

/// <summary>Every law.</summary>
internal static class AllLaws
{
    /// <summary>The laws, those first whose breach explains others.</summary>
    public static readonly ImmutableArray<ILaw> List =
    [
        new KnowledgeLaw(), new DuplicateLaw(), new ConsentLaw(), new OwnershipLaw(), new InventionLaw(), new AgreementLaw(), new BoundedWritesLaw(),
        new WorkLaw(), new ReadModelLaw(), new IdentityLaw(), new ClearingLaw(), new FlippingLaw(), new LastWordLaw(), new LabelLaw(), new IdsLaw(),
    ];
}
