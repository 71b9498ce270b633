// Solves an expanded network written by `SafePassage.Benchmarks expand` with LEMON's preflow, one horizon only.
// Usage: peers FILE. Prints one JSON object: program, value, processor seconds without building the graph.
#include <cstdio>
#include <ctime>
#include <fstream>
#include <lemon/preflow.h>
#include <lemon/smart_graph.h>
#include <vector>

int main(int count, char **arguments) {
    if (count != 2) {
        std::fprintf(stderr, "usage: peers FILE\n");
        return 2;
    }

    std::ifstream file(arguments[1]);
    int nodes, source, sink, tail, head, units;
    file >> nodes >> source >> sink;
    lemon::SmartDigraph graph;
    std::vector<lemon::SmartDigraph::Node> node;
    for (int v = 0; v < nodes; v++)
        node.push_back(graph.addNode());
    lemon::SmartDigraph::ArcMap<int> capacity(graph);
    while (file >> tail >> head >> units)
        capacity[graph.addArc(node[tail], node[head])] = units;

    const std::clock_t begin = std::clock();
    lemon::Preflow<lemon::SmartDigraph> preflow(graph, capacity, node[source], node[sink]);
    preflow.runMinCut();
    const double seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;
    std::printf("{\"program\": \"LEMON preflow\", \"value\": %d, \"cpu_seconds\": %.3f}\n", preflow.flowValue(), seconds);
}
