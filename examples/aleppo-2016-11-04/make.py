#!/usr/bin/env python3
"""Makes node.csv, link.csv, people.csv and line-of-contact.csv from places.csv and links.csv (see README.md).

    python3 make.py PLACES.csv LINKS.csv

Needs nothing beyond Python's own library. The same two tables give the same four files, byte for byte.
"""

import csv
import math
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))

# Column of links.csv, facility_type, width for walkers in one direction (m), as docs/scenario-format.md has them.
CLASSES = [
    ("motorway_or_trunk", "trunk", 3.0),
    ("primary", "primary", 3.0),
    ("secondary", "secondary", 3.0),
    ("tertiary", "tertiary", 2.5),
    ("minor", "residential", 2.0),
]

# Corridor, places of the pocket it is entered from, place beyond the line, documented longitude and latitude.
GATES = [
    ("castello", "Castello gate", "معبر الكاستيلو", ["ayn-at-tal", "baaiedeen", "trab-al-hellok"], None, (37.157, 36.240)),
    ("souq-al-hal", "Souq al-Hal gate", "معبر سوق الهال", ["bustan-al-qaser"], "al-masharqa", (37.1430, 36.2000)),
    ("bustan-al-qasr", "Bustan al-Qasr gate", "معبر بستان القصر", ["bustan-al-qaser"], "bustan-az-zahra", (37.1427, 36.1971)),
    ("salah-al-din", "Salah al-Din gate", "معبر صلاح الدين", ["sayf-ad-dauleh", "al-ansari-mashhad"], "salah-ad-deen", None),
    ("sheikh-maqsoud", "Sheikh Maqsoud gate", "معبر الشيخ مقصود", ["trab-al-hellok"], "ash-sheikh-maqsoud", None),
    ("midan", "Midan gate", "معبر الميدان", ["ash-sheikh-fares"], "al-midan", None),
    ("airport-road", "Airport road gate", "معبر طريق المطار", ["karm-aj-jazmati"], "aleppo-international-airport", None),
    ("ramouseh", "Ramouseh gate", "معبر الراموسة", ["al-amiriyeh", "tal-az-zarazir"], "ad-ramouseh-industrial-district-ii", None),
]

GROUPS = [("civilians", 266_600), ("wounded", 400), ("fighters", 8_000)]

DETOUR = 1.3  # road length over great-circle distance, for links to gates


def metres(a, b):
    """Great-circle distance (haversine) of two (longitude, latitude) pairs."""
    (lon1, lat1), (lon2, lat2) = [(math.radians(x), math.radians(y)) for x, y in (a, b)]
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6_371_008.8 * math.asin(math.sqrt(h))


def largest_remainder(total, weights):
    """Whole numbers in proportion to whole weights that add up to total; ties go to the earlier."""
    whole = sum(weights)
    shares = [total * w // whole for w in weights]
    order = sorted(range(len(weights)), key=lambda i: (-(total * weights[i] % whole), i))
    for i in order[: total - sum(shares)]:
        shares[i] += 1
    return shares


def mean(points):
    return (sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points))


def write(name, header, rows):
    with open(os.path.join(HERE, name), "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)


def main(places_csv, links_csv):
    with open(places_csv, encoding="utf-8", newline="") as file:
        places = list(csv.DictReader(file))
    with open(links_csv, encoding="utf-8", newline="") as file:
        pairs = list(csv.DictReader(file))
    at = {p["place_id"]: (float(p["lon"]), float(p["lat"])) for p in places}
    side = {p["place_id"]: p["side"] for p in places}

    nodes = [[p["place_id"], p["name"], p["name_ar"], p["lon"], p["lat"]] for p in places]
    links, contact = [], []
    for pair in pairs:
        for column, facility, width in CLASSES:
            count = int(pair[column])
            if count == 0:
                continue
            for a, b in ((pair["from"], pair["to"]), (pair["to"], pair["from"])):
                link = f"{a}_{b}_{facility}"
                links.append(
                    [link, a, b, "true", pair["road_distance_m"], facility, count, f"{count * width:g}", "foot,car"]
                )
                if side[a] != side[b]:
                    contact.append([link])

    for corridor, name, name_ar, inside, beyond, documented in GATES:
        gate = f"gate-{corridor}"
        lon, lat = documented or mean([mean([at[i] for i in inside]), at[beyond]])
        lon, lat = round(lon, 4), round(lat, 4)
        nodes.append([gate, name, name_ar, f"{lon:.4f}", f"{lat:.4f}"])
        for place in inside:
            length = round(metres(at[place], (lon, lat)) * DETOUR)
            links.append([f"{place}_{gate}", place, gate, "true", length, "secondary", "", "", "foot,car"])

    held = [p for p in places if p["side"] == "opposition"]
    weights = [int(p["assumed_people"]) for p in held]
    shares = [largest_remainder(total, weights) for _, total in GROUPS]
    people = [
        [p["place_id"], p["name"], p["name_ar"], p["place_id"], *(share[i] for share in shares)]
        for i, p in enumerate(held)
    ]

    write("node.csv", ["node_id", "name", "name_ar", "x_coord", "y_coord"], nodes)
    write(
        "link.csv",
        [
            "link_id",
            "from_node_id",
            "to_node_id",
            "directed",
            "length",
            "facility_type",
            "lanes",
            "foot_width_metres",
            "allowed_uses",
        ],
        links,
    )
    write("people.csv", ["zone_id", "name", "name_ar", "node_id", *(g for g, _ in GROUPS)], people)
    write("line-of-contact.csv", ["link_id"], contact)
    print(f"{len(nodes)} nodes, {len(links)} links, {len(contact)} of them shut, {len(people)} zones")


if __name__ == "__main__":
    main(*sys.argv[1:])
