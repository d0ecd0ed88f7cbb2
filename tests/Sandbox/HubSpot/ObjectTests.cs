namespace Hearth.Tests.Sandbox.HubSpot;

public sealed class ObjectTests
{
    [Theory]
    [InlineData("/crm/v3/objects/contacts")]
    [InlineData("/crm/objects/2026-03/contacts")]
    [InlineData("/crm/objects/2026-03/0-1")]
    public async Task A_contact_lives_through_create_read_change_and_archive(string path)
    {
        await using var portal = await RunningPortal.StartAsync();
        var made = await portal.CallAsync("POST", path, """{"properties":{"email":" Ann@Example.COM ","firstname":"Ann"}}""");
        made.Status.Should().Be(201, made.Text);
        var id = made.Json!["id"]!.GetValue<string>();
        long.Parse(id).Should().BeGreaterThan(int.MaxValue, "clients must not read ids into 32 bits");

        var read = await portal.CallAsync("GET", $"{path}/{id}?properties=phone,firstname&propertiesWithHistory=email");
        read.Status.Should().Be(200);
        read.Json!["properties"]!["email"]!.GetValue<string>().Should().Be("ann@example.com");
        read.Json["properties"]!.AsObject().ContainsKey("phone").Should().BeTrue();
        read.Json["properties"]!["phone"].Should().BeNull();
        var history = read.Json["propertiesWithHistory"]!["email"]![0]!;
        history["sourceType"]!.GetValue<string>().Should().Be("INTEGRATION");
        history["sourceId"]!.GetValue<string>().Should().Be(portal.Portal.Options.AppId.ToString());

        (await portal.CallAsync("GET", $"{path}/ann@example.com?idProperty=email")).Json!["id"]!.GetValue<string>().Should().Be(id);
        (await portal.CallAsync("PATCH", $"{path}/{id}", """{"properties":{"firstname":""}}""")).Status.Should().Be(200);
        (await portal.CallAsync("DELETE", $"{path}/{id}")).Status.Should().Be(204);
        (await portal.CallAsync("GET", $"{path}/{id}")).Status.Should().Be(404);
        (await portal.CallAsync("GET", $"{path}/{id}?archived=true")).Json!["archived"]!.GetValue<bool>().Should().BeTrue();
    }

    [Fact]
    public async Task An_email_is_unique_and_the_conflict_names_the_holder_in_its_text_only()
    {
        await using var portal = await RunningPortal.StartAsync();
        var id = await portal.CreateContactAsync("a@example.com");
        var again = await portal.CallAsync("POST", "/crm/v3/objects/contacts", """{"properties":{"email":"A@example.com"}}""");
        again.Status.Should().Be(409);
        again.Json!["message"]!.GetValue<string>().Should().Be($"Contact already exists. Existing ID: {id}");
        again.Json["category"]!.GetValue<string>().Should().Be("CONFLICT");
    }

    [Theory]
    [InlineData("nonsense", "x", "PROPERTY_DOESNT_EXIST")]
    [InlineData("createdate", "2026-01-01", "READ_ONLY_VALUE")]
    [InlineData("lifecyclestage", "dreamer", "INVALID_OPTION")]
    [InlineData("email", "not an email", "INVALID_EMAIL")]
    public async Task A_bad_value_is_refused_with_its_code(string property, string value, string code)
    {
        await using var portal = await RunningPortal.StartAsync();
        var refused = await portal.CallAsync(
            "POST", "/crm/v3/objects/contacts", $$$"""{"properties":{"firstname":"Ann","{{{property}}}":"{{{value}}}"}}""");
        refused.Status.Should().Be(400);
        refused.Json!["category"]!.GetValue<string>().Should().Be("VALIDATION_ERROR");
        refused.Json["errors"]![0]!["code"]!.GetValue<string>().Should().Be(code);
        refused.Json["errors"]![0]!["context"]!["propertyName"]![0]!.GetValue<string>().Should().Be(property);
        refused.Json["message"]!.GetValue<string>().Should().StartWith("Property values were not valid: [{\"isValid\":false");
    }

    [Fact]
    public async Task Listing_pages_through_every_live_record_once()
    {
        await using var portal = await RunningPortal.StartAsync();
        for (var number = 0; number < 25; number++)
        {
            await portal.CreateContactAsync($"c{number}@example.com");
        }

        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = await portal.CallAsync("GET", "/crm/v3/objects/contacts?limit=10" + (after is null ? "" : $"&after={after}"));
            seen.AddRange(page.Json!["results"]!.AsArray().Select(record => record!["id"]!.GetValue<string>()));
            after = page.Json["paging"]?["next"]?["after"]?.GetValue<string>();
        }
        while (after is not null);

