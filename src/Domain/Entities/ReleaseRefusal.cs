namespace Hearth.Domain.Entities;

/// <summary>Why a hold is not released.</summary>
public enum ReleaseRefusal
{
    /// <summary>It is.</summary>
    None,

    /// <summary>There is no such household, or all of it was erased.</summary>
    UnknownHousehold,

    /// <summary>The household went into another one, which has its holds.</summary>
    Forwarded,

    /// <summary>The household has no such hold.</summary>
    UnknownHold,

    /// <summary>The hold waits for a decision about a match: that releases it.</summary>
    Asked,

    /// <summary>The hold follows a mark in a customer's name, which the office takes away.</summary>
    Marked,
}
