namespace Hearth.Sandbox.ServiceTitan;

/// <summary>The parts of request bodies that several resources share.</summary>
internal static class SharedBodies
{
    extension(JsonBody body)
    {
        /// <summary>An address of a new record: unit and coordinates may be left out.</summary>
        public PostalAddress? NewAddress(string name, bool required = true) =>
            body.Child(name, required) is { } address ? Address(address, patch: false, withCoordinates: false) : null;

        /// <summary>
        /// An address of a change: every part must be sent, for customers the coordinates too. Those and the unit may be null,
        /// since reads answer null for them.
        /// </summary>
        public PostalAddress? ChangedAddress(string name, bool withCoordinates) =>
            body.Child(name) is { } address ? Address(address, patch: true, withCoordinates) : null;

        public IReadOnlyList<CustomFieldValue>? CustomFields() =>
            body.Children("customFields")?.Select(field =>
                new CustomFieldValue(field.Number("typeId", required: true) ?? 0, null, field.Text("value", nullable: true))).ToList();

        public IReadOnlyList<NewContact> Contacts() =>
            body.Children("contacts")?.Select(contact => contact.Contact()).ToList() ?? [];

        public NewContact Contact() => new(
            body.Choice<ContactType>("type", required: true) ?? ContactType.Phone,
            body.Text("value", required: true) ?? "",
            body.Text("memo", nullable: true));

        /// <summary>External data of a new record: every value must be text.</summary>
        public ExternalChange? NewExternalData() => body.Child("externalData") is { } data
            ? new ExternalChange(
                data.Guid("applicationGuid", required: true) ?? Guid.Empty,
                Merge: false,
                [.. (data.Children("externalData", required: true) ?? []).Select(entry =>
                    KeyValuePair.Create(entry.Text("key", required: true) ?? "", entry.Text("value", required: true)))])
            : null;

        /// <summary>A change of external data: the default mode replaces all of the application's keys.</summary>
        public ExternalChange? ChangedExternalData() => body.Child("externalData") is { } data
            ? new ExternalChange(
                data.Guid("applicationGuid", required: true) ?? Guid.Empty,
                data.Choice<ExternalPatchMode>("patchMode") is ExternalPatchMode.Merge,
                [.. (data.Children("externalData", required: true) ?? []).Select(entry =>
                    KeyValuePair.Create(entry.Text("key", required: true) ?? "", entry.Text("value", nullable: true)))])
            : null;
    }

    private static PostalAddress Address(JsonBody address, bool patch, bool withCoordinates)
    {
        if (patch && !address.Has("unit"))
        {
            address.Note("unit", "The unit field is required.");
        }

        return new PostalAddress(
            address.Text("street", required: true) ?? "",
            address.Text("unit", nullable: true),
            address.Text("city", required: true) ?? "",
            address.Text("state", required: true) ?? "",
            address.Text("zip", required: true) ?? "",
            address.Text("country", required: true) ?? "",
            address.Fraction("latitude", required: withCoordinates, nullable: true),
            address.Fraction("longitude", required: withCoordinates, nullable: true));
    }
}
