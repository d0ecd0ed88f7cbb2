using Hearth.Domain.Values;

namespace Hearth.Domain.Entities.Merging;

/// <summary>A contact method that a household holds although it hangs on another household's customer.</summary>
/// <param name="Method">The method.</param>
/// <param name="Customer">The customer that it hangs on.</param>
public readonly record struct Stray(RecordRef Method, RecordRef Customer);
