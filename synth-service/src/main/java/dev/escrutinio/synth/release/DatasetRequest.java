package dev.escrutinio.synth.release;

import dev.escrutinio.contracts.pairs.DatasetFormat;
import dev.escrutinio.synth.dataset.DatasetOrder;
import java.util.List;
import java.util.Map;

/// A checked order of a dataset.
///
/// @param factsVersion pairs of other facts stay out
/// @param upTo ends of the log's partitions when it was ordered: what comes later stays out, so that an order that is
///     taken up again makes the same dataset
record DatasetRequest(
        String name, DatasetOrder order, List<DatasetFormat> formats, String factsVersion, Map<Integer, Long> upTo) {
    DatasetRequest {
        formats = List.copyOf(formats);
        upTo = Map.copyOf(upTo);
    }
}
