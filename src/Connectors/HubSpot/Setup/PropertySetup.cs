using System.Collections.Immutable;
using Hearth.Connectors.HubSpot.Calls;
using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Connectors.HubSpot.Wire;

namespace Hearth.Connectors.HubSpot.Setup;

/// <summary>Makes sure of a record type's properties. Two calls when everything stands.</summary>
internal static class PropertySetup
{
    /// <summary>Checks what exists, creates what is missing; returns a failure that ends the setup, or null.</summary>
    public static async Task<VendorFailure?> PrepareAsync(
        HubSpotClient client, RecordMapping mapping, SetupFindings findings, CancellationToken cancellationToken)
    {
        var read = await client.GetAsync(
            $"{mapping.Objects}.properties", HubSpotApi.Properties(mapping.Objects),
            HubSpotJson.Default.ListingPropertyDefinition, cancellationToken);
        if (read is CallResult<Listing<PropertyDefinition>>.Failed { Failure: var failure })
        {
            return failure;
        }

        var existing = ((CallResult<Listing<PropertyDefinition>>.Answered)read).Value.Results.ToDictionary(property => property.Name);
        var wanted = PortalProperties.Of(mapping);
        foreach (var fault in Faults(mapping, wanted, existing))
        {
            findings.Problem(mapping.Type, fault);
        }

        var missing = wanted.Where(property => !existing.ContainsKey(property.Name)).ToList();
        return missing.Count == 0 ? null : await CreateAsync(client, mapping, missing, findings, cancellationToken);
    }

    private static IEnumerable<string> Faults(
        RecordMapping mapping, ImmutableArray<PropertySpecification> wanted, Dictionary<string, PropertyDefinition> existing)
    {
        foreach (var property in wanted)
        {
            if (existing.TryGetValue(property.Name, out var found) && property.FaultOf(found) is { } fault)
            {
                yield return fault;
            }
        }

        foreach (var name in mapping.FieldProperties.Except(wanted.Select(property => property.Name)))
        {
            if (!existing.TryGetValue(name, out var found))
            {
                yield return $"HubSpot's own property {name} is missing.";
            }
            else if (found.ModificationMetadata?.ReadOnlyValue == true)
            {
                yield return $"HubSpot's own property {name} is read-only in this portal; Hearth needs to write it.";
            }
        }
    }

    private static async Task<VendorFailure?> CreateAsync(
        HubSpotClient client, RecordMapping mapping, List<PropertySpecification> missing, SetupFindings findings,
        CancellationToken cancellationToken)
    {
        if (await EnsureGroupAsync(client, mapping, findings, cancellationToken) is { } stopped)
        {
            return stopped;
        }

        foreach (var property in missing)
        {
            var created = await client.CreateAsync(
                $"{mapping.Objects}.property.create", HubSpotApi.Properties(mapping.Objects), property.ToDefinition(),
                HubSpotJson.Default.PropertyDefinition, cancellationToken);
            if (findings.Take(created, mapping.Type, $"{mapping.Type} property {property.Name}") is { } failure)
            {
                return failure;
            }
        }

        return null;
    }

    private static async Task<VendorFailure?> EnsureGroupAsync(
        HubSpotClient client, RecordMapping mapping, SetupFindings findings, CancellationToken cancellationToken)
    {
        var path = HubSpotApi.PropertyGroups(mapping.Objects);
        var read = await client.GetAsync($"{mapping.Objects}.groups", path, HubSpotJson.Default.ListingPropertyGroup, cancellationToken);
        if (read is CallResult<Listing<PropertyGroup>>.Failed { Failure: var failure })
        {
            return failure;
        }

        if (((CallResult<Listing<PropertyGroup>>.Answered)read).Value.Results.Any(group => group.Name == PropertySpecification.Group))
        {
            return null;
        }

        var group = new PropertyGroup(PropertySpecification.Group, "Hearth", -1);
        var created = await client.CreateAsync(
            $"{mapping.Objects}.group.create", path, group, HubSpotJson.Default.PropertyGroup, cancellationToken);
        return findings.Take(created, mapping.Type, $"{mapping.Type} property group {group.Name}");
    }
}
