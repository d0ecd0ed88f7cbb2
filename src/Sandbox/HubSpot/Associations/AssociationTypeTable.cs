namespace Hearth.Sandbox.HubSpot;

/// <summary>HubSpot's own association type ids, by direction.</summary>
internal static class AssociationTypeTable
{
    public const string Primary = "Primary";
    public const string Parent = "Parent";
    public const string Child = "Child";

    // from to unlabeled-id label-id:label ...
    private const string Table = """
        company company 450 14:Parent 13:Child
        company contact 280 2:Primary 930:Billing
        company deal 342 6:Primary
        company ticket 340 25:Primary
        company call 181
        company email 185
        company lead 611
        company meeting 187
        company note 189
        company task 191
        company invoice 180
        company order 935 510:Primary
        company commerce_payment 390
        company quote 72 1335:Billing
        company subscription 298
        company appointment 909
        company listing 885
        company service 793
        company project 1237
        contact contact 449
        contact company 279 1:Primary 931:Billing
        contact deal 4
        contact ticket 15
        contact call 193
        contact email 197
        contact meeting 199
        contact note 201
        contact task 203
        contact order 508
        contact invoice 178
        contact commerce_payment 388
        contact subscription 296
        contact appointment 907
        contact listing 883
        contact service 799
        contact project 1243
        contact lead 609
        contact quote 70 703:Signer 1227:Billing
        deal deal 451
        deal contact 3
        deal company 341 5:Primary
        deal ticket 27
        deal call 205
        deal lead 1038 583:Primary
        deal email 209
        deal meeting 211
        deal note 213
        deal task 215
        deal line_item 19
        deal invoice 176
        deal order 511
        deal commerce_payment 392
        deal quote 63
        deal subscription 300
        deal appointment 945
        deal listing 887
        deal service 795
        deal project 1239
        ticket ticket 452
        ticket contact 16
        ticket company 339 26:Primary
        ticket deal 28
        ticket call 219
        ticket email 223
        ticket meeting 225
        ticket note 227
        ticket task 229
        ticket order 526
        ticket appointment 947
        ticket listing 943
        ticket service 797
        ticket subscription 1122
        ticket commerce_payment 1355
        ticket project 1241
        lead contact 608 578:Primary
        lead company 610 580:Primary
        lead deal 1037 582:Primary
        lead call 596
        lead email 598
        lead meeting 600
        lead note 854
        lead task 646
        appointment contact 906
        appointment company 908
        appointment deal 944
        appointment ticket 946
        appointment call 912
        appointment email 916
        appointment meeting 918
        appointment note 920
        appointment task 922
        appointment project 1325
        listing contact 882
        listing company 884
        listing deal 886
        listing ticket 942
        listing call 890
        listing email 894
        listing meeting 896
        listing note 898
        listing task 900
        listing project 1321
        service contact 798
        service company 792
        service deal 794
        service ticket 796
        service call 840
        service email 842
        service meeting 838
        service note 836
        service task 852
        service project 1245
        call appointment 913
        call company 182
        call contact 194
        call deal 206
        call lead 597
        call order 773
        call listing 891
        call project 1258
        call service 841
        call ticket 220
        email appointment 917
        email company 186
        email contact 198
        email deal 210
        email order 777
        email listing 895
        email project 1260
        email service 843
        email ticket 224
        meeting contact 200
        meeting company 188
        meeting deal 212
        meeting ticket 226
        meeting lead 601
        meeting order 769
        meeting appointment 919
        meeting listing 897
        meeting service 839
        note contact 202
        note company 190
        note deal 214
        note ticket 228
        note lead 855
        note order 765
        note appointment 921
        note listing 899
        note service 837
        note project 1249
        task contact 204
        task company 192
        task deal 216
        task ticket 230
        task lead 647
        task quote 218
        task order 727
        task appointment 923
        task listing 901
        task service 853
        task project 1247
        invoice contact 177
        invoice company 179
        invoice deal 175
        invoice quote 407
        invoice subscription 622
        invoice order 517
        invoice ticket 986
        invoice line_item 409
        invoice commerce_payment 541
        commerce_payment company 389
        commerce_payment contact 387
        commerce_payment deal 391
        commerce_payment invoice 542
        commerce_payment line_item 395
        commerce_payment order 524
        commerce_payment quote 397
        commerce_payment subscription 393
        commerce_payment ticket 1354
        quote contact 69 1226:Billing 702:Signer
        quote company 71 1334:Billing
        quote deal 64
        quote line_item 67
        quote task 217
        quote invoice 408
        quote order 731
        quote commerce_payment 398
        quote subscription 304
        line_item commerce_payment 396
        line_item deal 20
        line_item invoice 410
        line_item order 514
        line_item project 1345
        line_item quote 68
        line_item subscription 302 565:Upcoming
        order call 772
        order contact 507
        order company 934 509:Primary
        order deal 512
        order email 776
        order invoice 518
        order line_item 513
        order meeting 768
        order note 764
        order commerce_payment 523
        order quote 730
        order subscription 516
        order task 726
        order ticket 525
        subscription contact 295
        subscription company 297
        subscription deal 299
        subscription ticket 1121
        subscription invoice 623
        subscription line_item 301
        subscription quote 303
        subscription order 515
        project appointment 1324
        project call 1257
        project company 1236 1299:Primary
        project contact 1242
        project deal 1238
        project email 1259
        project listing 1320
        project note 1248
        project project 1254
        project service 1244
        project task 1246
        project ticket 1240
        """;

    /// <summary>Every direction that HubSpot defines, with its types, the unlabeled one first.</summary>
    public static Dictionary<(CrmObjectType From, CrmObjectType To), List<AssociationType>> Read()
    {
        var types = new Dictionary<(CrmObjectType, CrmObjectType), List<AssociationType>>();
        foreach (var row in Table.Split('\n'))
        {
            var cells = row.Split(' ');
            types.Add((Named(cells[0]), Named(cells[1])), [.. cells[2..].Select(ReadType)]);
        }

        return types;
    }

    private static AssociationType ReadType(string cell)
    {
        var parts = cell.Split(':');
        return new AssociationType(AssociationType.HubSpotDefined, int.Parse(parts[0]), parts.Length > 1 ? parts[1] : null);
    }

    private static CrmObjectType Named(string name) =>
        CrmObjectTypes.Find(name) ?? throw new InvalidOperationException($"The table names an unknown object type: {name}.");
}
