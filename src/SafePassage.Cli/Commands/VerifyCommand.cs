using System.CommandLine;
using System.Security.Cryptography;
using SafePassage.Cli.Printing;
using SafePassage.Formats.Exports;
using SafePassage.Formats.Plans;
using SafePassage.Formats.Scenarios;
using SafePassage.Model;
using SafePassage.Verification;

namespace SafePassage.Cli.Commands;

/// <summary>Checks plan and certificates again from their files, by code that shares nothing with the solver.</summary>
internal static class VerifyCommand
{
    public static Command Make()
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "A folder that 'plan' has written.",
        };
        var scenario = new Option<string?>("--scenario")
        {
            Description = "The scenario, if it is no longer where the manifest says.",
        };
        var quiet = Shared.Quiet;
        var command = new Command(
            "verify",
            """
            Read plan.json and bound.json back and check them against the scenario: hashes, every order replayed, every bound added up.

            Examples:
              safepassage verify out/aleppo-2016-11-04
              safepassage verify results --scenario my-city
            """
        )
        {
            folder,
            scenario,
            quiet,
        };
        command.SetAction(p => Run(p.GetValue(folder)!, p.GetValue(scenario), p.GetValue(quiet)));
        return command;
    }

    private static int Run(string folder, string? scenarioPath, bool quiet)
    {
        var manifest = ManifestJson.Read(Path.Combine(folder, OutputFolder.ManifestName));
        if (manifest.Value is not { } made)
        {
            Shared.Print(manifest.Errors, after: "");
            return ExitCode.BadInput;
        }

        var flaws = new List<string>();
        CheckHashes(folder, made, flaws);
        var plans = PlanJson.Read(Path.Combine(folder, "plan.json"));
        var bounds = BoundJson.Read(Path.Combine(folder, "bound.json"));
        InputError[] errors = [.. plans.Errors, .. bounds.Errors];
        if (errors.Length > 0)
        {
            // A file that was changed is a finding, however it was changed; one that we wrote so is bad input.
            Print(flaws);
            Shared.Print(errors, after: "");
            return flaws.Count > 0 ? ExitCode.Findings : ExitCode.BadInput;
        }

        scenarioPath ??= made.Provenance.Options.GetValueOrDefault("scenario");
        if (scenarioPath is null)
        {
            Console.Error.WriteLine(
                "The manifest does not say where the scenario is: name it with --scenario."
            );
            return ExitCode.BadInput;
        }

        if (
            !Shared.Moment(
                manifest.Value!.Provenance.Options.GetValueOrDefault("as_of"),
                out var asOf
            ) || Shared.Read(scenarioPath, quiet: true, asOf) is not { } read
        )
        {
            return ExitCode.BadInput;
        }

        CheckInputs(made, read, flaws);
        foreach (var plan in plans.Value!.Plans)
        {
            CheckVariant(read.Scenario.Variants.FirstOrDefault(v => v.Id == plan.Variant), plan);
        }

        Print(flaws);
        Console.Out.WriteLine(flaws.Count == 0 ? "All checks passed." : $"{flaws.Count} flaws.");
        return flaws.Count == 0 ? ExitCode.Done : ExitCode.Findings;

        void CheckVariant(SafePassage.Model.Variant? variant, Plan plan)
        {
            if (variant is null)
            {
                flaws.Add($"variant {plan.Variant}: the scenario has no such variant");
                return;
            }

            var replay = Replayer.Run(read.Scenario, variant, plan);
            Bound[] own = [.. bounds.Value!.Bounds.Where(b => b.Variant == plan.Variant)];
            var found = Checks.FlawsOf(read.Scenario, variant, plan, replay, own);
            flaws.AddRange(found);
            if (!quiet)
            {
                Console.Out.WriteLine(
                    $"{(found.Count == 0 ? "ok  " : "FLAW")} {variant.Id}: {plan.Orders.Count} orders replayed, {Figures.Persons(plan.Persons)} persons out; {own.Length} bounds added up"
                );
            }
        }
    }

    private static void Print(List<string> flaws)
    {
        foreach (var flaw in flaws)
        {
            Console.Error.WriteLine($"flaw: {flaw}");
        }
    }

    private static void CheckHashes(string folder, Manifest manifest, List<string> flaws)
    {
        foreach (var output in manifest.Provenance.Outputs)
        {
            var path = Path.Combine(folder, output.Path);
            if (!File.Exists(path))
            {
                flaws.Add($"{path} is missing");
                continue;
            }

            using var stream = File.OpenRead(path);
            if (Convert.ToHexStringLower(SHA256.HashData(stream)) != output.Sha256)
            {
                flaws.Add($"{path} was changed since it was written");
            }
        }
    }

    private static void CheckInputs(Manifest manifest, ScenarioFolder read, List<string> flaws)
    {
        if (!manifest.Inputs.SequenceEqual(read.Inputs))
        {
            var changed = read
                .Inputs.Except(manifest.Inputs)
                .Concat(manifest.Inputs.Except(read.Inputs));
            flaws.Add(
                $"the scenario is not the one that was planned: {string.Join(", ", changed.Select(i => i.Path).Distinct())}"
            );
        }
    }
}
