using SafePassage.Model;

namespace SafePassage.Cli.Printing;

/// <summary>What the summary says, in one language.</summary>
internal sealed record Phrases
{
    public required string Draft { get; init; }

    public required string Inside { get; init; }

    public required string[] Columns { get; init; }

    /// <summary>Before the earliest times that any plan can reach.</summary>
    public required string AtBest { get; init; }

    /// <summary>{0} the variant, {1} minutes, {2} how many orders a zone the plan keeps to.</summary>
    public required string OneOrder { get; init; }

    public required string Limit { get; init; }

    public required string LimitPlaces { get; init; }

    public required string PeopleLimit { get; init; }

    public required string NoWay { get; init; }

    public required string CutShort { get; init; }

    /// <summary>Before the times that groups are under way.</summary>
    public required string UnderWay { get; init; }

    /// <summary>{0} the group, then whole minutes: {1} on average, {2} nine in ten, {3} the longest.</summary>
    public required string Travel { get; init; }

    public required string Files { get; init; }

    public required string Verify { get; init; }

    public required string NoPromise { get; init; }

    public required IReadOnlyDictionary<CutKind, string> Kinds { get; init; }

    public required string Exact { get; init; }

    public required IReadOnlyDictionary<BoundEnd, string> Grades { get; init; }

    public static Phrases In(string language) =>
        language switch
        {
            "fr" => French,
            "ar" => Arabic,
            _ => English,
        };

