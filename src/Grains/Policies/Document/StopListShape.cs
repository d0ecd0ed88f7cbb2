using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Hearth.Domain.Policy;
using Hearth.Grains.Policies.Shapes;
using Hearth.Grains.Policies.Yaml;
using NJsonSchema;

namespace Hearth.Grains.Policies.Document;

/// <summary>Values that belong to nobody. They are compared with canonical values, so only canonical ones are accepted.</summary>
internal sealed class StopListShape : Shape<StopList>
{
    private const int EntriesMax = 10_000;
    private const int EmailLengthMax = 254;
    private const int PhoneLengthMax = 32;
    private const int HouseholdsTo = 100;

    private static readonly StopList Otherwise = DefaultPolicy.Create().StopList;

    private static readonly MapKey<ImmutableArray<string>> Emails = new(
        "emails",
        "Emails that belong to nobody, in lower case.",
        new ListShape<string>(new TextShape("an email in lower case, such as none@none.com", @"^[^\s@A-Z]+@[^\s@A-Z]+$", EmailLengthMax), EntriesMax));

    private static readonly MapKey<ImmutableArray<string>> Phones = new(
        "phones",
        "Phone numbers that belong to nobody, in quotes and with the country code.",
        new ListShape<string>(
            new TextShape("a phone number in quotes with its country code, such as \"+16145550100\"", @"^\+[1-9][0-9]{6,14}(;ext=[0-9]{1,8})?$", PhoneLengthMax),
            EntriesMax));

    private static readonly MapKey<long> HouseholdsPerKeyMax = new(
        "householdsPerKeyMax", "An email or phone held by more households than this says nothing any more.", new IntegerShape(1, HouseholdsTo))
    { Default = Otherwise.HouseholdsPerKeyMax };

    private static readonly MapShape Map = new("key", Emails, Phones, HouseholdsPerKeyMax);

    public override bool TryRead(YamlNode node, Place place, [MaybeNullWhen(false)] out StopList value)
    {
        value = Map.Read(node, place) is { } map
            ? new StopList(
                [.. map.Read(Emails).Or([.. Otherwise.Emails])],
                [.. map.Read(Phones).Or([.. Otherwise.Phones])],
                (int)map.Read(HouseholdsPerKeyMax).Or(Otherwise.HouseholdsPerKeyMax))
            : null;
        return value is not null;
    }

    public override void Describe(JsonSchema schema) => Map.Describe(schema);
}
