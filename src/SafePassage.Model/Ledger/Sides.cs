namespace SafePassage.Model;

/// <summary>Whose voice a statement is, as a number: bodies of one side speak with one voice.</summary>
internal sealed class Sides(
    IReadOnlyDictionary<string, Party> parties,
    ILookup<string, Membership> memberships
)
{
    private readonly Dictionary<string, string> _sides = new(StringComparer.Ordinal);
    private readonly Dictionary<Voice, int> _numbers = [];

    /// <summary>How many voices were numbered so far; each has a number below this.</summary>
    public int Count => _numbers.Count;

    /// <summary>The party with whose voice another speaks, by its id; a party that is not there speaks with its own.</summary>
    public string Of(string party)
    {
        // Filled while the ledger is made, and only read by threads after that.
        if (_sides.TryGetValue(party, out var known))
        {
            return known;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var at = party;
        while (parties.TryGetValue(at, out var one) && seen.Add(one.Id))
        {
            at = one.Id;
            if (Above(one) is not { } above)
            {
                break;
            }

            at = above;
        }

        return at;
    }

    public int NumberOf(Statement statement)
    {
        var voice = VoiceOf(statement);
        if (!_numbers.TryGetValue(voice, out var number))
        {
            _numbers[voice] = number = _numbers.Count;
        }

        return number;
    }

    /// <summary>Null where the side of the party has never spoken.</summary>
    public int? NumberOf(string party) =>
        _numbers.TryGetValue(new(Of(party), null), out var number) ? number : null;

    /// <summary>A person who speaks for a party binds that party; a person without one speaks for himself.</summary>
    private Voice VoiceOf(Statement statement)
    {
        if (statement.Party is not { } party)
        {
            return statement.Voice;
        }

        if (!_sides.TryGetValue(party, out var side))
        {
            side = Of(party);
            _sides[party] = side;
        }

        return new(side, null);
    }

    /// <summary>A state has its bodies without saying so: those that belong to it.</summary>
    private string? Above(Party party) =>
        party.Side
        ?? (
            party.Kind == PartyKind.StateBody
                ? memberships[party.Id]
                    .Select(m => m.MemberOf)
                    .FirstOrDefault(of =>
                        parties.TryGetValue(of, out var larger)
                        && larger.Kind is PartyKind.State or PartyKind.StateBody
                    )
                : null
        );
}
