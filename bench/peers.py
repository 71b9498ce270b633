"""Solves an expanded network written by `SafePassage.Benchmarks expand` with igraph and scipy, one horizon only.

Usage: python3 peers.py FILE. Prints one JSON object a line: program, value, seconds.
"""
import json
import sys
import time

import numpy as np

with open(sys.argv[1]) as file:
    nodes, source, sink = map(int, file.readline().split())
    arcs = np.loadtxt(file, dtype=np.int64)


def report(program, solve):
    begin = time.process_time()
    value = solve()
    print(json.dumps({"program": program, "value": int(value), "cpu_seconds": round(time.process_time() - begin, 3)}), flush=True)


def scipy_dinic():
    matrix = csr_matrix((arcs[:, 2].astype(np.int32), (arcs[:, 0], arcs[:, 1])), shape=(nodes, nodes))
    return maximum_flow(matrix, source, sink, method="dinic").flow_value


def igraph_flow():
    return graph.maxflow_value(source, sink, capacity="capacity")


try:
    import igraph

    graph = igraph.Graph(n=nodes, edges=arcs[:, :2], directed=True)
    graph.es["capacity"] = arcs[:, 2].tolist()
    report("igraph", igraph_flow)
except ImportError:
    print("igraph is not installed", file=sys.stderr)
try:
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import maximum_flow

    report("scipy dinic", scipy_dinic)
except ImportError:
    print("scipy is not installed", file=sys.stderr)
