namespace SafePassage.Streets;

/// <summary>Sets of nodes that grow together; each is named by its lowest node.</summary>
internal sealed class Groups
{
    private readonly int[] _parent;

    public Groups(int count)
    {
        _parent = new int[count];
        for (var v = 0; v < count; v++)
        {
            _parent[v] = v;
        }
    }

    public int Of(int v)
    {
        while (_parent[v] != v)
        {
            _parent[v] = _parent[_parent[v]];
            v = _parent[v];
        }

        return v;
    }

    public void Join(int a, int b)
    {
        (a, b) = (Of(a), Of(b));
        _parent[Math.Max(a, b)] = Math.Min(a, b);
    }
}
