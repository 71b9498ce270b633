namespace SafePassage.EndToEnd.Tests.Ledger;

/// <summary>Two zones, three streets and one corridor that is called agreed, with a ledger that a test writes.</summary>
internal static class SmallTown
{
    public static void Write(string folder, string status = "agreed")
    {
        File.WriteAllText(
            Path.Combine(folder, "node.csv"),
            "node_id,name,x_coord,y_coord\nn1,One,37.10,36.20\nn2,Two,37.11,36.20\nn3,Three,37.12,36.20\nn4,Gate,37.13,36.20\n"
        );
        File.WriteAllText(
            Path.Combine(folder, "link.csv"),
            "link_id,from_node_id,to_node_id,directed,length,facility_type\nl1,n1,n2,false,900,secondary\nl2,n2,n3,false,900,secondary\nl3,n3,n4,false,900,secondary\n"
        );
        File.WriteAllText(
            Path.Combine(folder, "people.csv"),
            "zone_id,name,node_id,residents\nz1,East,n1,600\nz2,West,n2,400\n"
        );
        File.WriteAllText(
            Path.Combine(folder, "scenario.yaml"),
            $$"""
            format: safepassage/1
            id: t
            title: T
            window:
              start: 2026-06-01T08:00+03:00
              end: 2026-06-01T12:00+03:00
              source: Announcement of the council
            network: {nodes: node.csv, links: link.csv}
            zones: {file: people.csv}
            groups:
              - id: residents
                name: Residents
                priority: 1
                modes: [foot]
                source: Survey
            destinations:
              - {id: shelter, name: Shelter, kind: shelter, capacity_persons: 5000}
            corridors:
              - id: north
                name: North gate
                gate: n4
                eligible: [residents]
                destination: shelter
                minutes_beyond: 10
                throughput_persons_per_hour: 1500
                status: {{status}}
                evidence: documented
                source: Agreement of 30 May

            """
        );
    }

    /// <summary>A ledger with a source, so that statements can be added.</summary>
    public static void Source(string folder) =>
        Add(folder, "source", "id=radio", "name=Radio", "kind=broadcaster");

    public static Cli.Outcome Add(string folder, string kind, params string[] fields) =>
        Cli.Run(["ledger", "add", folder, kind, .. fields]);

    public static Cli.Outcome Says(
        string folder,
        string id,
        string about,
        string stance = "denies"
    ) =>
        Add(
            folder,
            "statement",
            $"id={id}",
            "source=radio",
            "said_at=2026-05-31",
            $"about={about}",
            $"stance={stance}",
            $"content=It {stance}"
        );
}
