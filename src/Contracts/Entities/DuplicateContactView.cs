namespace Hearth.Contracts.Entities;

/// <summary>Two contacts of one portal that are one person by what both show.</summary>
/// <param name="Contact">The one that came later.</param>
/// <param name="Other">The one that was there first.</param>
/// <param name="Evidence">What speaks for it and against it, the strongest first.</param>
[GenerateSerializer, Immutable, Alias("hearth.duplicate-contact-view")]
public sealed record DuplicateContactView(
    [property: Id(0)] ContactView Contact, [property: Id(1)] ContactView Other, [property: Id(2)] IReadOnlyList<ReasonView> Evidence);

/// <summary>A contact as a person of a household.</summary>
/// <param name="Record">The contact, <c>connection/type/id</c>.</param>
/// <param name="Person">The person's id in the household.</param>
/// <param name="Name">The person's name, or null.</param>
/// <param name="Email">Their email, or null.</param>
/// <param name="Phones">Their phone numbers.</param>
[GenerateSerializer, Immutable, Alias("hearth.contact-view")]
public sealed record ContactView(
    [property: Id(0)] string Record,
    [property: Id(1)] string Person,
    [property: Id(2)] string? Name,
    [property: Id(3)] string? Email,
    [property: Id(4)] IReadOnlyList<string> Phones);

/// <summary>One kind of evidence.</summary>
/// <param name="Name">The kind, as the policy's weights name it.</param>
/// <param name="Points">What it counts; negative speaks against.</param>
[GenerateSerializer, Immutable, Alias("hearth.reason-view")]
public sealed record ReasonView([property: Id(0)] string Name, [property: Id(1)] int Points);
