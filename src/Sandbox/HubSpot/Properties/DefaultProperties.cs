namespace Hearth.Sandbox.HubSpot;

/// <summary>The properties that every portal has from its first day, as far as an integration meets them.</summary>
internal static class DefaultProperties
{
    // name|type|fieldType|group|flags (r = read-only)|options
    private const string ContactTable = """
        email|string|text|contactinformation
        hs_additional_emails|string|text|contactinformation
        firstname|string|text|contactinformation
        lastname|string|text|contactinformation
        phone|string|phonenumber|contactinformation
        mobilephone|string|phonenumber|contactinformation
        fax|string|phonenumber|contactinformation
        company|string|text|contactinformation
        jobtitle|string|text|contactinformation
        website|string|text|contactinformation
        address|string|text|contactinformation
        city|string|text|contactinformation
        state|string|text|contactinformation
        zip|string|text|contactinformation
        country|string|text|contactinformation
        date_of_birth|string|text|contactinformation
        salutation|string|text|contactinformation
        message|string|textarea|contactinformation
        hubspot_owner_id|enumeration|select|contactinformation||owners
        lifecyclestage|enumeration|radio|contactinformation||subscriber=Subscriber;lead=Lead;marketingqualifiedlead=Marketing Qualified Lead;salesqualifiedlead=Sales Qualified Lead;opportunity=Opportunity;customer=Customer;evangelist=Evangelist;other=Other
        hs_lead_status|enumeration|radio|contactinformation||NEW=New;OPEN=Open;IN_PROGRESS=In Progress;OPEN_DEAL=Open Deal;UNQUALIFIED=Unqualified;ATTEMPTED_TO_CONTACT=Attempted to Contact;CONNECTED=Connected;BAD_TIMING=Bad Timing
        hs_analytics_source|enumeration|select|analyticsinformation||source
        hs_analytics_source_data_1|string|text|analyticsinformation|r
        hs_analytics_source_data_2|string|text|analyticsinformation|r
        hs_latest_source|enumeration|select|analyticsinformation||source
        hs_latest_source_data_1|string|text|analyticsinformation|r
        hs_latest_source_data_2|string|text|analyticsinformation|r
        hs_latest_source_timestamp|datetime|date|analyticsinformation|r
        hs_analytics_first_url|string|text|analyticsinformation|r
        hs_analytics_last_url|string|text|analyticsinformation|r
        hs_analytics_first_referrer|string|text|analyticsinformation|r
        hs_analytics_last_referrer|string|text|analyticsinformation|r
        hs_analytics_first_touch_converting_campaign|string|text|analyticsinformation|r
        hs_analytics_last_touch_converting_campaign|string|text|analyticsinformation|r
        hs_analytics_first_timestamp|datetime|date|analyticsinformation|r
        first_conversion_event_name|string|text|conversioninformation|r
        first_conversion_date|datetime|date|conversioninformation|r
        recent_conversion_event_name|string|text|conversioninformation|r
        recent_conversion_date|datetime|date|conversioninformation|r
        num_conversion_events|number|number|conversioninformation|r
        num_unique_conversion_events|number|number|conversioninformation|r
        hs_google_click_id|string|text|conversioninformation
        hs_facebook_click_id|string|text|conversioninformation
        hs_linkedin_click_id|string|text|conversioninformation
        hs_email_optout|bool|booleancheckbox|emailinformation|r|true=True;false=False
        notes_last_contacted|datetime|date|contactinformation|r
        notes_last_updated|datetime|date|contactinformation|r
        num_notes|number|number|contactinformation|r
        hs_calculated_merged_vids|string|text|contactinformation|r
        createdate|datetime|date|contactinformation|r
        lastmodifieddate|datetime|date|contactinformation|r
        """;

    private const string CompanyTable = """
        name|string|text|companyinformation
        domain|string|text|companyinformation
        phone|string|phonenumber|companyinformation
        address|string|text|companyinformation
        address2|string|text|companyinformation
        city|string|text|companyinformation
        state|string|text|companyinformation
        zip|string|text|companyinformation
        country|string|text|companyinformation
        website|string|text|companyinformation
        industry|string|text|companyinformation
        description|string|textarea|companyinformation
        numberofemployees|number|number|companyinformation
        annualrevenue|number|number|companyinformation
        hubspot_owner_id|enumeration|select|companyinformation||owners
        lifecyclestage|enumeration|radio|companyinformation||subscriber=Subscriber;lead=Lead;marketingqualifiedlead=Marketing Qualified Lead;salesqualifiedlead=Sales Qualified Lead;opportunity=Opportunity;customer=Customer;evangelist=Evangelist;other=Other
        hs_analytics_source|enumeration|select|analyticsinformation||source
        createdate|datetime|date|companyinformation|r
        hs_lastmodifieddate|datetime|date|companyinformation|r
        """;

    private const string DealTable = """
        dealname|string|text|dealinformation
        amount|number|number|dealinformation
        pipeline|enumeration|select|dealinformation||pipelines
        dealstage|enumeration|radio|dealinformation||stages
        closedate|datetime|date|dealinformation
        dealtype|enumeration|radio|dealinformation||newbusiness=New Business;existingbusiness=Existing Business
        description|string|textarea|dealinformation
        closed_lost_reason|string|textarea|dealinformation
        closed_won_reason|string|textarea|dealinformation
        deal_currency_code|string|text|dealinformation
        hs_priority|enumeration|select|dealinformation||low=Low;medium=Medium;high=High
        hubspot_owner_id|enumeration|select|dealinformation||owners
        hs_analytics_source|enumeration|select|analyticsinformation||source
        hs_deal_stage_probability|number|number|dealinformation|r
        num_associated_contacts|number|number|dealinformation|r
        createdate|datetime|date|dealinformation|r
        hs_lastmodifieddate|datetime|date|dealinformation|r
        """;

