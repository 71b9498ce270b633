using System.Globalization;
using System.Text;

namespace SafePassage.Formats.Documents;

/// <summary>Where a value stands in its document: <c>$.features[3].geometry</c>.</summary>
internal sealed class JsonPath
{
    private readonly List<(string? Key, int Index)> _steps = [];

    public void Enter(string key) => _steps.Add((key, 0));

    public void Enter(int index) => _steps.Add((null, index));

    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    /// <summary>
    /// The path of a part of a document. It is sought when an error is told, at most a hundred times a file: kept with every value
    /// it would take as much memory again as the values of a large map.
    /// </summary>
    public static JsonPath Of(Node root, Node part)
    {
        var path = new JsonPath();
        path.Seek(root, part);
        return path;
    }

    public override string ToString()
    {
        var text = new StringBuilder("$");
        foreach (var (key, index) in _steps)
        {
            _ = key is null
                ? text.Append(CultureInfo.InvariantCulture, $"[{index}]")
                : text.Append('.').Append(Excerpt.Of(key));
        }

        return text.ToString();
    }

    private bool Seek(Node node, Node part)
    {
        if (ReferenceEquals(node, part))
        {
            return true;
        }

        switch (node)
        {
            case Mapping map:
                foreach (var member in map.Members)
                {
                    Enter(member.Key);
                    if (Seek(member.Value, part))
                    {
                        return true;
                    }

                    Leave();
                }

                break;
            case Listing list:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    Enter(i);
                    if (Seek(list.Items[i], part))
                    {
                        return true;
                    }

                    Leave();
                }

                break;
        }

        return false;
    }
}
