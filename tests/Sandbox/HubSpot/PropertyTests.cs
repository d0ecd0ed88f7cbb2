namespace Hearth.Tests.Sandbox.HubSpot;

public sealed class PropertyTests
{
    private const string Path = "/crm/properties/2026-03/contacts";

    [Fact]
    public async Task Uniqueness_is_given_at_creation_to_ten_properties_at_most()
    {
        await using var portal = await RunningPortal.StartAsync();
        for (var number = 0; number < 10; number++)
        {
            (await portal.CallAsync("POST", Path, Definition($"unique_{number}", "string", "text", unique: true))).Status.Should().Be(201);
        }

        (await portal.CallAsync("POST", Path, Definition("unique_10", "string", "text", unique: true))).Status.Should().Be(400);
        (await portal.CallAsync("POST", Path, Definition("unique_1", "string", "text", unique: true))).Status.Should().Be(409);
        var plain = await portal.CallAsync("POST", Path, Definition("plain", "string", "text", unique: false));
        plain.Status.Should().Be(201);
        var changed = await portal.CallAsync("PATCH", Path + "/plain", """{"hasUniqueValue":true,"label":"Plain"}""");
        changed.Json!["hasUniqueValue"]!.GetValue<bool>().Should().BeFalse();
        changed.Json["label"]!.GetValue<string>().Should().Be("Plain");
        var first = await portal.CallAsync("POST", "/crm/v3/objects/contacts", """{"properties":{"firstname":"A","unique_1":"x"}}""");
        first.Status.Should().Be(201);
        var second = await portal.CallAsync("POST", "/crm/v3/objects/contacts", """{"properties":{"firstname":"B","unique_1":"x"}}""");
        second.Status.Should().Be(400);
        second.Json!["errors"]![0]!["code"]!.GetValue<string>().Should().Be("CONFLICTING_UNIQUE_VALUE");
    }

    [Theory]
    [InlineData("number", "number", "12.50", "12.50")]
    [InlineData("number", "number", "1,200", null)]
    [InlineData("date", "date", "2026-11-23", "2026-11-23")]
    [InlineData("date", "date", "1795392000000", "2026-11-23")]
    [InlineData("date", "date", "1795392000001", null)]
    [InlineData("datetime", "date", "1795392000001", "2026-11-23T00:00:00.001Z")]
    [InlineData("datetime", "date", "yesterday", null)]
    [InlineData("bool", "booleancheckbox", "TRUE", "true")]
    [InlineData("bool", "booleancheckbox", "yes", null)]
    public async Task A_value_is_kept_in_its_types_form_or_refused(string type, string fieldType, string sent, string? kept)
    {
        await using var portal = await RunningPortal.StartAsync();
        (await portal.CallAsync("POST", Path, Definition("custom", type, fieldType, unique: false))).Status.Should().Be(201);
        var made = await portal.CallAsync("POST", "/crm/v3/objects/contacts", $$$"""{"properties":{"firstname":"A","custom":"{{{sent}}}"}}""");
        made.Status.Should().Be(kept is null ? 400 : 201, made.Text);
        if (kept is not null)
        {
            made.Json!["properties"]!["custom"]!.GetValue<string>().Should().Be(kept);
        }
    }

    [Fact]
    public async Task A_set_of_options_is_appended_to_with_a_leading_semicolon_and_new_options_can_be_added()
    {
        await using var portal = await RunningPortal.StartAsync();
        var definition = """
            {"name":"trades","label":"Trades","type":"enumeration","fieldType":"checkbox","groupName":"contactinformation",
             "options":[{"label":"HVAC","value":"hvac"},{"label":"Plumbing","value":"plumbing"}]}
            """;
        (await portal.CallAsync("POST", Path, definition)).Status.Should().Be(201);
        var made = await portal.CallAsync("POST", "/crm/v3/objects/contacts", """{"properties":{"firstname":"A","trades":"hvac"}}""");
        var path = $"/crm/v3/objects/contacts/{made.Json!["id"]}";
        (await portal.CallAsync("PATCH", path, """{"properties":{"trades":";plumbing"}}""")).Json!["properties"]!["trades"]!.GetValue<string>().Should().Be("hvac;plumbing");
        (await portal.CallAsync("PATCH", path, """{"properties":{"trades":"roofing"}}""")).Status.Should().Be(400);
        await portal.CallAsync("PATCH", Path + "/trades", """{"options":[{"label":"Roofing","value":"roofing"}]}""");
        (await portal.CallAsync("PATCH", path, """{"properties":{"trades":"roofing"}}""")).Status.Should().Be(200);
    }

    [Fact]
    public async Task HubSpots_own_properties_say_which_values_are_read_only_and_cannot_be_archived()
    {
        await using var portal = await RunningPortal.StartAsync();
        var all = await portal.CallAsync("GET", Path);
        var readOnly = all.Json!["results"]!.AsArray()
            .Where(property => property!["modificationMetadata"]!["readOnlyValue"]!.GetValue<bool>())
            .Select(property => property!["name"]!.GetValue<string>());
        readOnly.Should().Contain(["createdate", "lastmodifieddate", "hs_object_id", "hs_analytics_source_data_1"]).And.NotContain("email");
        (await portal.CallAsync("DELETE", Path + "/email")).Status.Should().Be(400);
        (await portal.CallAsync("POST", "/crm/properties/2026-03/contacts/groups", """{"name":"hearth","label":"Hearth"}""")).Status.Should().Be(201);
        (await portal.CallAsync("GET", "/crm/v3/properties/contacts/groups/hearth")).Status.Should().Be(200);
    }

    private static string Definition(string name, string type, string fieldType, bool unique) =>
        $$"""{"name":"{{name}}","label":"{{name}}","type":"{{type}}","fieldType":"{{fieldType}}","groupName":"contactinformation","hasUniqueValue":{{(unique ? "true" : "false")}}}""";
}
