using System.ComponentModel.DataAnnotations;

namespace Hearth.Silo.Configuration;

/// <summary>The two emulated vendors that this process can bring along. A development tool.</summary>
public sealed class SandboxSettings
{
    /// <summary>Default: on while no account is configured and the database is SQLite.</summary>
    public bool? Enabled { get; set; }

    /// <summary>The name of the account that the sandbox's company becomes. Default <c>evergreen</c>.</summary>
    [Required]
    [RegularExpression("^[a-z][a-z0-9-]{0,39}$")]
    public string Account { get; set; } = "evergreen";

    /// <summary>The policy file (YAML) of the sandbox's company. Default: the built-in policy.</summary>
    public string? Policy { get; set; }

    /// <summary>The HubSpot side's port on 127.0.0.1. Default 5081, 1 to 65535.</summary>
    [Range(1, 65535)]
    public int HubSpotPort { get; set; } = 5081;

    /// <summary>The ServiceTitan side's port on 127.0.0.1. Default 5082, 1 to 65535.</summary>
    [Range(1, 65535)]
    public int ServiceTitanPort { get; set; } = 5082;

    /// <summary>Decides the company and its traffic. Default 1.</summary>
    [Range(0, int.MaxValue)]
    public int Seed { get; set; } = 1;

    /// <summary>How many households the company starts with. Default 200, 0 to 1,000,000.</summary>
    [Range(0, 1_000_000)]
    public int Households { get; set; } = 200;

    /// <summary>Whether people edit both sides while the program runs. Default true.</summary>
    public bool Traffic { get; set; } = true;

    /// <summary>Edits a second on both sides together. Default 2, 0.01 to 1,000.</summary>
    [Range(0.01, 1_000.0)]
    public double EditsPerSecond { get; set; } = 2;

    /// <summary>Allows the sandbox beside connections to real vendors, which is otherwise refused. Default false.</summary>
    public bool AllowBesideRealVendors { get; set; }
}
