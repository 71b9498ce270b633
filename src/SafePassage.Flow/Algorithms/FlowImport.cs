namespace SafePassage.Flow;

/// <summary>Puts a flow that was written as runs back into the rows of a run.</summary>
internal static class FlowImport
{
    /// <returns>False when the flow uses an arc, supply or gate that the reduced network leaves out.</returns>
    public static bool Load(ResidualFlow state, FlowOverTime flow)
    {
        for (var row = 0; row < state.Network.RowCount; row++)
        {
            state.OpenRow(row);
        }

        return LoadArcs(state, flow.Arcs)
            && LoadDepartures(state, flow.Departures)
            && LoadGates(state, flow.Gates)
            && LoadStock(state);
    }

    private static bool LoadArcs(ResidualFlow state, StepRuns arcs)
    {
        var network = state.Network;
        var firstPart = new int[arcs.ItemCount];
        Array.Fill(firstPart, -1);
        for (var a = network.ArcCount - 1; a >= 0; a--)
        {
            firstPart[network.OriginalArc[a]] = a;
        }

        for (var item = 0; item < arcs.ItemCount; item++)
        {
            for (var run = 0; run < arcs.Starts(item).Length; run++)
            {
                for (var step = arcs.Starts(item)[run]; step < arcs.Ends(item)[run]; step++)
                {
                    if (!Put(state, firstPart[item], item, step, arcs.Units(item)[run]))
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    private static bool Put(ResidualFlow state, int part, int original, int step, long units)
    {
        var network = state.Network;
        for (var a = part; a >= 0 && units > 0 && a < network.ArcCount; a++)
        {
            var row = step + network.Remaining[network.Tail[a]];
            if (network.OriginalArc[a] != original || row >= network.RowCount)
            {
                break;
            }

            var here = Math.Min(units, network.CapacityAt(a, row));
            state.Arcs[(row * network.ArcCount) + a] = (ushort)here;
            units -= here;
        }

        return units == 0;
    }

    private static bool LoadDepartures(ResidualFlow state, StepRuns departures)
    {
        var network = state.Network;
        long loaded = 0;
        for (var q = 0; q < network.PoolSupply.Length; q++)
        {
            var item = network.PoolSupply[q];
            for (var run = 0; run < departures.Starts(item).Length; run++)
            {
                for (
                    var step = departures.Starts(item)[run];
                    step < departures.Ends(item)[run];
                    step++
                )
                {
                    var units = departures.Units(item)[run];
                    state.AddExit(q, step + network.Remaining[network.PoolNode[q]], (int)units);
                    state.PoolLeft[q] -= units;
                    loaded += units;
                }
            }
        }

        return loaded == Total(departures);
    }

    private static bool LoadGates(ResidualFlow state, StepRuns gates)
    {
        long loaded = 0;
        for (var j = 0; j < state.Network.Gates.Length; j++)
        {
            var item = state.Network.Gates[j].Gate;
            for (var run = 0; run < gates.Starts(item).Length; run++)
            {
                for (var step = gates.Starts(item)[run]; step < gates.Ends(item)[run]; step++)
                {
                    state.GateFlow[j][step] = (int)gates.Units(item)[run];
                    loaded += gates.Units(item)[run];
                }
            }
        }

        return loaded == Total(gates);
    }

    /// <summary>What waits at a node is what came in and has not gone on.</summary>
    private static bool LoadStock(ResidualFlow state)
    {
        var network = state.Network;
        for (var row = 0; state.Waits && row < network.RowCount; row++)
        {
            for (var v = 0; v < network.NodeCount; v++)
            {
                long stock = row > 0 ? state.Stock[((row - 1) * network.NodeCount) + v] : 0;
                for (var i = network.Starts[v].InArc; i < network.Starts[v + 1].InArc; i++)
                {
                    var arc = network.InArcs[i];
                    var tailRow = row - arc.Rows;
                    stock += tailRow >= 0 ? state.Arcs[(tailRow * network.ArcCount) + arc.Arc] : 0;
                }

                for (var a = network.Starts[v].OutArc; a < network.Starts[v + 1].OutArc; a++)
                {
                    stock -= state.Arcs[(row * network.ArcCount) + a];
                }

                for (var q = network.Starts[v].Pool; q < network.Starts[v + 1].Pool; q++)
                {
                    var first = network.PoolFirstRow[q];
                    stock += row >= first ? state.PoolExits[q][row - first] : 0;
                }

                for (var j = 0; j < network.Gates.Length; j++)
                {
                    var step = row - network.Remaining[v];
                    stock -= network.Gates[j].Node == v && step >= 0 ? state.GateFlow[j][step] : 0;
                }

                state.Stock[(row * network.NodeCount) + v] = (int)stock;
            }
        }

        return true;
    }

    private static long Total(StepRuns runs)
    {
        long total = 0;
        for (var item = 0; item < runs.ItemCount; item++)
        {
            for (var run = 0; run < runs.Starts(item).Length; run++)
            {
                total += (runs.Ends(item)[run] - runs.Starts(item)[run]) * runs.Units(item)[run];
            }
        }

        return total;
    }
}