    private const string OtherTable = """
        hs_name|string|text|information
        hs_lead_name|string|text|information
        hs_order_name|string|text|information
        hs_appointment_name|string|text|information
        hs_appointment_start|datetime|date|information
        hs_appointment_end|datetime|date|information
        hs_duration|number|number|information
        hs_title|string|text|information
        hs_currency|string|text|information
        hs_initial_amount|number|number|information
        hs_initiated_date|datetime|date|information
        hs_timestamp|datetime|date|information
        hs_note_body|string|html|information
        hs_task_subject|string|text|information
        hs_task_body|string|html|information
        hs_meeting_title|string|text|information
        hs_meeting_start_time|datetime|date|information
        hs_meeting_end_time|datetime|date|information
        hs_description|string|textarea|information
        subject|string|text|information
        content|string|textarea|information
        name|string|text|information
        price|number|number|information
        quantity|number|number|information
        amount|number|number|information
        hs_sku|string|text|information
        hs_pipeline|enumeration|select|information||pipelines
        hs_pipeline_stage|enumeration|radio|information||stages
        hubspot_owner_id|enumeration|select|information||owners
        hs_createdate|datetime|date|information|r
        hs_lastmodifieddate|datetime|date|information|r
        """;

    private const string SharedTable = """
        hs_object_id|number|number|information|r
        hs_object_source|enumeration|select|information|r|INTEGRATION=Integration;CRM_UI=CRM UI;IMPORT=Import
        hs_object_source_id|string|text|information|r
        hs_object_source_label|string|text|information|r
        hs_object_source_user_id|number|number|information|r
        hs_merged_object_ids|string|text|information|r
        hs_unique_creation_key|string|text|information|r
        """;

    private const string Sources =
        "ORGANIC_SEARCH=Organic search;PAID_SEARCH=Paid search;EMAIL_MARKETING=Email marketing;SOCIAL_MEDIA=Organic social;"
        + "REFERRALS=Referrals;OTHER_CAMPAIGNS=Other campaigns;DIRECT_TRAFFIC=Direct traffic;OFFLINE=Offline sources;PAID_SOCIAL=Paid social";

    /// <summary>Makes the catalog of a type.</summary>
    /// <param name="type">The object type.</param>
    /// <param name="pipelines">Where the options of pipelines and stages come from.</param>
    /// <param name="owners">Where the options of owners come from.</param>
    /// <param name="changes">Where it notes what changes.</param>
    public static PropertyCatalog For(CrmObjectType type, PipelineCatalog pipelines, OwnerDirectory owners, PortalChanges changes)
    {
        var table = type.Name switch
        {
            "contact" => ContactTable,
            "company" => CompanyTable,
            "deal" => DealTable,
            _ => OtherTable,
        };
        var catalog = new PropertyCatalog(changes);
        foreach (var row in table.Split('\n').Concat(SharedTable.Split('\n')))
        {
            var group = type.Name + "information";
            var property = Read(row.Replace("|information", "|" + group, StringComparison.Ordinal).Split('|'), type, pipelines, owners);
            if (catalog.FindGroup(property.GroupName) is null)
            {
                catalog.Put(new PropertyGroup(property.GroupName, property.GroupName, -1));
            }

            catalog.Add(property, isPrimaryEmail: type == CrmObjectTypes.Contact && property.Name == "email");
        }

        return catalog;
    }

    private static PropertyDefinition Read(string[] cells, CrmObjectType type, PipelineCatalog pipelines, OwnerDirectory owners)
    {
        var options = cells.Length > 5 ? cells[5] : string.Empty;
        return new PropertyDefinition(cells[0], cells[1], cells[2], cells[3])
        {
            HubSpotDefined = true,
            ReadOnlyValue = cells.Length > 4 && cells[4] == "r",
            FormField = cells[3] == "contactinformation",
            Computed = Compute(cells[0]),
            DerivedOptions = options switch
            {
                "pipelines" => () => pipelines.PipelineOptions(type),
                "stages" => () => pipelines.StageOptions(type),
                "owners" => () => owners.Options,
                _ => null,
            },
            Options = options is "pipelines" or "stages" or "owners" ? [] : ReadOptions(options == "source" ? Sources : options),
        };
    }

    private static PropertyOption[] ReadOptions(string options) =>
    [
        .. options.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select((option, place) => new PropertyOption(option.Split('=')[0], option.Split('=')[1]) { DisplayOrder = place }),
    ];

    private static Func<CrmRecord, string?>? Compute(string name) => name switch
    {
        "hs_object_id" => record => record.IdText,
        "createdate" or "hs_createdate" => record => Timestamps.Iso(record.CreatedAt),
        "lastmodifieddate" or "hs_lastmodifieddate" => record => Timestamps.Iso(record.UpdatedAt),
        "hs_object_source" => record => record.Origin.ObjectSource,
        "hs_object_source_id" => record => record.Origin.SourceId,
        "hs_object_source_label" => record => record.Origin.Label,
        "hs_object_source_user_id" => record => record.Origin.UserId?.ToString(),
        "hs_merged_object_ids" => record => record.MergedIds is { } ids ? string.Join(';', ids) : null,
        _ => null,
    };
}
