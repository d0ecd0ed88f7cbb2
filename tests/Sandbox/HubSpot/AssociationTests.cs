namespace Hearth.Tests.Sandbox.HubSpot;

public sealed class AssociationTests
{
    [Theory]
    [InlineData("/crm/v4/associations", "/crm/v4/objects")]
    [InlineData("/crm/associations/2026-03", "/crm/objects/2026-03")]
    public async Task A_record_has_one_primary_company_and_keeps_the_unlabeled_tie(string batches, string records)
    {
        await using var portal = await RunningPortal.StartAsync();
        var contact = await portal.CreateContactAsync("a@example.com");
        var companies = new List<string>();
        foreach (var name in new[] { "One", "Two" })
        {
            var made = await portal.CallAsync("POST", "/crm/v3/objects/companies", $$$"""{"properties":{"name":"{{{name}}}"}}""");
            companies.Add(made.Json!["id"]!.GetValue<string>());
            var tied = await portal.CallAsync("POST", $"{batches}/contacts/companies/batch/create", $$"""
                {"inputs":[{"from":{"id":"{{contact}}"},"to":{"id":"{{companies[^1]}}"},"types":[{"associationCategory":"HUBSPOT_DEFINED","associationTypeId":1}]}]}
                """);
            tied.Status.Should().Be(201, tied.Text);
        }

        (await TypesAsync(companies[0])).Should().BeEquivalentTo([279]);
        (await TypesAsync(companies[1])).Should().BeEquivalentTo([279, 1]);
        (await portal.CallAsync("DELETE", $"{records}/contacts/{contact}/associations/companies/{companies[1]}")).Status.Should().Be(204);
        var back = await portal.CallAsync("GET", $"{records}/companies/{companies[1]}/associations/contacts");
        back.Json!["results"]!.AsArray().Should().BeEmpty();

        async Task<IEnumerable<int>> TypesAsync(string company)
        {
            var read = await portal.CallAsync("POST", $"{batches}/0-1/0-2/batch/read", $$"""{"inputs":[{"id":"{{contact}}"}]}""");
            return read.Json!["results"]![0]!["to"]!.AsArray()
                .Single(edge => edge!["toObjectId"]!.GetValue<string>() == company)!["associationTypes"]!.AsArray()
                .Select(type => type!["typeId"]!.GetValue<int>());
        }
    }

    [Fact]
    public async Task Reading_where_nothing_is_tied_is_an_error_of_its_row()
    {
        await using var portal = await RunningPortal.StartAsync();
        var contact = await portal.CreateContactAsync("a@example.com");
        var read = await portal.CallAsync("POST", "/crm/v4/associations/contacts/deals/batch/read", $$"""{"inputs":[{"id":"{{contact}}"}]}""");
        read.Status.Should().Be(207);
        read.Json!["errors"]![0]!["subCategory"]!.GetValue<string>().Should().Be("crm.associations.NO_ASSOCIATIONS_FOUND");
    }

    [Fact]
    public async Task A_paired_label_shows_each_record_what_the_other_is_to_it()
    {
        await using var portal = await RunningPortal.StartAsync();
        var child = await portal.CreateContactAsync("a@example.com");
        var mother = await portal.CreateContactAsync("b@example.com");
        const string Labels = "/crm/associations/2026-03/contacts/contacts/labels";
        var made = await portal.CallAsync("POST", Labels, """{"label":"Mother","inverseLabel":"Child","name":"mother_child"}""");
        var type = made.Json!["results"]!.AsArray().Single(label => label!["label"]!.GetValue<string>() == "Mother")!["typeId"]!.GetValue<int>();
        (await portal.CallAsync("POST", Labels, """{"label":"Mama","inverseLabel":"Kid","name":"mother_child"}""")).Status.Should().Be(409, "a name is unique");
        var pair = $$$"""{"inputs":[{"from":{"id":"{{{child}}}"},"to":{"id":"{{{mother}}}"},"types":[{"associationCategory":"USER_DEFINED","associationTypeId":{{{type}}}}]}]}""";

        (await portal.CallAsync("POST", "/crm/associations/2026-03/contacts/contacts/batch/create", pair)).Status.Should().Be(201);
        (await LabelsAsync(child)).Should().BeEquivalentTo([null, "Mother"]);
        (await LabelsAsync(mother)).Should().BeEquivalentTo([null, "Child"]);

        (await portal.CallAsync("POST", "/crm/associations/2026-03/contacts/contacts/batch/labels/archive", pair)).Status.Should().Be(204);
        (await LabelsAsync(child)).Should().BeEquivalentTo([(string?)null], "the records stay associated");
        (await LabelsAsync(mother)).Should().BeEquivalentTo([(string?)null]);

        async Task<IEnumerable<string?>> LabelsAsync(string contact)
        {
            var read = await portal.CallAsync("GET", $"/crm/objects/2026-03/contacts/{contact}/associations/contacts");
            return read.Json!["results"]![0]!["associationTypes"]!.AsArray().Select(label => label!["label"]?.GetValue<string>());
        }
    }

    [Fact]
    public async Task A_label_of_the_portal_can_be_made_used_and_taken_away()
    {
        await using var portal = await RunningPortal.StartAsync();
        var first = await portal.CreateContactAsync("a@example.com");
        var second = await portal.CreateContactAsync("b@example.com");
        var made = await portal.CallAsync("POST", "/crm/v4/associations/contacts/contacts/labels", """{"label":"Household member","name":"household_member"}""");
        made.Status.Should().Be(200, made.Text);
        var id = made.Json!["results"]![0]!["typeId"]!.GetValue<int>();
        var put = await portal.CallAsync(
            "PUT", $"/crm/v4/objects/contacts/{first}/associations/contacts/{second}", $$"""[{"associationCategory":"USER_DEFINED","associationTypeId":{{id}}}]""");
        put.Status.Should().Be(201, put.Text);
        put.Json!["labels"]![0]!.GetValue<string>().Should().Be("Household member");
        (await portal.CallAsync("DELETE", $"/crm/v4/associations/contacts/contacts/labels/{id}")).Status.Should().Be(204);
    }
}
