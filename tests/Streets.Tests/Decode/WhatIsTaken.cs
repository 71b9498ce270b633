using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Streets.Tests;

/// <summary>Which ways are streets, what is remarked of the others, and the names that are kept.</summary>
public class WhatIsTaken
{
    [Theory]
    [InlineData("highway=construction")]
    [InlineData("highway=construction construction=primary")]
    [InlineData("route=ferry motor_vehicle=yes")]
    [InlineData("highway=proposed")]
    [InlineData("highway=razed")]
    [InlineData("highway=platform")]
    [InlineData("highway=raceway")]
    [InlineData("highway=service route=ferry")]
    [InlineData("highway=track abandoned=yes")]
    public void What_is_no_street_is_left_out(string tags) => Ways.Map(tags).Ways.ShouldBeEmpty();

    [Theory]
    [InlineData("highway=yes", GuessRule.ClassUnknown)]
    [InlineData("highway=Residential", GuessRule.ClassUnknown)]
    [InlineData("highway=residential;swamp", GuessRule.ClassUnknown)]
    [InlineData("highway=residential;unclassified", GuessRule.ClassOfList)]
    public void A_class_that_is_not_understood_is_remarked(string tags, GuessRule rule)
    {
        var map = Ways.Map(tags);
        map.Remarks.ShouldHaveSingleItem().Rule.ShouldBe(rule);
        map.Ways.Length.ShouldBe(rule == GuessRule.ClassOfList ? 1 : 0);
    }

    [Fact]
    public void What_could_not_be_understood_is_remarked_once_with_its_way()
    {
        var remarks = Ways.Map(
            "highway=primary maxspeed=fast lanes=many oneway=perhaps access=elves width=9km"
        ).Remarks;
        remarks
            .Select(r => (r.WayId, r.Key, r.Value))
            .ShouldBe([
                (10, "access", "elves"),
                (10, "oneway", "perhaps"),
                (10, "maxspeed", "fast"),
                (10, "lanes", "many"),
                (10, "width", "9km"),
            ]);
    }

    [Fact]
    public void Names_are_kept_in_four_languages_and_traits_with_them()
    {
        var map = Ways.Map(
            "highway=primary name=شارع name:en=Street name:fr=Rue bridge=yes tunnel=no junction=roundabout"
        );
        var name = map.Names.ShouldHaveSingleItem().ToName();
        (name.En, name.Ar, name.Fr).ShouldBe(("Street", "شارع", "Rue"));
        map.Ways[0].Traits.ShouldBe(WayTraits.Bridge | WayTraits.Roundabout);
    }
}