    private static Phrases English { get; } =
        new()
        {
            Draft =
                "DRAFT: {0} lines of scenario.yaml are guesses that nobody has looked at (# LOOK:)",
            Inside = "people inside",
            AtBest = "  at best, whatever the plan",
            OneOrder =
                "{0}: the last is out {1} minutes after what is possible at best; this plan gives a zone {2} order at most, --orders-per-zone allows more",
            Columns =
            [
                "variant",
                "will come",
                "bound",
                "plan",
                "gap",
                "50 % out",
                "90 % out",
                "all out",
            ],
            Limit =
                "{0}: {1} {2} limits from {3} to {4}; 100 persons an hour more there would bring out at most {5} more ({6} other limits)",
            LimitPlaces =
                "{0}: {1} {2} limits; 100 places more there would bring out at most {5} more ({6} other limits)",
            PeopleLimit = "nothing limits but the number of people who will come",
            NoWay = "no way out in this variant",
            CutShort = "the search was cut short; a longer one may find a better plan",
            UnderWay = "minutes to the gate",
            Travel = "{0}: {1} on average, 9 in 10 up to {2}, longest {3}",
            Files = "files",
            Verify = "check it",
            NoPromise =
                "A plan is no promise of safety and no finding of who is right: speeds do not fall with crowding, and people may not follow orders.",
            Kinds = Named("gate", "link"),
            Exact = "the bound is exact, for the plan reaches it, in: {0}",
            Grades = new Dictionary<BoundEnd, string>
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
            },
        };

    private static Phrases French { get; } =
        new()
        {
            Draft =
                "BROUILLON : {0} lignes de scenario.yaml sont des suppositions que personne n'a revues (# LOOK:)",
            Inside = "personnes à l'intérieur",
            Columns =
            [
                "variante",
                "viendront",
                "borne",
                "plan",
                "écart",
                "50 % sortis",
                "90 % sortis",
                "tous sortis",
            ],
            AtBest = "  au mieux, quel que soit le plan",
            OneOrder =
                "{0} : le dernier sort {1} minutes après ce qui est possible au mieux ; ce plan donne à une zone {2} ordre au plus, --orders-per-zone en permet davantage",
            Limit =
                "{0} : {1} {2} limite de {3} à {4} ; 100 personnes par heure de plus y feraient sortir au plus {5} personnes de plus ({6} autres limites)",
            LimitPlaces =
                "{0} : {1} {2} limite ; 100 places de plus y feraient sortir au plus {5} personnes de plus ({6} autres limites)",
            PeopleLimit = "rien ne limite, sinon le nombre de ceux qui viendront",
            NoWay = "aucune issue dans cette variante",
            UnderWay = "minutes jusqu’à la porte",
            Travel = "{0} : {1} en moyenne, 9 sur 10 au plus {2}, au maximum {3}",
            CutShort =
                "la recherche a été interrompue ; une plus longue peut trouver un meilleur plan",
            Files = "fichiers",
            Verify = "pour vérifier",
            NoPromise =
                "Un plan n'est ni une promesse de sécurité ni un jugement sur qui a raison : la foule n'y ralentit pas, et les gens peuvent ne pas suivre les consignes.",
            Kinds = Named("le point de passage", "le tronçon", "la destination"),
            Exact = "la borne est exacte, car le plan l'atteint, dans : {0}",
            Grades = new Dictionary<BoundEnd, string>
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
            },
        };

    private static Phrases Arabic { get; } =
        new()
        {
            Draft = "مسودة: {0} من أسطر scenario.yaml تقديرات لم يراجعها أحد (# LOOK:)",
            Inside = "شخصًا في الداخل",
            Columns =
            [
                "القراءة",
                "سيأتون",
                "الحد الأعلى",
                "الخطة",
                "الفجوة",
                "خروج 50 %",
                "خروج 90 %",
                "خروج الجميع",
            ],
            AtBest = "  في أحسن الأحوال، أيًّا كانت الخطة",
            OneOrder =
                "{0}: يخرج الأخير بعد أبكر وقت ممكن بـ {1} دقيقة؛ هذه الخطة تعطي المنطقة {2} أمرًا على الأكثر، و--orders-per-zone يسمح بأكثر",
            Limit =
                "{0}: {1} {2} هو القيد من {3} إلى {4}؛ 100 شخص إضافي في الساعة هناك يُخرج {5} شخصًا إضافيًا على الأكثر (قيود أخرى: {6})",
            LimitPlaces =
                "{0}: {1} {2} هو القيد؛ 100 مكان إضافي هناك يُخرج {5} شخصًا إضافيًا على الأكثر (قيود أخرى: {6})",
            PeopleLimit = "لا قيد سوى عدد الذين سيأتون",
            NoWay = "لا مخرج في هذه القراءة",
            UnderWay = "الدقائق حتى البوابة",
            Travel = "{0}: {1} في المتوسط، تسعة من كل عشرة حتى {2}، والأطول {3}",
            CutShort = "أُوقف البحث قبل نهايته؛ قد يجد بحث أطول خطة أفضل",
            Files = "الملفات",
            Verify = "للتحقق",
            NoPromise =
                "الخطة ليست وعدًا بالسلامة ولا حكمًا على من هو على حق: السرعات لا تنخفض مع الازدحام، وقد لا يتبع الناس التعليمات.",
            Kinds = Named("المعبر", "المقطع", "الوجهة"),
            Exact = "الحد الأعلى دقيق لأن الخطة تبلغه: {0}",
            Grades = new Dictionary<BoundEnd, string>
            {
                [BoundEnd.Searched] =
                    "الحد الأعلى هو أفضل قطع وُجد: {0}؛ وقد يكون أقصى ما يمكن فعله أدنى منه",
                [BoundEnd.Asked] = "الحد الأعلى السريع، كما طُلب: {0}",
                [BoundEnd.TooLarge] =
                    "الحد الأعلى السريع: {0}؛ الوقت لا يتسع للبحث عن قطوع أفضل (--bound exact ينتظره)",
                [BoundEnd.TimeLimit] = "بُحث عن قطوع أفضل في جزء من الوقت فقط: {0}؛ انتهى الوقت",
                [BoundEnd.Interrupted] = "بُحث عن قطوع أفضل في جزء من الوقت فقط: {0}؛ أُوقف العمل",
            },
        };

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
