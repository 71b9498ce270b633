namespace SafePassage.EndToEnd.Tests.Ledger;

/// <summary>Claims 12 to 20: the fighting, who lost what, and what is foretold.</summary>
internal static class FoundingLinesOfTheFighting
{
    private const string Gerasimov = "Valery Gerasimov";
    private const string Deputy = "deputy minister of defence, as the report has it";

    public static IReadOnlyList<FoundingLine> All { get; } =
    [
        // 12 to 15: the report itself, and a media arm. Claims all of them: neither was an observer.
        new(
            12,
            "r12",
            null,
            null,
            null,
            "place:western-axes; incident:offensive; operation:great-epic",
            "declares",
            "neither",
            "Five days",
            "Great Epic of Aleppo",
            "not changed the lines"
        ),
        new(
            13,
            "r13",
            null,
            "media-de-guerre",
            "media-de-guerre",
            "control:minyan",
            "declares",
            "neither",
            "fled Benyamine-Meniane (Minyan)",
            "taken as the offensive began"
        ),
        new(
            14,
            "r14",
            null,
            null,
            null,
            "party:attacking-groups; party:jaish-al-fateh; party:al-nusra; party:free-syrian-army; party:fateh-halab",
            "declares",
            "neither",
            "over 1,500",
            "al-Nusra front and others",
            "Free Syrian Army",
            "Fateh Halab operations room"
        ),
        new(
            15,
            "r15",
            null,
            null,
            null,
            "place:eastern-neighbourhoods; party:attacking-groups; operation:great-epic",
            "declares",
            "neither",
            "could not open a breach",
            "eastern neighbourhoods"
        ),
        new(
            16,
            "r16",
            Gerasimov,
            "russian-mod",
            null,
            "place:eastern-neighbourhoods; party:attacking-groups; operation:great-epic",
            "declares",
            "neither",
            "Every attempt",
            "heavy losses of people, weapons and equipment",
            "could not get out of the city"
        )
        {
            Role = Deputy,
        },
        // 17 and 18: the infographic.
        new(
            17,
            "r17",
            null,
            "media-de-guerre",
            "media-de-guerre",
            "loss:l1; party:al-nusra",
            "declares",
            "neither",
            "28 to 31 October",
            "western axes",
            "at least 100 fighters",
            "military chiefs among them",
            "branch in Syria",
            "Ziad Zeidane, alias Abu Omar al-Shami"
        ),
        new(
            18,
            "r18",
            null,
            "media-de-guerre",
            "media-de-guerre",
            "loss:l2; loss:l3; loss:l4",
            "declares",
            "neither",
            "among others",
            "5 armoured vehicles, 8 tanks",
            "about fifteen vehicles"
        ),
        // 19 and 20: what is foretold.
        new(
            19,
            "r19",
            null,
            null,
            null,
            "place:aleppo",
            "predicts",
            "neither",
            "many calls",
            "escalation for which Russians and Syrians are preparing",
            "final battle",
            "divided since 2012"
        ),
        new(
            20,
            "r20",
            null,
            null,
            "as-safir",
            "place:aleppo",
            "predicts",
            "neither",
            "8 November",
            "American election"
        ),
    ];
}
