namespace Hearth.Storage.Work;

/// <summary>Puts a taken item back until later.</summary>
/// <param name="Key">The item's key.</param>
/// <param name="Due">Not before this instant (UTC).</param>
/// <param name="Error">What went wrong, cut to <see cref="WorkLimits.ErrorCharactersMax"/>; null where it only has to wait, which does not count as an attempt.</param>
/// <param name="WaitsFor">The key of what it waits for from now on, which releases it before it is due; null where it waits for nothing.</param>
public sealed record WorkDelay(string Key, DateTimeOffset Due, string? Error, string? WaitsFor = null);
