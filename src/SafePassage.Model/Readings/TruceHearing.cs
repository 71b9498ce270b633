namespace SafePassage.Model;

/// <summary>What was said on a truce: each side that declared it must stand by it for it to hold.</summary>
internal static class TruceHearing
{
    /// <param name="ledger">What was said.</param>
    /// <param name="truce">Whose record gives hours to all words that name none.</param>
    /// <param name="asOf">What was said later is not heard.</param>
    /// <param name="heard">Words on the truce, for and against.</param>
    /// <param name="setAside">Ids of statements that are not heard; null for none.</param>
    public static Hearing Of(
        Ledger ledger,
        Truce truce,
        DateTimeOffset asOf,
        List<Spoken> heard,
        IReadOnlySet<string>? setAside
    )
    {
        var by = ledger.Statement(truce.Statement);
        var (from, until) = (
            truce.From?.Earliest.UtcTicks ?? by.SaidAt.Earliest.UtcTicks,
            truce.Until?.Latest.UtcTicks ?? long.MaxValue
        );
        var voices = ledger.Voices;
        var sides = Voices(ledger, truce.By, ref voices);
        var isHeard =
            by.SaidAt.Earliest <= asOf
            && by.Stance != Stance.Proposes
            && by.Bearing != Bearing.Against
            && setAside?.Contains(by.Id) != true
            && ledger.Counts(by, asOf);
        if (isHeard)
        {
            // The statement behind the record speaks for every side that the record names, for the hours of the record.
            heard.RemoveAll(w => ReferenceEquals(w.Statement, by));
            heard.InsertRange(
                0,
                sides.Select(v =>
                    Spoken.Of(by, v) with
                    {
                        From = from,
                        Until = until,
                        Bearing = Bearing.For,
                        IsPosition = true,
                    }
                )
            );
        }

        var plain = Hearing.Plain(Coverage.Of(heard, from, until), voices, sides);
        return plain with
        {
            AnyFor = true,
            AnyDeclared = true,
            MustAccept =
                truce.Form == TruceForm.Agreed
                    ? [.. Voices(ledger, truce.For, ref voices).Except(sides)]
                    : [],
            Voices = voices,
        };
    }

    /// <summary>
    /// A ledger of earlier days has statements on the truce and no record of it: the parties that declare it are its sides.
    /// </summary>
    public static Hearing WithoutRecord(Ledger ledger, List<Spoken> heard) =>
        Hearing.Plain(
            Coverage.Of(heard),
            ledger.Voices,
            [
                .. heard
                    .Where(w => Hearing.IsDeclaring(w) && w.Statement.Party is not null)
                    .Select(w => w.Voice)
                    .Distinct(),
            ]
        );

    /// <summary>The voices of parties; a side that has never spoken gets a number of its own.</summary>
    private static List<int> Voices(Ledger ledger, IReadOnlyList<string> parties, ref int voices)
    {
        var numbers = new List<int>();
        foreach (var side in parties.Select(ledger.SideOf).Distinct(StringComparer.Ordinal))
        {
            numbers.Add(ledger.VoiceOf(side) ?? voices++);
        }

        return numbers;
    }
}
