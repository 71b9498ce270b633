using SafePassage.Streets;

namespace SafePassage.Streets.Tests;

/// <summary>One way from node 1 to node 2 with tags written 'key=value key=value'.</summary>
internal static class Ways
{
    public static OsmWay Read(string tags, params (string Key, string Value)[] more) =>
        Map(tags, more).Ways.ShouldHaveSingleItem();

    public static OsmMap Map(string tags, params (string Key, string Value)[] more) =>
        Extracts.Map(
            new TinyPbf()
                .Header()
                .Block(b => b.Dense(new(1, 37.1, 36.2), new(2, 37.101, 36.2)))
                .Block(b =>
                    b.Way(
                        10,
                        [1, 2],
                        [
                            .. tags.Split(' ').Select(t => (t.Split('=')[0], t.Split('=')[1])),
                            .. more,
                        ]
                    )
                )
                .ToArray()
        );
}
