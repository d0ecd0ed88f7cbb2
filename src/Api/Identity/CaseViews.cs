using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;

namespace Hearth.Api.Identity;

/// <summary>Shows cases with both of their sides.</summary>
internal sealed class CaseViews(IIdentityIndex identities)
{
    /// <summary>The cases as people read them.</summary>
    public async Task<IReadOnlyList<CaseView>> OfAsync(AccountId account, IReadOnlyList<StoredCase> cases, CancellationToken cancellationToken)
    {
        var profiles = await identities.FindProfilesAsync(
            account, [.. cases.SelectMany(found => new[] { found.Case.Entity, found.Case.Match.Household }).Distinct()], cancellationToken);
        return [.. cases.Select(found => Of(found, profiles))];
    }

    private static CaseView Of(StoredCase found, IReadOnlyDictionary<EntityId, IdentityProfile> profiles) => new(
        found.Case.Record.ToString(),
        CaseWords.Of(found.Case.Outcome),
        found.Case.Match.Score,
        [.. found.Case.Match.Evidence.Select(evidence => new EvidenceView(evidence.Name, evidence.Points, evidence.SharedBy))],
        Side(found.Case.Entity, profiles),
        Side(found.Case.Match.Household, profiles),
        found.DecidedAt,
        found.Judgement is { } said ? new JudgementView(CaseWords.Of(said.Verdict), said.By, said.At, said.Reason) : null);

    private static string Line(IdentityTrait trait) =>
        trait.Kind == IdentityTrait.Address ? PostalAddress.ToLine(FieldValue.Of(trait.Value)) : trait.Value;

    private static SideView Side(EntityId entity, IReadOnlyDictionary<EntityId, IdentityProfile> profiles)
    {
        var known = profiles.GetValueOrDefault(entity, IdentityProfile.Empty).Traits;
        var traits = known.Where(trait => trait.IsOpen).ToLookup(trait => trait.Kind);
        return new SideView(
            entity.Value,
            [.. traits[IdentityTrait.Person].Select(person => $"{person.Names.Given} {person.Names.Family}".Trim())],
            [.. traits[IdentityTrait.Party].Concat(traits[IdentityTrait.CommercialParty]).Select(party => party.Value)],
            [.. traits[IdentityTrait.Email].Select(email => email.Value)],
            [.. traits[IdentityTrait.Phone].Select(phone => phone.Value)],
            [.. traits[IdentityTrait.Address].Select(Line)],
            [.. known.Where(trait => !trait.IsOpen).Select(trait => new GivenUpView(trait.Kind, Line(trait), trait.Until!.Value))]);
    }
}
