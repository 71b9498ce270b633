namespace SafePassage.Model;

/// <summary>Where each id stands in a list.</summary>
internal sealed class IdIndex
{
    private readonly string _kind;
    private readonly Dictionary<string, int> _at;

    /// <param name="kind">What the list holds, for messages.</param>
    /// <param name="ids">In its order.</param>
    /// <exception cref="ArgumentException">An id stands twice.</exception>
    public IdIndex(string kind, IReadOnlyCollection<string> ids)
    {
        _kind = kind;
        _at = new(ids.Count, StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (!_at.TryAdd(id, _at.Count))
            {
                throw new ArgumentException($"the {kind} {id} stands twice", nameof(ids));
            }
        }
    }

    /// <summary>The index of an id, or −1.</summary>
    public int Find(string id) => _at.GetValueOrDefault(id, -1);

    /// <exception cref="ArgumentException">The id is not in the list.</exception>
    public int Of(string id) =>
        _at.TryGetValue(id, out var at)
            ? at
            : throw new ArgumentException($"there is no {_kind} {id}", nameof(id));
}
