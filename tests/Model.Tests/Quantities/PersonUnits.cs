using System.Globalization;

namespace SafePassage.Model.Tests;

public class PersonUnits
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(999_999, 0)]
    [InlineData(1_000_000, 1)]
    [InlineData(1_999_999, 1)]
    [InlineData(-1, -1)]
    [InlineData(-1_000_000, -1)]
    [InlineData(-1_000_001, -2)]
    public void Millionths_become_persons_by_rounding_down(long millionths, long persons) =>
        new PersonMillionths(millionths).Floor().ShouldBe(new(persons));

    [Fact]
    public void Persons_become_millionths_and_come_back_as_they_were()
    {
        for (var persons = -3L; persons < 300; persons++)
        {
            new Persons(persons).InMillionths.Floor().ShouldBe(new(persons));
        }
    }

    [Fact]
    public void What_a_long_does_not_hold_throws_and_is_never_another_number()
    {
        var most = new Persons(long.MaxValue);
        Should.Throw<OverflowException>(() => most.InMillionths);
        Should.Throw<OverflowException>(() => most + new Persons(1));
        Should.Throw<OverflowException>(() => new[] { most, new Persons(1) }.Sum());
        Should.Throw<OverflowException>(() =>
            new PersonMillionths(long.MinValue) - new PersonMillionths(1)
        );
    }

    [Fact]
    public void Sums_and_order_are_those_of_the_numbers()
    {
        Persons[] people = [new(7), new(-2), new(40)];
        people.Sum().ShouldBe(new(45));
        people.Sum(p => p.InMillionths).ShouldBe(new(45_000_000));
        people.Order().ShouldBe([new(-2), new(7), new(40)]);
        people.Max().ShouldBe(new(40));
    }

    [Fact]
    public void A_share_of_nobody_is_none()
    {
        new Persons(5).ShareOf(Persons.Zero).ShouldBe(0);
        new Persons(5).ShareOf(new(20)).ShouldBe(0.25);
    }

    [Fact]
    public void Text_is_the_number_in_persons()
    {
        $"{new Persons(1234567)}".ShouldBe("1234567");
        new Persons(1234567).ToString("#,0", CultureInfo.InvariantCulture).ShouldBe("1,234,567");
        $"{new PersonMillionths(2_500_000)}".ShouldBe("2.5");
        $"{new PersonMillionths(long.MaxValue)}".ShouldBe("9223372036854.775807");
    }
}
