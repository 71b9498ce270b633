using System.Globalization;

namespace SafePassage.EndToEnd.Tests;

/// <summary>What the orders add up to, by corridor, by zone and one by one, in every file and on the page.</summary>
internal static class OrderFigures
{
    public static void Corridors(Told told, int v)
    {
        var variant = told.Variants[v];
        var name = (string)variant["name"]!;
        var panels = told
            .Page.Section("corridors", v)
            .Split("<figure")
            .Skip(1)
            .Select(PageTables.Text);
        var corridors = variant["corridors"]!.AsArray();
        foreach (var (corridor, panel) in corridors.Zip(panels, (c, p) => (c!, p)))
        {
            var persons = (long)corridor["persons"]!;
            told.Orders(name)
                .Where(o => (string)o["corridor"]! == (string)corridor["corridor"]!)
                .Sum(o => (long)o["persons"]!)
                .ShouldBe(persons);
            if ((string)corridor["status"]! != "shut")
            {
                var capacity = (long)corridor["capacity_persons"]!;
                panel.ShouldContain(Told.Written(persons));
                panel.ShouldContain(Told.Written(capacity));
                panel.ShouldContain(Told.Percent(persons, capacity) + "%");
            }
        }
    }

    public static void Zones(Told told, int v)
    {
        var name = (string)told.Variants[v]["name"]!;
        var rows = PageTables.Rows(told.Page.Section("zones", v), "zones");
        var byZone = told
            .Lines.Where(l => (string)l["variant"]! == name)
            .GroupBy(l => (string)l["zone_name"]!);
        foreach (var zone in byZone)
        {
            rows.Where(r => r[0] == zone.Key)
                .Select(r => r[3])
                .ShouldContain(
                    Told.Written(zone.Sum(l => (long)l["persons"]!)),
                    $"{name} {zone.Key}"
                );
        }
    }

    public static void Orders(Told told, int v)
    {
        var name = (string)told.Variants[v]["name"]!;
        var orders = told.Orders(name);
        var table = told.Table.Where(r => r[0] == name).ToArray();
        var lines = told.Lines.Where(l => (string)l["variant"]! == name).ToArray();
        table.Length.ShouldBe(orders.Length);
        lines.Length.ShouldBe(orders.Length);
        foreach (var (order, i) in orders.Select((o, i) => (o, i)))
        {
            foreach (var key in (string[])["zone", "group", "corridor", "mode"])
            {
                table[i][told.Column(key)].ShouldBe((string)order[key]!);
                ((string)lines[i][key]!).ShouldBe((string)order[key]!);
            }

            foreach (var key in (string[])["persons", "rate_persons_per_minute"])
            {
                decimal.Parse(table[i][told.Column(key)], CultureInfo.InvariantCulture)
                    .ShouldBe((decimal)order[key]!);
                ((decimal)lines[i][key]!).ShouldBe((decimal)order[key]!);
            }
        }

        PageTables
            .Rows(told.Page.Section("orders", v), "orders")
            .Select(r => r[4])
            .Order(StringComparer.Ordinal)
            .ShouldBe(
                orders.Select(o => Told.Written((long)o["persons"]!)).Order(StringComparer.Ordinal)
            );
    }
}
