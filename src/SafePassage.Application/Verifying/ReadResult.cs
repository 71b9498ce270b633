using SafePassage.Formats.Exports;
using SafePassage.Formats.Plans;
using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>What a published folder claims.</summary>
/// <param name="Disputes">Null without a ledger, or where nobody had the time to rank its disputes.</param>
/// <param name="Choices">As far as the options could be taken back.</param>
/// <param name="AsOf">Up to when the readings heard; null for the start of the window.</param>
internal sealed record ReadResult(
    Manifest Manifest,
    PlanFile Plans,
    BoundFile Bounds,
    DisputeFile? Disputes,
    PlanChoices Choices,
    When? AsOf
)
{
    /// <summary>Reads a folder, or says all that is wrong with its files and who changed them.</summary>
    public static (ReadResult? Value, VerifyOutcome.Unreadable? Bad) Of(ResultFolder folder)
    {
        if (!folder.Holds(OutputFolder.ManifestName))
        {
            return (null, new([Missing(folder, OutputFolder.ManifestName)], []));
        }

        var manifest = ManifestJson.Read(folder.PathOf(OutputFolder.ManifestName));
        if (manifest.Value is not { } made)
        {
            return (null, new(manifest.Errors, []));
        }

        var plans = Read(folder, PlanFile.Name, PlanJson.Read);
        var bounds = Read(folder, BoundFile.Name, BoundJson.Read);
        var listed = made.Provenance.Outputs.Any(o => o.Path == DisputeFile.Name);
        var disputes = listed ? Read(folder, DisputeFile.Name, DisputeJson.Read) : null;
        var choices = PlanChoices.Of(made.Provenance.Options);
        var moment = choices.AsOf is { } text ? When.Parse(text, TimeSpan.Zero) : null;
        InputError[] errors = [.. plans.Errors, .. bounds.Errors, .. disputes?.Errors ?? []];
        if (choices.AsOf is not null && moment is not { IsInstant: true })
        {
            errors =
            [
                .. errors,
                new(
                    folder.PathOf(OutputFolder.ManifestName),
                    null,
                    null,
                    $"the option as_of is '{choices.AsOf}', which is no moment",
                    "Write it like 2016-11-04T12:00+02:00"
                ),
            ];
        }

        if (errors.Length > 0)
        {
            string[] read = [PlanFile.Name, BoundFile.Name, DisputeFile.Name];
            return (
                null,
                new(
                    errors,
                    [
                        .. folder
                            .Flaws(made, [.. read.Take(listed ? 3 : 2)])
                            .Where(f => f.Check == PlanCheck.Hashes),
                    ]
                )
            );
        }

        return (new(made, plans.Value!, bounds.Value!, disputes?.Value, choices, moment), null);
    }

    private static ParseResult<T> Read<T>(
        ResultFolder folder,
        string name,
        Func<string, ParseResult<T>> read
    )
        where T : class =>
        folder.Holds(name)
            ? read(folder.PathOf(name))
            : ParseResult<T>.Failed([Missing(folder, name)]);

    private static InputError Missing(ResultFolder folder, string name) =>
        new(
            folder.PathOf(name),
            null,
            null,
            "there is no such file, or it is empty or a link",
            "Name a folder that plan has written"
        );
}
