using System.Reflection;

namespace Hearth.Tests.Architecture;

/// <summary>A room of <c>src</c> and the rooms it may know directly.</summary>
internal sealed record Room(string Name, params string[] Knows)
{
    /// <summary>The arrows, as docs/architecture.md draws them.</summary>
    public static IReadOnlyList<Room> All { get; } =
    [
        new("Domain"),
        new("Contracts", "Domain"),
        new("Connectors", "Domain"),
        new("Storage", "Domain"),
        new("Grains", "Domain", "Contracts", "Connectors", "Storage"),
        new("Api", "Contracts", "Storage"),
        new("Sandbox"),
        new("Silo", "Grains", "Api", "Sandbox"),
    ];

    public Assembly Assembly => Assembly.Load($"Hearth.{Name}");

    /// <summary>What it may know through others: a reference to a room brings that room's own references along.</summary>
    public IReadOnlySet<string> Reaches => Knows.SelectMany(known => Named(known).Reaches.Append(known)).ToHashSet();

    public static Room Named(string name) => All.Single(room => room.Name == name);

    public override string ToString() => Name;
}
