using System.Collections.Immutable;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>A label of Hearth's between two contacts of a portal: the one shows a member of a household, the other its primary person.</summary>
/// <param name="Member">The id of the member's contact.</param>
/// <param name="Primary">The id of the primary person's contact.</param>
public readonly record struct MembershipLabel(string Member, string Primary)
{
    /// <summary>
    /// The shadow of a contact's link that remembers the labels which Hearth put there, or may have put there. It is no field: nobody
    /// agrees on it, and no policy names it.
    /// </summary>
    public const string Field = "person.primaryContact";

    private const char Between = '>';
    private const char Next = ' ';

    /// <summary>The form <c>member&gt;primary</c>, which <see cref="Parse"/> reads back.</summary>
    public override string ToString() => $"{Member}{Between}{Primary}";

    /// <summary>Reads <c>member&gt;primary</c>.</summary>
    /// <exception cref="FormatException">The text is something else.</exception>
    public static MembershipLabel Parse(string text) => text.Split(Between) is [var member, var primary]
        ? new(member, primary)
        : throw new FormatException($"'{text}' is not a membership label of the form member>primary.");

    /// <summary>The labels that a link remembers, the one that was asked for last at the end.</summary>
    internal static ImmutableArray<MembershipLabel> Of(Shadow? shadow) =>
        shadow is null || shadow.Value.IsEmpty ? [] : [.. shadow.Value.Text.Split(Next).Select(Parse)];

    /// <summary>The link with other labels to remember.</summary>
    /// <param name="link">The link.</param>
    /// <param name="labels">The labels; with none, it remembers nothing.</param>
    /// <param name="shadow">The shadow that is to hold them.</param>
    internal static Link On(Link link, ImmutableArray<MembershipLabel> labels, Shadow shadow) => labels.IsEmpty
        ? link with { Shadows = link.Shadows.RemoveAll(known => known.Field == Field) }
        : link.With(shadow with { Value = FieldValue.Of(string.Join(Next, labels)) });
}
