using SafePassage.Formats.Tables;

namespace SafePassage.Formats.Ledgers.Monitoring;

/// <summary>
/// The columns of the ETH/PRIO Civil Conflict Ceasefire Dataset, a row for each actor's declaration. Codes of which a ledger
/// knows nothing are accepted and read by nobody; columns that begin with <c>sp_</c> are ours, and hold what days and codes
/// cannot.
/// </summary>
internal static class CeasefireColumns
{
    public static IReadOnlyList<TableColumn> Written { get; } =
    [
        new("location", false, "where it holds"),
        new("cf_id", true, "id of the ceasefire") { Unless = "uniq_id" },
        new("uniq_id", false, "id of the ceasefire among those of all countries"),
        new("actor_name", true, "who declares it"),
        new("cf_dec_yr", true, "year of the declaration"),
        new("cf_dec_month", false, "month of the declaration, -1 where not known"),
        new("cf_dec_day", false, "day of the declaration, -1 where not known"),
        new("cf_effect_yr", false, "year from which it holds"),
        new("cf_effect_month", false, "month from which it holds"),
        new("cf_effect_day", false, "day from which it holds"),
        new("end_yr", false, "year in which it ends"),
        new("end_month", false, "month in which it ends"),
        new("end_day", false, "day on which it ends"),
        new("comment", false, "what was declared"),
        new("location_ar", false, "the same in Arabic"),
        new("location_fr", false, "the same in French"),
        new("comment_ar", false, "the same in Arabic"),
        new("comment_fr", false, "the same in French"),
        new("sp_name", false, "name of the truce"),
        new("sp_name_ar", false, "the same in Arabic"),
        new("sp_name_fr", false, "the same in French"),
        new("sp_form", false, "declared or agreed"),
        new("sp_for", false, "whom it is addressed to, with semicolons between"),
        new("sp_declared", false, "when it was declared, as exactly as it is known"),
        new("sp_from", false, "from when it holds, as exactly as it is known"),
        new("sp_until", false, "until when it holds, as exactly as it is known"),
        new("sp_statement", false, "id of the statement"),
        new("sp_source", false, "where it can be read"),
        FileOffset.Cell,
    ];

    public static IReadOnlyList<TableColumn> Read { get; } =
    [
        .. Written,
        new("cc", false, "country, before cf_id where there is no uniq_id"),
        .. new[]
        {
            "region",
            "id",
            "ucdp_actor_id",
            "ucdp_acd_id",
            "ucdp_dyad",
            "pax_id",
            "side",
            "partial",
            "written",
            "fixed",
            "fixed_time",
            "nsa_frac",
            "purpose_1",
            "purpose_2",
            "p_humanitarian",
            "p_peaceprocess",
            "p_holiday",
            "p_election",
            "p_other",
            "p_other_comment",
            "p_unclear",
            "cf_pp",
            "ceasefire_class",
            "ceasefire_type",
            "mediator_nego",
            "mediator_send",
            "timing",
            "implement",
            "enforcement",
            "ddr",
            "ended",
            "link",
            "splinter",
            "truce",
            "coder",
        }.Select(name => new TableColumn(name, false, "a code", Used: false)),
    ];
}