        seen.Should().HaveCount(25).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_lifecycle_stage_moves_forward_only_until_it_is_cleared()
    {
        await using var portal = await RunningPortal.StartAsync();
        var id = await portal.CreateContactAsync("a@example.com");
        var path = $"/crm/v3/objects/contacts/{id}";
        await portal.CallAsync("PATCH", path, """{"properties":{"lifecyclestage":"customer"}}""");
        (await portal.CallAsync("PATCH", path, """{"properties":{"lifecyclestage":"lead"}}""")).Status.Should().Be(200);
        (await StageAsync()).Should().Be("customer");
        await portal.CallAsync("PATCH", path, """{"properties":{"lifecyclestage":""}}""");
        await portal.CallAsync("PATCH", path, """{"properties":{"lifecyclestage":"lead"}}""");
        (await StageAsync()).Should().Be("lead");
        portal.Portal.EditAsPerson("contacts", id, new Dictionary<string, string?> { ["lifecyclestage"] = "subscriber" });
        (await StageAsync()).Should().Be("subscriber", "people may move it back");

        async Task<string?> StageAsync() => (await portal.CallAsync("GET", path + "?properties=lifecyclestage")).Json!["properties"]!["lifecyclestage"]!.GetValue<string>();
    }

    [Fact]
    public async Task A_merge_makes_a_new_record_that_both_old_ids_lead_to()
    {
        await using var portal = await RunningPortal.StartAsync();
        var first = await portal.CreateContactAsync("first@example.com");
        var second = await portal.CreateContactAsync("second@example.com");
        var merged = await portal.CallAsync(
            "POST", "/crm/v3/objects/contacts/merge", $$"""{"primaryObjectId":"{{first}}","objectIdToMerge":"{{second}}"}""");
        merged.Status.Should().Be(200, merged.Text);
        var survivor = merged.Json!["id"]!.GetValue<string>();
        survivor.Should().NotBe(first).And.NotBe(second);
        foreach (var old in new[] { first, second, "second@example.com?idProperty=email" })
        {
            var separator = old.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            var read = await portal.CallAsync("GET", $"/crm/v3/objects/contacts/{old}{separator}properties=hs_merged_object_ids,hs_additional_emails");
            read.Json!["id"]!.GetValue<string>().Should().Be(survivor);
            read.Json["properties"]!["hs_merged_object_ids"]!.GetValue<string>().Should().Be($"{first};{second}");
            read.Json["properties"]!["email"]!.GetValue<string>().Should().Be("first@example.com");
            read.Json["properties"]!["hs_additional_emails"]!.GetValue<string>().Should().Be("second@example.com");
        }

        var taken = await portal.CallAsync("POST", "/crm/v3/objects/contacts", """{"properties":{"email":"second@example.com"}}""");
        taken.Status.Should().Be(409, "secondary emails are unique too");
    }

    [Fact]
    public async Task An_erased_contact_is_gone_for_good()
    {
        await using var portal = await RunningPortal.StartAsync();
        var id = await portal.CreateContactAsync("a@example.com");
        (await portal.CallAsync("POST", "/crm/v3/objects/contacts/gdpr-delete", """{"objectId":"a@example.com","idProperty":"email"}""")).Status.Should().Be(204);
        (await portal.CallAsync("GET", $"/crm/v3/objects/contacts/{id}?archived=true")).Status.Should().Be(404);
    }

    [Fact]
    public async Task A_deal_needs_its_name_stage_and_pipeline_and_the_stage_must_be_of_the_pipeline()
    {
        await using var portal = await RunningPortal.StartAsync();
        var bare = await portal.CallAsync("POST", "/crm/v3/objects/deals", """{"properties":{"amount":"10"}}""");
        bare.Status.Should().Be(400);
        bare.Json!["errors"]![0]!["context"]!["properties"]!.AsArray().Should().HaveCount(3);
        var stray = await portal.CallAsync("POST", "/crm/v3/objects/deals", """{"properties":{"dealname":"x","dealstage":"nowhere","pipeline":"default"}}""");
        stray.Json!["errors"]![0]!["code"]!.GetValue<string>().Should().Be("INVALID_OPTION");
        var good = await portal.CallAsync("POST", "/crm/v3/objects/0-3", """{"properties":{"dealname":"x","dealstage":"closedwon","pipeline":"default","amount":12.5}}""");
        good.Status.Should().Be(201, good.Text);
        good.Json!["properties"]!["amount"]!.GetValue<string>().Should().Be("12.5");
    }

    [Fact]
    public async Task An_address_that_moves_between_primary_and_secondary_stays_taken()
    {
        await using var portal = await RunningPortal.StartAsync();
        var id = await portal.CreateContactAsync("old@example.com");
        var path = $"/crm/v3/objects/contacts/{id}";
        (await portal.CallAsync("PATCH", path, """{"properties":{"email":"new@example.com","hs_additional_emails":"OLD@example.com"}}""")).Status.Should().Be(200);
        foreach (var address in new[] { "old@example.com", "new@example.com" })
        {
            var taken = await portal.CallAsync("POST", "/crm/v3/objects/contacts", $$$"""{"properties":{"email":"{{{address}}}"}}""");
            taken.Status.Should().Be(409);
        }

        await portal.CallAsync("PATCH", path, """{"properties":{"hs_additional_emails":""}}""");
        await portal.CreateContactAsync("old@example.com");
    }
}
