namespace SafePassage.Cli;

/// <summary>What is said when SafePassage itself fails.</summary>
internal static class Fault
{
    /// <summary>Says so in a few lines; the details go to a file that can be sent to us.</summary>
    public static int Report(Exception exception)
    {
        Console.Error.WriteLine(
            $"This is a fault of SafePassage, not of your input: {exception.Message}"
        );
        try
        {
            // A folder of its own that nobody can guess: no link is followed, and nobody else can read it.
            var file = Path.Combine(
                Directory.CreateTempSubdirectory("safepassage-fault-").FullName,
                "fault.txt"
            );
            File.WriteAllText(file, exception.ToString());
            Console.Error.WriteLine(
                $"Details are in {file}; please report it with the scenario if you may share it."
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine("The details could not be written anywhere.");
        }

        return ExitCode.OurFault;
    }
}
