using SafePassage.Model;

namespace SafePassage.Cli.Printing;

/// <summary>What the summary says, in one language.</summary>
internal sealed record Phrases(
    string Inside,
    string[] Columns,
    string Limit,
    string LimitPlaces,
    string PeopleLimit,
    string NoWay,
    string CutShort,
    string Files,
    string Verify,
    string NoPromise,
    IReadOnlyDictionary<CutKind, string> Kinds,
    string Exact,
    IReadOnlyDictionary<BoundEnd, string> Grades
)
{
    public static Phrases In(string language) =>
        language switch
        {
            "fr" => French,
            "ar" => Arabic,
            _ => English,
        };

    private static Phrases English { get; } =
        new(
            "people inside",
            ["variant", "will come", "bound", "plan", "gap", "50 % out", "90 % out"],
            "{0}: {1} {2} limits from {3} to {4}; 100 persons an hour more there would bring out at most {5} more ({6} other limits)",
            "{0}: {1} {2} limits; 100 places more there would bring out at most {5} more ({6} other limits)",
            "nothing limits but the number of people who will come",
            "no way out in this variant",
            "the search was cut short; a longer one may find a better plan",
            "files",
            "check it",
            "A plan is no promise of safety and no finding of who is right: speeds do not fall with crowding, and people may not follow orders.",
            Named("gate", "link"),
            "the bound is exact, for the plan reaches it, in: {0}",
            new Dictionary<BoundEnd, string>
            {
                [BoundEnd.Searched] =
                    "the bound is the best cut found in: {0}; the most that can be done may lie below it",
                [BoundEnd.Asked] = "the bound is the trimmed one, as asked for, in: {0}",
                [BoundEnd.TooLarge] =
                    "the bound is the trimmed one in: {0}; the search for better cuts would not fit the time (--bound exact waits for it)",
                [BoundEnd.TimeLimit] =
                    "better cuts were looked for only in part in: {0}; time ran out",
                [BoundEnd.Interrupted] =
                    "better cuts were looked for only in part in: {0}; interrupted",
            }
        );

    private static Phrases French { get; } =
        new(
            "personnes à l'intérieur",
            ["variante", "viendront", "borne", "plan", "écart", "50 % sortis", "90 % sortis"],
            "{0} : {1} {2} limite de {3} à {4} ; 100 personnes par heure de plus y feraient sortir au plus {5} personnes de plus ({6} autres limites)",
            "{0} : {1} {2} limite ; 100 places de plus y feraient sortir au plus {5} personnes de plus ({6} autres limites)",
            "rien ne limite, sinon le nombre de ceux qui viendront",
            "aucune issue dans cette variante",
            "la recherche a été interrompue ; une plus longue peut trouver un meilleur plan",
            "fichiers",
            "pour vérifier",
            "Un plan n'est ni une promesse de sécurité ni un jugement sur qui a raison : la foule n'y ralentit pas, et les gens peuvent ne pas suivre les consignes.",
            Named("le point de passage", "le tronçon", "la destination"),
            "la borne est exacte, car le plan l'atteint, dans : {0}",
            new Dictionary<BoundEnd, string>
            {
                [BoundEnd.Searched] =
                    "la borne est la meilleure coupe trouvée dans : {0} ; le maximum possible peut être plus bas",
                [BoundEnd.Asked] = "la borne est la rapide, comme demandé, dans : {0}",
                [BoundEnd.TooLarge] =
                    "la borne est la rapide dans : {0} ; la recherche de meilleures coupes ne tiendrait pas dans le temps (--bound exact l'attend)",
                [BoundEnd.TimeLimit] =
                    "de meilleures coupes n'ont été cherchées qu'en partie dans : {0} ; temps écoulé",
                [BoundEnd.Interrupted] =
                    "de meilleures coupes n'ont été cherchées qu'en partie dans : {0} ; interrompu",
            }
        );

    private static Phrases Arabic { get; } =
        new(
            "شخصًا في الداخل",
            ["القراءة", "سيأتون", "الحد الأعلى", "الخطة", "الفجوة", "خروج 50 %", "خروج 90 %"],
            "{0}: {1} {2} هو القيد من {3} إلى {4}؛ 100 شخص إضافي في الساعة هناك يُخرج {5} شخصًا إضافيًا على الأكثر (قيود أخرى: {6})",
            "{0}: {1} {2} هو القيد؛ 100 مكان إضافي هناك يُخرج {5} شخصًا إضافيًا على الأكثر (قيود أخرى: {6})",
            "لا قيد سوى عدد الذين سيأتون",
            "لا مخرج في هذه القراءة",
            "أُوقف البحث قبل نهايته؛ قد يجد بحث أطول خطة أفضل",
            "الملفات",
            "للتحقق",
            "الخطة ليست وعدًا بالسلامة ولا حكمًا على من هو على حق: السرعات لا تنخفض مع الازدحام، وقد لا يتبع الناس التعليمات.",
            Named("المعبر", "المقطع", "الوجهة"),
            "الحد الأعلى دقيق لأن الخطة تبلغه: {0}",
            new Dictionary<BoundEnd, string>
            {
                [BoundEnd.Searched] =
                    "الحد الأعلى هو أفضل قطع وُجد: {0}؛ وقد يكون أقصى ما يمكن فعله أدنى منه",
                [BoundEnd.Asked] = "الحد الأعلى السريع، كما طُلب: {0}",
                [BoundEnd.TooLarge] =
                    "الحد الأعلى السريع: {0}؛ الوقت لا يتسع للبحث عن قطوع أفضل (--bound exact ينتظره)",
                [BoundEnd.TimeLimit] = "بُحث عن قطوع أفضل في جزء من الوقت فقط: {0}؛ انتهى الوقت",
                [BoundEnd.Interrupted] = "بُحث عن قطوع أفضل في جزء من الوقت فقط: {0}؛ أُوقف العمل",
            }
        );

    private static Dictionary<CutKind, string> Named(
        string gate,
        string link,
        string destination = "destination"
    ) =>
        new()
        {
            [CutKind.Gate] = gate,
            [CutKind.GateGroup] = gate,
            [CutKind.Link] = link,
            [CutKind.Destination] = destination,
            [CutKind.Zone] = "",
        };
}
