using SafePassage.Model;

namespace SafePassage.Pages.Charts;

/// <summary>The sign of a corridor's status. Each has its own shape, so that it reads without colour.</summary>
internal static class StatusMark
{
    /// <summary>Shapes in a square from −10 to 10.</summary>
    public static void Shape(Page page, CorridorStatus status)
    {
        var html = page.Html;
        html.Empty("circle", "class", "disc", "r", "8");
        switch (status)
        {
            case CorridorStatus.Agreed:
                html.Empty("path", "class", "sign", "d", "M-4 0l3 3.4 5-6.6");
                break;
            case CorridorStatus.ObservedOpen:
                html.Empty("circle", "class", "fill", "r", "3.4");
                break;
            case CorridorStatus.Disputed:
                html.Empty("path", "class", "fill", "d", "M0-8a8 8 0 0 1 0 16z");
                break;
            case CorridorStatus.Closed:
                html.Empty("path", "class", "sign", "d", "M-3.6-3.6l7.2 7.2M3.6-3.6l-7.2 7.2");
                break;
            case CorridorStatus.Unknown:
                html.Empty(
                    "path",
                    "class",
                    "sign",
                    "d",
                    "M-2.6-2.2a2.6 2.6 0 1 1 3.9 2.2q-1.3.7-1.3 1.9M0 4.4v.4"
                );
                break;
        }
    }

    public static void Write(Page page, CorridorStatus status)
    {
        page.Html.Open(
            "svg",
            "class",
            "mark st-" + Page.Word(status),
            "viewBox",
            "-10 -10 20 20",
            "aria-hidden",
            "true"
        );
        Shape(page, status);
        page.Html.Close();
    }
}
