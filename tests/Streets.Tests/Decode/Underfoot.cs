using SafePassage.Streets;

namespace SafePassage.Streets.Tests;

/// <summary>What a way is like to go on: steps, surface, slope, bridge, tunnel.</summary>
public class Underfoot
{
    [Theory]
    [InlineData("highway=steps", WayTraits.Steps)]
    [InlineData("highway=steps ramp:wheelchair=yes", WayTraits.None)]
    [InlineData("highway=steps wheelchair=yes", WayTraits.None)]
    [InlineData("highway=footway wheelchair=no", WayTraits.NotForWheelchairs)]
    [InlineData("highway=residential surface=asphalt", WayTraits.SurfaceKnown)]
    [InlineData("highway=residential surface=gravel", WayTraits.SurfaceKnown | WayTraits.Unpaved)]
    [InlineData("highway=track", WayTraits.Unpaved)]
    [InlineData("highway=path", WayTraits.Unpaved)]
    [InlineData("highway=track tracktype=grade1", WayTraits.SurfaceKnown)]
    [InlineData("highway=track surface=concrete", WayTraits.SurfaceKnown)]
    [InlineData(
        "highway=track tracktype=grade5",
        WayTraits.SurfaceKnown | WayTraits.Unpaved | WayTraits.Rough
    )]
    [InlineData("highway=footway smoothness=bad", WayTraits.Rough)]
    [InlineData("highway=footway smoothness=intermediate", WayTraits.None)]
    [InlineData("highway=footway smoothness=horrible wheelchair=yes", WayTraits.None)]
    [InlineData("highway=service ford=yes", WayTraits.Ford)]
    [InlineData("highway=service ford=no", WayTraits.None)]
    public void What_is_underfoot(string tags, WayTraits traits) =>
        Ways.Read(tags).Traits.ShouldBe(traits);

    [Theory]
    [InlineData("6%", 6)]
    [InlineData("6", 6)]
    [InlineData("-4.5 %", -4.5)]
    [InlineData("+3%", 3)]
    [InlineData("45°", 100)]
    [InlineData("up", double.NaN)]
    [InlineData("300%", double.NaN)]
    [InlineData("", double.NaN)]
    public void Inclines(string value, double perCent)
    {
        var incline = Ways.Read("highway=footway", ("incline", value)).InclinePerCent;
        (
            double.IsNaN(perCent) ? double.IsNaN(incline) : Math.Abs(incline - perCent) < 1e-9
        ).ShouldBeTrue($"{incline}");
    }

    [Theory]
    [InlineData("bridge=yes", WayTraits.Bridge)]
    [InlineData("bridge=viaduct", WayTraits.Bridge)]
    [InlineData("bridge=no", WayTraits.None)]
    [InlineData("tunnel=yes", WayTraits.Tunnel)]
    [InlineData("tunnel=building_passage", WayTraits.Tunnel)]
    [InlineData("junction=roundabout", WayTraits.Roundabout)]
    public void Traits(string tag, WayTraits traits) =>
        Ways.Read($"highway=primary {tag}").Traits.ShouldBe(traits);
}
