using SafePassage.Application;

namespace SafePassage.Cli.Printing;

/// <summary>What answers to questions say, in one language.</summary>
internal sealed record AskPhrases
{
    /// <summary>{0} the reading, {1} who would come, {2} how many of them, {3} the share.</summary>
    public required string Wanted { get; init; }

    /// <summary>{0} a length, {1} until when.</summary>
    public required string AtLeast { get; init; }

    /// <summary>{0} days, {1} what no plan beats in them.</summary>
    public required string Never { get; init; }

    /// <summary>{0} a length, {1} until when, {2} persons.</summary>
    public required string Enough { get; init; }

    /// <summary>{0} persons.</summary>
    public required string NoneFound { get; init; }

    public required string Lasts { get; init; }

    /// <summary>{0} hours, {1} minutes.</summary>
    public required string Length { get; init; }

    /// <summary>{0} the reading, {1} what no plan beats, {2} the plan.</summary>
    public required string AsItIs { get; init; }

    public required IReadOnlyDictionary<MoreOf, string> Supposed { get; init; }

    /// <summary>Where there is nothing of it.</summary>
    public required IReadOnlyDictionary<MoreOf, string> NothingToSuppose { get; init; }

    /// <summary>{0} the thing, {1} what no plan beats, {2} how many more.</summary>
    public required string AtMost { get; init; }

    /// <summary>{0} the line before, {1} the plan, {2} how many more.</summary>
    public required string Confirmed { get; init; }

    /// <summary>{0} of how many.</summary>
    public required string Nothing { get; init; }

    public static AskPhrases In(string language) =>
        language switch
        {
            "fr" => French,
            "ar" => Arabic,
            _ => English,
        };

    private static AskPhrases English { get; } =
        new()
        {
            Wanted = "{0}: {1} would come; {3} of them are {2}",
            AtLeast = "no plan of any kind brings out so many in less than {0} (until {1})",
            Never = "not even {0} days are enough: no plan brings out more than {1}",
            Enough = "a plan does in {0} (until {1}): {2} out, checked",
            NoneFound = "no plan was found that does; the best brings out {0}",
            Lasts =
                "what lasts to the end of the window, open or shut, is taken to last to the new end; hours that end earlier are not made longer",
            Length = "{0} h {1:00} min",
            AsItIs = "{0}: no plan beats {1}; this plan brings out {2}",
            Supposed = new Dictionary<MoreOf, string>
            {
                [MoreOf.Hour] = "if the window ended an hour later, with what lasts to its end:",
                [MoreOf.Corridor] =
                    "if this corridor were open all the time to all whom it is for:",
                [MoreOf.Lane] =
                    "if this street had one more lane each way, and walkers three more metres:",
                [MoreOf.Throughput] = "if this gate let a hundred more persons an hour through:",
            },
            NothingToSuppose = new Dictionary<MoreOf, string>
            {
                [MoreOf.Hour] = "  nothing",
                [MoreOf.Corridor] = "  all corridors are open all the time in this reading",
                [MoreOf.Lane] = "  no street limits in this reading",
                [MoreOf.Throughput] = "  no corridor is open in this reading",
            },
            AtMost = "{0}: no plan beats {1} ({2})",
            Confirmed = "{0}; a plan brings out {1} ({2})",
            Nothing = "  {0} more would let nobody else out",
        };

