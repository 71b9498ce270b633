namespace SafePassage.EndToEnd.Tests.Ledger;

/// <summary>Claims 1 to 11: the truce, what is proposed and refused, the ways out.</summary>
internal static class FoundingLinesOfTheTruce
{
    private const string Putin = "Vladimir Putin";
    private const string Gerasimov = "Valery Gerasimov";
    private const string Malahifji = "Zakaria Malahifji";
    private const string Two = "corridor:report-new-1; corridor:report-new-2";
    private const string Six = "corridor:report-six";
    private const string Deputy = "deputy minister of defence, as the report has it";

    public static IReadOnlyList<FoundingLine> All { get; } =
    [
        // 1: decided a truce for 4 November, ten hours long, so that there be no new victims; deadline in the evening.
        new(
            1,
            "r01",
            Putin,
            "russia",
            null,
            "truce:november-pause; agreement:times",
            "declares",
            "for",
            "ten hours",
            "4 November",
            "no new victims",
            "evening"
        )
        {
            Role = "President of Russia",
        },
        // 2: two acts and a measure. The government asked; he refused the week before; suspended since 16 October.
        new(
            2,
            "r02",
            null,
            "syrian-government",
            null,
            "offer:request-air; measure:air-missions-16",
            "proposes",
            "neither",
            "asked",
            "Russian aviation take part"
        ),
        new(
            2,
            "r02a",
            Putin,
            "russia",
            null,
            "offer:request-air",
            "refuses",
            "against",
            "week before",
            "refused that request"
        )
        {
            Role = "President of Russia",
        },
        new(
            2,
            "r02c",
            null,
            null,
            null,
            "measure:air-missions-16",
            "declares",
            "for",
            "suspended since 16 October"
        ),
        // … other reports of that week name the Russian general staff as asking, and 18 October.
        new(
            2,
            "r02b",
            null,
            null,
            null,
            "offer:request-air; statement:r02",
            "declares",
            "against",
            "Russian general staff"
        )
        {
            Source = "other-reports",
        },
        new(
            2,
            "r02d",
            null,
            null,
            null,
            "measure:air-missions-18",
            "declares",
            "for",
            "suspended since 18 October"
        )
        {
            Source = "other-reports",
        },
        // 3 and 4: the proposal to leave is refused, not the truce. The report gives Malahifji no office.
        new(
            3,
            "r03",
            null,
            "armed-groups-east",
            null,
            "offer:call-mod; group:fighters",
            "refuses",
            "against",
            "once more",
            "proposal that they leave the city"
        ),
        new(
            4,
            "r04",
            Malahifji,
            "fastaqim",
            "reuters",
            "offer:call-mod; group:fighters",
            "refuses",
            "against",
            "out of the question",
            "will not leave Aleppo to the Russians",
            "not surrender"
        ),
        // 5 and 6: calls to leave.
        new(
            5,
            "r05",
            null,
            "russian-mod",
            null,
            "offer:call-mod; group:fighters; group:civilians",
            "proposes",
            "neither",
            "Fighters and civilians",
            "asked to leave"
        ),
        new(
            6,
            "r06",
            Gerasimov,
            "russian-mod",
            null,
            "offer:call-gerasimov; group:fighters",
            "proposes",
            "neither",
            "cannot tell opposition from terrorists",
            "stop fighting",
            "with your weapons"
        )
        {
            Role = Deputy,
        },
        // 7 to 9: two corridors, government forces withdrawn; border and Idlib; six others. The report names none.
        new(
            7,
            "r07",
            Gerasimov,
            "russian-mod",
            null,
            $"{Two}; measure:withdrawal",
            "declares",
            "for",
            "Two new",
            "withdrawn from them beforehand"
        )
        {
            Role = Deputy,
        },
        new(
            8,
            "r08",
            Gerasimov,
            "russian-mod",
            null,
            $"{Two}; agreement:destination",
            "declares",
            "for",
            "Turkish-Syrian border",
            "Idlib"
        )
        {
            Role = Deputy,
        },
        new(
            9,
            "r09",
            Gerasimov,
            "russian-mod",
            null,
            $"{Six}; agreement:who",
            "declares",
            "for",
            "six other corridors",
            "civilian population, the wounded and the sick"
        )
        {
            Role = Deputy,
        },
        // 10 and 11: the report names no agency here.
        new(
            10,
            "r10",
            Malahifji,
            "fastaqim",
            null,
            "corridor:*",
            "denies",
            "against",
            "no safe corridor out of the city"
        ),
        new(
            11,
            "r11",
            Malahifji,
            "fastaqim",
            null,
            "group:civilians; group:fighters",
            "denies",
            "against",
            "not true",
            "not leaving",
            "fear the government",
            "do not trust it",
            "fighters will not surrender"
        ),
    ];
}
