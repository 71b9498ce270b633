using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Building;

internal sealed class VariantBuilder(Draft draft)
{
    public IReadOnlyList<Variant> Build()
    {
        if (draft.Keys.Node["variants"] is null)
        {
            return
            [
                new(
                    "as_given",
                    new("As given", "كما ورد", "Tel que donné"),
                    new HashSet<string>(StringComparer.Ordinal),
                    new Dictionary<string, double>(StringComparer.Ordinal),
                    new(
                        "The scenario names no variants: every corridor is open as written",
                        "السيناريو لا يسمي متغيرات: كل ممر مفتوح كما هو مكتوب",
                        "Le scénario ne nomme pas de variantes : chaque corridor est ouvert comme écrit"
                    ),
                    "The scenario"
                ),
            ];
        }

        draft.RefuseRepeated("variants", "variant");
        var corridors = draft.Ids("corridors");
        var groups = draft.Ids("groups");
        var variants = new List<Variant>();
        foreach (var keys in draft.Keys.Variants ?? [])
        {
            foreach (var id in keys.Shut)
            {
                draft.Leads(keys.At("shut", id), id, corridors, "corridor");
            }

            foreach (var id in keys.Uptake?.Keys ?? [])
            {
                draft.Leads(keys.At("uptake", id), id, groups, "group");
            }

            variants.Add(
                new(
                    keys.Id,
                    keys.Name,
                    keys.Shut.ToHashSet(StringComparer.Ordinal),
                    (keys.Uptake ?? new Dictionary<string, double>()).ToDictionary(
                        StringComparer.Ordinal
                    ),
                    keys.Reason,
                    keys.Source
                )
            );
        }

        return variants;
    }
}
