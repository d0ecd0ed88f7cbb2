using Hearth.Connectors.Canonical;
using Hearth.Connectors.ServiceTitan.Wire;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors.ServiceTitan.Mapping;

/// <summary>A location is a place at which its customer is served.</summary>
internal static class LocationMapping
{
    public static Observation Map(LocationRow row, MappingContext context)
    {
        var modifiedAt = Rows.ModifiedAt(row.ModifiedOn, context);
        var sheet = new FieldSheet(SourceTime.NotAfter(modifiedAt))
            .Add(FieldName.LocationName, Canonicalize.Text(row.Name))
            .Add(FieldName.LocationAddress, CustomerMapping.Address(row.Address));
        return Rows.Show(context, RecordType.Location, row.Id, modifiedAt, row.Active, sheet) with
        {
            Parent = Rows.Reference(context, RecordType.Customer, row.CustomerId),
        };
    }
}
