using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Building;

internal sealed class DestinationBuilder(Draft draft)
{
    public IReadOnlyList<Destination> Build()
    {
        draft.RefuseRepeated("destinations", "destination");
        var destinations = new List<Destination>();
        foreach (var keys in draft.Keys.Destinations ?? [])
        {
            if (keys.Longitude is null != keys.Latitude is null)
            {
                draft.Refuse(
                    keys.Node,
                    "only one of longitude and latitude is given",
                    "Give both or neither"
                );
            }

            GeoPoint? location = keys is { Longitude: { } x, Latitude: { } y } ? new(x, y) : null;
            destinations.Add(
                new(keys.Id, keys.Name, keys.Kind, keys.CapacityPersons.Persons, location)
            );
        }

        return destinations;
    }
}
