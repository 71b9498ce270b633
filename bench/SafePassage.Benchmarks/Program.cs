using SafePassage.Benchmarks;

return args is ["osm", .. var rest] ? OsmRun.Run(rest) : 0;
