package dev.escrutinio.embedded.qdrant;

import com.google.common.primitives.Floats;
import com.google.common.primitives.Ints;
import io.qdrant.client.grpc.JsonWithInt.Struct;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.DenseVector;
import io.qdrant.client.grpc.Points.NamedVectorsOutput;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.SparseVector;
import io.qdrant.client.grpc.Points.VectorOutput;
import io.qdrant.client.grpc.Points.VectorsOutput;
import io.qdrant.client.grpc.Points.WithPayloadSelector;
import io.qdrant.client.grpc.Points.WithVectorsSelector;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which parts of a point a caller wants to see, and the point in that form.
final class PointView {

    private final Schema schema;
    private final @Nullable UnaryOperator<Struct> payload;
    private final @Nullable Set<Integer> vectors;

    PointView(Schema schema, WithPayloadSelector payload, WithVectorsSelector vectors) {
        this.schema = schema;
        this.payload = payloadPart(payload);
        this.vectors = vectorPart(vectors);
    }

    private static @Nullable UnaryOperator<Struct> payloadPart(WithPayloadSelector selector) {
        return switch (selector.getSelectorOptionsCase()) {
            case ENABLE -> selector.getEnable() ? UnaryOperator.identity() : null;
            case INCLUDE -> {
                List<PayloadPath> paths = paths(selector.getInclude().getFieldsList());
                yield struct -> PayloadPruning.keep(struct, paths);
            }
            case EXCLUDE -> {
                List<PayloadPath> paths = paths(selector.getExclude().getFieldsList());
                yield struct -> PayloadPruning.remove(struct, paths);
            }
            case SELECTOROPTIONS_NOT_SET -> null;
        };
    }

    private static List<PayloadPath> paths(List<String> texts) {
        return texts.stream().map(PayloadPath::parse).toList();
    }

    private @Nullable Set<Integer> vectorPart(WithVectorsSelector selector) {
        return switch (selector.getSelectorOptionsCase()) {
            case ENABLE ->
                selector.getEnable()
                        ? IntStream.range(0, schema.names().size()).boxed().collect(Collectors.toSet())
                        : null;
            case INCLUDE ->
                selector.getInclude().getNamesList().stream()
                        .map(schema::number)
                        .collect(Collectors.toCollection(TreeSet::new));
            case SELECTOROPTIONS_NOT_SET -> null;
        };
    }

    RetrievedPoint retrieved(StoredPoint point) {
        RetrievedPoint.Builder view =
                RetrievedPoint.newBuilder().setId(point.key().toPointId()).putAllPayload(payload(point));
        if (vectors != null) {
            view.setVectors(vectors(point, vectors));
        }
        return view.build();
    }

    ScoredPoint scored(Hit hit, StoredPoint point) {
        ScoredPoint.Builder view = ScoredPoint.newBuilder()
                .setId(hit.key().toPointId())
                .setScore(hit.score())
                .putAllPayload(payload(point));
        if (hit.scored()) {
            view.setVersion(point.version());
        }
        if (vectors != null) {
            view.setVectors(vectors(point, vectors));
        }
        return view.build();
    }

    private Map<String, Value> payload(StoredPoint point) {
        return payload == null
                ? Map.of()
                : payload.apply(point.payload().toStruct()).getFieldsMap();
    }

    private VectorsOutput vectors(StoredPoint point, Set<Integer> wanted) {
        VectorsOutput.Builder output = VectorsOutput.newBuilder();
        NamedVectorsOutput.Builder named = NamedVectorsOutput.newBuilder();
        point.vectors().forEach((number, vector) -> {
            if (!wanted.contains(number)) {
                return;
            }
            if (schema.names().get(number).isEmpty()) {
                output.setVector(output(vector));
            } else {
                named.putVectors(schema.names().get(number), output(vector));
            }
        });
        return output.hasVector() ? output.build() : output.setVectors(named).build();
    }

    private static VectorOutput output(Vector vector) {
        return switch (vector) {
            case Vector.Dense(float[] values) ->
                VectorOutput.newBuilder()
                        .setDense(DenseVector.newBuilder().addAllData(Floats.asList(values)))
                        .build();
            case Vector.Sparse(int[] indices, float[] weights) ->
                VectorOutput.newBuilder()
                        .setSparse(SparseVector.newBuilder()
                                .addAllIndices(Ints.asList(indices))
                                .addAllValues(Floats.asList(weights)))
                        .build();
        };
    }
}
