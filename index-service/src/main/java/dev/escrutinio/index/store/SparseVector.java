package dev.escrutinio.index.store;

import java.util.Map;

/// Weights by index; the indices ascend.
@SuppressWarnings("ArrayRecordComponent") // compared by ContentHash only, and there are hundreds of thousands
public record SparseVector(int[] indices, float[] values) {

    /// Takes weights whose keys ascend and scales them to length 1: «Madrid» then comes before «Las Rozas de Madrid».
    public static SparseVector ofUnitLength(Map<Integer, Float> weights) {
        double length = Math.sqrt(
                weights.values().stream().mapToDouble(weight -> weight * weight).sum());
        int[] indices = new int[weights.size()];
        float[] values = new float[weights.size()];
        int next = 0;
        for (Map.Entry<Integer, Float> weight : weights.entrySet()) {
            indices[next] = weight.getKey();
            values[next++] = (float) (weight.getValue() / length);
        }
        return new SparseVector(indices, values);
    }
}
