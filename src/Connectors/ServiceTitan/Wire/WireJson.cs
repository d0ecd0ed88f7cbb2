using System.Text.Json.Serialization;

namespace Hearth.Connectors.ServiceTitan.Wire;

/// <summary>The vendor's JSON: camel case, ids sometimes as strings, unknown fields passed over, nulls never sent.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ExportPage<CustomerRow>), TypeInfoPropertyName = "CustomerExport")]
[JsonSerializable(typeof(ExportPage<ContactRow>), TypeInfoPropertyName = "ContactExport")]
[JsonSerializable(typeof(ExportPage<LocationRow>), TypeInfoPropertyName = "LocationExport")]
[JsonSerializable(typeof(ExportPage<JobRow>), TypeInfoPropertyName = "JobExport")]
[JsonSerializable(typeof(ExportPage<AppointmentRow>), TypeInfoPropertyName = "AppointmentExport")]
[JsonSerializable(typeof(ListPage<CustomerRow>), TypeInfoPropertyName = "CustomerList")]
[JsonSerializable(typeof(ListPage<ContactRow>), TypeInfoPropertyName = "ContactList")]
[JsonSerializable(typeof(ListPage<LocationRow>), TypeInfoPropertyName = "LocationList")]
[JsonSerializable(typeof(ListPage<JobRow>), TypeInfoPropertyName = "JobList")]
[JsonSerializable(typeof(ListPage<AppointmentRow>), TypeInfoPropertyName = "AppointmentList")]
[JsonSerializable(typeof(ListPage<ReferenceRow>), TypeInfoPropertyName = "ReferenceList")]
[JsonSerializable(typeof(ProblemDocument))]
[JsonSerializable(typeof(TokenDocument))]
[JsonSerializable(typeof(CustomerPatch))]
[JsonSerializable(typeof(NewCustomer))]
[JsonSerializable(typeof(NewContact))]
[JsonSerializable(typeof(ContactPatch))]
[JsonSerializable(typeof(JobPatch))]
[JsonSerializable(typeof(CustomerRow))]
[JsonSerializable(typeof(ContactRow))]
[JsonSerializable(typeof(JobRow))]
internal sealed partial class WireJson : JsonSerializerContext;
