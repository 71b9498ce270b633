namespace SafePassage.Model;

/// <summary>Which word counts where two stand against each other.</summary>
public enum ReadingBase
{
    /// <summary>For wins: a thing fails only where somebody denies it and nobody declares it.</summary>
    Announced,

    /// <summary>Only what nobody disputes: any word against is enough.</summary>
    Undisputed,

    /// <summary>
    /// Who refused stays: a word against counts where those concerned have said it, and for them alone. What others say
    /// about them does not.
    /// </summary>
    Refused,

    /// <summary>
    /// As those addressed say: all that they deny is denied, for everybody, and who will not come stays.
    /// </summary>
    Addressed,

    /// <summary>Only what somebody saw: a corridor holds where it was seen to, and nobody comes who was seen not to.</summary>
    Observed,
}

/// <summary>How a ledger is read.</summary>
/// <param name="Id">Unique among readings.</param>
/// <param name="Name">For readers.</param>
/// <param name="Base">For all that is not resolved.</param>
/// <param name="Resolved">What is settled one way or the other, whoever says what.</param>
/// <param name="SetAside">Ids of statements that are not heard.</param>
/// <param name="Reason">What it means, for readers.</param>
public sealed record ReadingRule(
    string Id,
    Name Name,
    ReadingBase Base,
    IReadOnlyDictionary<Subject, Bearing> Resolved,
    IReadOnlySet<string> SetAside,
    Name Reason
)
{
    /// <summary>Every announcement holds, whoever denies it.</summary>
    public static ReadingRule Announced { get; } =
        Plain(
            "announced",
            new("As announced", "كما أُعلن", "Comme annoncé"),
            ReadingBase.Announced,
            new(
                "Every announcement holds, whoever denies it",
                "كل إعلان صحيح أيًا كان من ينفيه",
                "Toute annonce vaut, qui que ce soit qui la démente"
            )
        );

    /// <summary>One word against is enough.</summary>
    public static ReadingRule Undisputed { get; } =
        Plain(
            "undisputed",
            new("Undisputed only", "غير المتنازع عليه فقط", "Seulement l'incontesté"),
            ReadingBase.Undisputed,
            new(
                "Only what nobody disputes holds: one word against is enough",
                "لا يصح إلا ما لا ينازع فيه أحد: كلمة واحدة ضده تكفي",
                "Seul vaut ce que personne ne conteste : un mot contre suffit"
            )
        );

    /// <summary>Those who refused stay, and nobody else.</summary>
    public static ReadingRule Refused { get; } =
        Plain(
            "refused",
            new("As refused", "كما رُفض", "Comme refusé"),
            ReadingBase.Refused,
            new(
                "Those who refused stay; what they say about others does not count",
                "من رفضوا يبقون؛ وما يقولونه عن غيرهم لا يُحسب",
                "Ceux qui ont refusé restent ; ce qu’ils disent des autres ne compte pas"
            )
        );

    /// <summary>What those addressed deny is denied.</summary>
    public static ReadingRule Addressed { get; } =
        Plain(
            "addressed",
            new("As those addressed say", "كما يقول المخاطَبون", "Selon les destinataires"),
            ReadingBase.Addressed,
            new(
                "All that those addressed deny is denied; who will not come stays",
                "كل ما ينفيه المخاطَبون يُعدّ منفيًا؛ ومن لا يريد الخروج يبقى",
                "Tout ce que nient les destinataires est tenu pour nié ; qui ne veut pas venir reste"
            )
        );

    /// <summary>Only what somebody saw.</summary>
    public static ReadingRule Observed { get; } =
        Plain(
            "observed",
            new("As observed", "كما شوهد", "Comme observé"),
            ReadingBase.Observed,
            new(
                "Only what observers saw holds: a corridor nobody saw open is shut",
                "لا يصح إلا ما شاهده المراقبون: الممر الذي لم يره أحد مفتوحًا يُعدّ مغلقًا",
                "Seul vaut ce que des observateurs ont vu : un couloir que personne n’a vu ouvert est fermé"
            )
        );

    /// <summary>Those that every ledger has.</summary>
    public static IReadOnlyList<ReadingRule> Standard { get; } =
    [Announced, Addressed, Undisputed, Refused, Observed];

    /// <summary>A reading of one's own; what it names on both sides is taken not to hold.</summary>
    public static ReadingRule Of(OwnReading own)
    {
        var resolved = new Dictionary<Subject, Bearing>();
        foreach (var subject in own.For)
        {
            resolved[subject] = Bearing.For;
        }

        // Against last: what somebody names on both sides is taken the safer way.
        foreach (var subject in own.Against)
        {
            resolved[subject] = Bearing.Against;
        }

        return new(
            own.Id,
            own.Name,
            own.Base,
            resolved,
            own.SetAside.ToHashSet(StringComparer.Ordinal),
            own.Reason
        );
    }

    /// <summary>The same reading with one more thing settled.</summary>
    public ReadingRule With(Subject subject, Bearing bearing) =>
        this with
        {
            Resolved = new Dictionary<Subject, Bearing>(Resolved) { [subject] = bearing },
        };

    private static ReadingRule Plain(string id, Name name, ReadingBase kind, Name reason) =>
        new(
            id,
            name,
            kind,
            new Dictionary<Subject, Bearing>(),
            new HashSet<string>(StringComparer.Ordinal),
            reason
        );
}