    private static AskPhrases French { get; } =
        new()
        {
            Wanted = "{0} : {1} viendraient ; {3} d'entre eux font {2}",
            AtLeast =
                "aucun plan, quel qu'il soit, n'en fait sortir autant en moins de {0} (jusqu'à {1})",
            Never = "{0} jours même n'y suffisent pas : aucun plan n'en fait sortir plus de {1}",
            Enough = "un plan y parvient en {0} (jusqu'à {1}) : {2} sortis, vérifié",
            NoneFound =
                "aucun plan n'a été trouvé qui y parvienne ; le meilleur en fait sortir {0}",
            Lasts =
                "ce qui dure jusqu'à la fin de la fenêtre, ouvert ou fermé, est supposé durer jusqu'à la nouvelle fin ; des heures qui finissent plus tôt ne sont pas prolongées",
            Length = "{0} h {1:00} min",
            AsItIs = "{0} : aucun plan ne dépasse {1} ; ce plan en fait sortir {2}",
            Supposed = new Dictionary<MoreOf, string>
            {
                [MoreOf.Hour] =
                    "si la fenêtre finissait une heure plus tard, avec ce qui dure jusqu'à sa fin :",
                [MoreOf.Corridor] =
                    "si ce couloir était ouvert tout le temps à tous ceux à qui il est destiné :",
                [MoreOf.Lane] =
                    "si cette rue avait une voie de plus dans chaque sens, et trois mètres de plus pour les piétons :",
                [MoreOf.Throughput] =
                    "si cette porte laissait passer cent personnes de plus par heure :",
            },
            NothingToSuppose = new Dictionary<MoreOf, string>
            {
                [MoreOf.Hour] = "  rien",
                [MoreOf.Corridor] =
                    "  tous les couloirs sont ouverts tout le temps dans cette lecture",
                [MoreOf.Lane] = "  aucune rue ne limite dans cette lecture",
                [MoreOf.Throughput] = "  aucun couloir n'est ouvert dans cette lecture",
            },
            AtMost = "{0} : aucun plan ne dépasse {1} ({2})",
            Confirmed = "{0} ; un plan en fait sortir {1} ({2})",
            Nothing = "  {0} autres ne feraient sortir personne de plus",
        };

    private static AskPhrases Arabic { get; } =
        new()
        {
            Wanted = "{0}: سيأتي {1}، و{3} منهم {2}",
            AtLeast = "لا خطة من أي نوع تُخرج هذا العدد في أقل من {0} (حتى {1})",
            Never = "حتى {0} يومًا لا تكفي: لا خطة تُخرج أكثر من {1}",
            Enough = "خطة تفعل ذلك في {0} (حتى {1}): يخرج {2}، وقد جرى التحقق",
            NoneFound = "لم توجد خطة تفعل ذلك؛ أفضلها تُخرج {0}",
            Lasts =
                "ما يدوم إلى نهاية المهلة، مفتوحًا أو مغلقًا، يُفترض أن يدوم إلى النهاية الجديدة؛ والساعات التي تنتهي قبل ذلك لا تُمدَّد",
            Length = "{0} س {1:00} د",
            AsItIs = "{0}: لا خطة تتجاوز {1}؛ هذه الخطة تُخرج {2}",
            Supposed = new Dictionary<MoreOf, string>
            {
                [MoreOf.Hour] = "لو انتهت المهلة بعد ساعة، مع ما يدوم إلى نهايتها:",
                [MoreOf.Corridor] = "لو كان هذا الممر مفتوحًا طوال الوقت لكل من خُصص لهم:",
                [MoreOf.Lane] =
                    "لو كان لهذا الشارع مسرب إضافي في كل اتجاه، وثلاثة أمتار إضافية للمشاة:",
                [MoreOf.Throughput] = "لو سمحت هذه البوابة بمرور مئة شخص إضافي في الساعة:",
            },
            NothingToSuppose = new Dictionary<MoreOf, string>
            {
                [MoreOf.Hour] = "  لا شيء",
                [MoreOf.Corridor] = "  كل الممرات مفتوحة طوال الوقت في هذه القراءة",
                [MoreOf.Lane] = "  لا شارع يحدّ في هذه القراءة",
                [MoreOf.Throughput] = "  لا ممر مفتوح في هذه القراءة",
            },
            AtMost = "{0}: لا خطة تتجاوز {1} ({2})",
            Confirmed = "{0}؛ خطة تُخرج {1} ({2})",
            Nothing = "  {0} غيرها لا تُخرج أحدًا زيادة",
        };
}
