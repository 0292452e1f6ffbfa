package dev.escrutinio.embedded.qdrant;

import io.qdrant.client.grpc.JsonWithInt.Struct;
import java.util.Map;

/// A point on its way into the file: its vectors by the number of their name.
record NewPoint(PointKey key, Map<Integer, Vector> vectors, Struct payload) {}
