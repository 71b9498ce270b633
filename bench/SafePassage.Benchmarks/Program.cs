using SafePassage.Benchmarks;

var city = GridCity.Generate(new GridCitySpec());
Console.WriteLine(
    $"{city.Graph.NodeCount} nodes, {city.Graph.ArcCount} links, {city.ZonePeople.Sum()} people"
);
return 0;
