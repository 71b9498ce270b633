namespace SafePassage.Formats.Tests.Osm;

internal static class Independent
{
    /// <summary>Distances on foot by other code, run by python3 with networkx.</summary>
    public const string Distances = """"
        """Distances on foot by other code: reads osmium's line format, builds the graph with networkx, cuts nothing, joins nothing.

        argv: file with lines 'source target ...'; stdin: OPL of nodes and ways. Prints one line of metres for each line.
        """
        import math
        import sys

        import networkx

        CLOSED = {"motorway", "motorway_link", "busway", "construction", "proposed", "platform", "raceway"}


        def metres(a, b):
            lat1, lat2 = math.radians(a[1]), math.radians(b[1])
            dlat, dlon = lat2 - lat1, math.radians(b[0] - a[0])
            h = math.sin(dlat / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin(dlon / 2) ** 2
            return 2 * 6371008.8 * math.asin(min(1, math.sqrt(h)))


        places, graph = {}, networkx.Graph()
        for line in sys.stdin:
            fields = {f[0]: f[1:] for f in line.rstrip("\n").split(" ")}
            if line[0] == "n":
                places[fields["n"]] = (float(fields["x"]), float(fields["y"]))
            elif line[0] == "w":
                tags = dict(t.split("=") for t in fields["T"].split(",") if t)
                if "highway" not in tags or tags["highway"] in CLOSED:
                    continue
                if tags.get("motorroad") == "yes" and tags.get("foot") not in ("yes", "designated"):
                    continue
                refs = [r[1:] for r in fields["N"].split(",")]
                for a, b in zip(refs, refs[1:]):
                    if a != b and a in places and b in places:
                        graph.add_edge(a, b, weight=max(0.01, metres(places[a], places[b])))

        for line in open(sys.argv[1]):
            source, *targets = line.split()
            found = networkx.single_source_dijkstra_path_length(graph, source)
            print(" ".join(repr(found.get(t, math.inf)) for t in targets))
        """";

    /// <summary>Islands and streets without a second way on foot by other code, run by python3 with networkx.</summary>
    public const string Weakness = """"
        """Reads osmium's line format on stdin, builds the graph with networkx, joins nothing.

        Prints a line 'island METRES' for each component but the largest, and a line 'bridge A B' for each segment of the largest
        without which its ends are apart, A < B.
        """
        import math
        import sys
        from collections import Counter

        import networkx

        CLOSED = {"motorway", "motorway_link", "busway", "construction", "proposed", "platform", "raceway"}


        def metres(a, b):
            lat1, lat2 = math.radians(a[1]), math.radians(b[1])
            dlat, dlon = lat2 - lat1, math.radians(b[0] - a[0])
            h = math.sin(dlat / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin(dlon / 2) ** 2
            return 2 * 6371008.8 * math.asin(min(1, math.sqrt(h)))


        places, drawn, lengths = {}, set(), {}
        for line in sys.stdin:
            fields = {f[0]: f[1:] for f in line.rstrip("\n").split(" ")}
            if line[0] == "n":
                places[int(fields["n"])] = (float(fields["x"]), float(fields["y"]))
            elif line[0] == "w":
                tags = dict(t.split("=") for t in fields["T"].split(",") if t)
                if "highway" not in tags or tags["highway"] in CLOSED:
                    continue
                if tags.get("motorroad") == "yes" and tags.get("foot") not in ("yes", "designated"):
                    continue
                refs = [int(r[1:]) for r in fields["N"].split(",")]
                for pair in zip(refs, refs[1:]):
                    if pair[0] != pair[1]:
                        pair = (min(pair), max(pair))
                        drawn.add(pair)
                        lengths[pair] = max(0.01, metres(places[pair[0]], places[pair[1]]))

        graph = networkx.Graph(drawn)
        components = sorted(networkx.connected_components(graph), key=len)
        component = {v: i for i, c in enumerate(components) for v in c}
        totals = Counter()
        for pair in drawn:
            totals[component[pair[0]]] += lengths[pair]
        for i in range(len(components) - 1):
            print("island", repr(totals[i]))
        for a, b in networkx.bridges(graph.subgraph(components[-1])):
            print("bridge", min(a, b), max(a, b))
        """";
}
