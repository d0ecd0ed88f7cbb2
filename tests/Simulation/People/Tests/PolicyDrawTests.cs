using System.Text;
using Hearth.Domain.Policy;
using Hearth.Grains.Policies;

namespace Hearth.Tests.Simulation.People.Tests;

public sealed class PolicyDrawTests
{
    [Fact]
    public void Every_drawn_policy_is_one_that_a_company_could_have_written()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var policy = PolicyDraw.Drawn(seed);
            PolicyFile.Read(Document(policy)).Should().BeOfType<PolicyReading.Loaded>("seed {0}: {1}", seed, Document(policy))
                .Which.Policy.Fields.Should().Equal(policy.Fields, "seed {0}", seed);
        }
    }

    [Fact]
    public void A_third_of_all_seeds_has_the_default_policy()
    {
        var usual = DefaultPolicy.Create();
        Enumerable.Range(1, 300).Count(seed => PolicyDraw.Drawn(seed).Fields.SequenceEqual(usual.Fields)).Should().BeInRange(70, 130);
    }

    private static string Document(SyncPolicy policy)
    {
        var text = new StringBuilder($"version: {policy.Version}\nfields:\n");
        foreach (var field in policy.Fields)
        {
            text.Append($"  {field.Field}: {{ owner: {Word($"{field.Owner}")}, ");
            text.AppendLine(field.Owner is FieldOwner.Shared ? $"{Shared(field)} }}" : $"{Owned(field)} }}");
        }

        return text.ToString();
    }

    private static string Shared(FieldPolicy field)
    {
        var fallback = field.Rule is ConflictRule.Newest ? $", fallback: {Word(field.Fallback)}" : "";
        return $"conflict: {Word(field.Rule)}{fallback}, clearable: {Word($"{field.Clearable}")}";
    }

    private static string Owned(FieldPolicy field)
    {
        var systems = new[] { Receivers.ServiceTitan, Receivers.HubSpot }
            .Where(system => field.WriteTo.HasFlag(system))
            .Select(system => Word($"{system}"));
        // What is restored nowhere is left out: the document has no word for it.
        var other = field.Owner is FieldOwner.ServiceTitan ? Receivers.HubSpot : Receivers.ServiceTitan;
        var isSaid = field.WriteTo.HasFlag(other) || field.OnRefused is not RefusalAction.Restore;
        var refused = isSaid ? $", onRefused: {Word($"{field.OnRefused}")}" : "";
        return $"writeTo: [{string.Join(", ", systems)}]{refused}";
    }

    private static string Word(ConflictRule rule) => rule switch
    {
        ConflictRule.PreferServiceTitan => "prefer-servicetitan",
        ConflictRule.PreferHubSpot => "prefer-hubspot",
        ConflictRule.MostRestrictive => "most_restrictive",
        ConflictRule.KeepFirst => "keep_first",
        _ => Word($"{rule}"),
    };

    private static string Word(string name) => name.ToLowerInvariant();
}
