namespace SafePassage.EndToEnd.Tests.Browser;

internal sealed partial class Chromium
{
    /// <summary>Skips the test where no Chromium is installed; in CI that is a failure.</summary>
    public static async Task<Chromium> Start(int width = 1440, int height = 1000)
    {
        var program = Find();
        if (program is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip("chromium is not installed");
        }

        program.ShouldNotBeNull("CI has to install chromium");
        return await Launch(program, width, height);
    }
}
