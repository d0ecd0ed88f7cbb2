using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Testing.Households.Quality;

/// <summary>Decides which household records belong to, batch after batch.</summary>
public interface IRecognizer
{
    /// <summary>What it is called in reports.</summary>
    string Name { get; }

    /// <summary>The time spent on decisions alone, without looking anything up or storing it.</summary>
    TimeSpan Deciding { get; }

    /// <summary>Households that were folded into others, in order.</summary>
    IReadOnlyList<(EntityId From, EntityId Into)> Unions { get; }

    /// <summary>One placing for each record, in order.</summary>
    IReadOnlyList<Placing> Decide(IReadOnlyList<ResolveRequest> requests);
}
