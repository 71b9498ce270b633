namespace SafePassage.Application.Tests.Verifying;

/// <summary>Tables, maps and pages altered, and the shape of the files.</summary>
internal static class DerivedForged
{
    public static IReadOnlyList<Forgery> All { get; } =
    [
        Text("page: a number", "report.html", "<td>", "<td>1"),
        Text("page: a word", "report.html", "North gate", "South gate"),
        Text("page: a script", "report.html", "</body>", "<script>alert(1)</script></body>"),
        Text("page: a style", "report.html", "<style>", "<style>.finding{display:none}"),
        Text("page: its language", "report.html", "lang=\"en\"", "lang=\"fr\""),
        Text("page: a blank", "report.html", "</html>", "</html> "),
        new(
            "page: the hash of the plan",
            c => c.Text("report.html", Scenes.Hash(c["plan.json"]), new string('0', 64)),
            PlanCheck.Derived
        ),
        new(
            "page: all of it",
            c => File.WriteAllText(c["report.html"], "<h1>All are safe</h1>"),
            PlanCheck.Derived
        ),
        Text("orders.csv: a name", "orders.csv", "North gate", "South gate"),
        Text("orders.csv: a formula", "orders.csv", "East", "=1+1"),
        Text("orders.csv: a tag", "orders.csv", "#targeted+ind", "#affected"),
        Text("orders.csv: line ends", "orders.csv", "\n", "\r\n"),
        Rows("orders.csv: a row less", l => [.. l.Take(2), .. l.Skip(3)]),
        Rows("orders.csv: a row twice", l => [.. l.Take(3), .. l.Skip(2)]),
        Rows("orders.csv: no rows", l => [.. l.Take(2), ""]),
        Text("orders.geojson: a place", "orders.geojson", "37.1", "37.2"),
        Text("orders.geojson: a name", "orders.geojson", "North gate", "South gate"),
        Text(
            "orders.geojson: a credit",
            "orders.geojson",
            "\"credits\": [",
            "\"credits\": [\"me\""
        ),
        Text("plan.json: a blank", "plan.json", ": ", ":  "),
        Text("bound.json: a blank", "bound.json", ": ", ":  "),
        Text("disputes.json: a blank", "disputes.json", ": ", ":  "),
        new(
            "manifest.json: a blank",
            c => File.AppendAllText(c["manifest.json"], " "),
            PlanCheck.Derived
        )
        {
            Renews = false,
        },
        Street("guess-totals.csv: a class", "guess-totals.csv", "\n", "\nmotorway"),
        Street("health.csv: a row", "health.csv", "\n", "\n\n"),
        Other("another version's orders.csv: a number", "orders.csv", ",1,", ",2,"),
        Other("another version's orders.geojson: a number", "orders.geojson", "37.1", "37.2"),
        new(
            "another version's page: all of it",
            c =>
            {
                OfVersion(c, "0.0.1");
                File.WriteAllText(c["report.html"], "<h1>All are safe</h1>");
            },
            PlanCheck.Derived
        ),
    ];

    /// <summary>Lets all files say that they are of another version.</summary>
    public static void OfVersion(ForgedCopy copy, string version)
    {
        foreach (
            var file in (string[])["manifest.json", "plan.json", "bound.json", "disputes.json"]
        )
        {
            copy.Json(file, r => r["version"] = version);
        }
    }

    private static Forgery Text(string name, string file, string from, string to) =>
        new(name, c => c.Text(file, from, to), PlanCheck.Derived);

    private static Forgery Street(string name, string file, string from, string to) =>
        Text(name, file, from, to) with
        {
            OfStreets = true,
        };

    private static Forgery Other(string name, string file, string from, string to) =>
        new(
            name,
            c =>
            {
                OfVersion(c, "0.0.1");
                c.Text(file, from, to);
            },
            PlanCheck.Derived
        );

    private static Forgery Rows(string name, Func<string[], string[]> change) =>
        new(
            name,
            c =>
                File.WriteAllText(
                    c["orders.csv"],
                    string.Join('\n', change(File.ReadAllText(c["orders.csv"]).Split('\n')))
                ),
            PlanCheck.Derived
        );
}
