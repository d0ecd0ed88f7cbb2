using System.Globalization;
using System.Text;
using Hearth.Domain.Policy;

namespace Hearth.Tests.Grains.Policies;

/// <summary>Writes a policy as YAML, every key spelled out: the inverse of reading, and a comparable form of a policy.</summary>
internal static class PolicyText
{
    public static string Of(SyncPolicy policy)
    {
        var text = new StringBuilder($"version: {policy.Version}\nfields:\n");
        foreach (var field in policy.Fields)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {field.Field}:\n    owner: {Owner(field.Owner)}\n    writeTo: [{WriteTo(field.WriteTo)}]\n");
            if (field.Owner is FieldOwner.Shared)
            {
                text.Append(CultureInfo.InvariantCulture, $"    conflict: {Rule(field.Rule)}\n");
                text.Append(field.Rule is ConflictRule.Newest ? $"    fallback: {Rule(field.Fallback)}\n" : string.Empty);
                text.Append(CultureInfo.InvariantCulture, $"    clearable: {(field.Clearable ? "true" : "false")}\n");
            }
            else if (field.OnRefused is not RefusalAction.Restore)
            {
                text.Append(CultureInfo.InvariantCulture, $"    onRefused: {Lower(field.OnRefused)}\n");
            }
        }

        var create = policy.Creation;
        text.Append(CultureInfo.InvariantCulture, $"create:\n  hubspotContact: {Lower(create.HubSpotContact)}\n  hubspotDeal: {Lower(create.HubSpotDeal)}\n");
        text.Append(CultureInfo.InvariantCulture, $"  servicetitanCustomer: {Lower(create.ServiceTitanCustomer)}\n  lifecycleStages: {List(create.LifecycleStages)}\n");
        text.Append(CultureInfo.InvariantCulture, $"onDelete:\n  servicetitan: {Lower(policy.Deletion.ServiceTitan)}\n  hubspot: {Lower(policy.Deletion.HubSpot)}\n");
        text.Append(CultureInfo.InvariantCulture, $"oscillation:\n  changesMax: {policy.Oscillation.ChangesMax}\n");
        text.Append(CultureInfo.InvariantCulture, $"  window: {(long)policy.Oscillation.Window.TotalSeconds}s\n");
        text.Append(CultureInfo.InvariantCulture, $"stopList:\n  emails: {List(policy.StopList.Emails)}\n  phones: {List(policy.StopList.Phones)}\n");
        text.Append(CultureInfo.InvariantCulture, $"  householdsPerKeyMax: {policy.StopList.HouseholdsPerKeyMax}\n");
        text.Append(CultureInfo.InvariantCulture, $"identity:\n{Thresholds(policy.Identity.Thresholds, "  ")}  weights:\n");
        foreach (var (name, points) in policy.Identity.Weights.OrderBy(weight => weight.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {name}: {points}\n");
        }

        text.Append(policy.Identity.Branches.IsEmpty ? "  branches: []\n" : "  branches:\n");
        foreach (var (connection, thresholds) in policy.Identity.Branches.OrderBy(branch => branch.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"    - connection: {connection}\n{Thresholds(thresholds, "      ")}");
        }

        return text.ToString();
    }

    private static string Thresholds(MatchThresholds thresholds, string indent) =>
        string.Create(CultureInfo.InvariantCulture, $"{indent}link: {thresholds.Link}\n{indent}review: {thresholds.Review}\n");

    private static string List(IEnumerable<string> values) =>
        $"[{string.Join(", ", values.Order(StringComparer.Ordinal).Select(value => $"\"{value}\""))}]";

    private static string WriteTo(Receivers receivers) => string.Join(
        ", ",
        new[] { Receivers.ServiceTitan, Receivers.HubSpot }.Where(one => receivers.HasFlag(one)).Select(Lower));

    private static string Owner(FieldOwner owner) => Lower(owner);

    private static string Rule(ConflictRule rule) => rule switch
    {
        ConflictRule.PreferServiceTitan => "prefer-servicetitan",
        ConflictRule.PreferHubSpot => "prefer-hubspot",
        ConflictRule.MostRestrictive => "most_restrictive",
        ConflictRule.KeepFirst => "keep_first",
        _ => Lower(rule),
    };

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
