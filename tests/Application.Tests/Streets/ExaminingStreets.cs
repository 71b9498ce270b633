namespace SafePassage.Application.Tests.Streets;

public class ExaminingStreets
{
    [Fact]
    public void Tables_have_nothing_to_examine() =>
        ExamineStreets.Run(Scenes.Load(Scenes.Base)).ShouldBeNull();

    [Fact]
    public void An_extracts_guesses_and_weak_spots_are_told()
    {
        using var scratch = new ScratchFolder();
        var given = StartScenario
            .Run(Scenes.Start(scratch["city"]))
            .ShouldBeOfType<StartOutcome.Started>()
            .Given;
        var answer = ExamineStreets.Run(given).ShouldNotBeNull();
        answer.Totals.ShouldNotBeEmpty();
        answer.Health.Islands.ShouldNotBeEmpty();
        answer.LeftOut.ShouldContain(l => l.Metres > 0);
    }
}
