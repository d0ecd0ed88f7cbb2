namespace Hearth.Storage.Work;

/// <summary>Says that a key's work was done up to a revision.</summary>
public readonly record struct WorkReceipt(string Key, long Revision);
