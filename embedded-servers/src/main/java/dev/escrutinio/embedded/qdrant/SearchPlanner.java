package dev.escrutinio.embedded.qdrant;

import com.google.common.primitives.Floats;
import dev.escrutinio.embedded.qdrant.Search.Ranking;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Points.Fusion;
import io.qdrant.client.grpc.Points.Query;
import io.qdrant.client.grpc.Points.VectorInput;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes a query ready to run: resolves names and ids, compiles filters, refuses what does not fit the collection.
final class SearchPlanner {

    private final PointTable table;
    private final Filters filters;
    private final Set<PointKey> excluded;

    private SearchPlanner(PointTable table, Set<PointKey> excluded) {
        this.table = table;
        this.filters = new Filters(table);
        this.excluded = excluded;
    }

    static Search plan(SearchRequest request, PointTable table) {
        Set<PointKey> excluded = request.referencedPoints().collect(Collectors.toSet());
        SearchPlanner planner = new SearchPlanner(table, excluded);
        return planner.plan(request, planner.exclusion());
    }

    private Condition exclusion() {
        return excluded.isEmpty()
                ? Condition.always()
                : candidate -> !excluded.contains(candidate.point().key());
    }

    /// A query's filter holds inside its prefetches too, before their limits.
    private Search plan(SearchRequest request, Condition inherited) {
        Condition own = request.filter() == null ? Condition.always() : filters.compile(request.filter());
        Condition filter = inherited.and(own);
        List<Search> sources = request.prefetches().stream()
                .map(prefetch -> plan(prefetch, filter))
                .toList();
        return new Search(sources, ranking(request, filter), filter, request.threshold(), request.limit());
    }

    private Ranking ranking(SearchRequest request, Condition filter) {
        Query query = request.query();
        if (query == null) {
            return withoutQuery(request);
        }
        return switch (query.getVariantCase()) {
            case NEAREST -> new Ranking.Nearest(nearest(request, query.getNearest(), filter));
            case FUSION -> {
                QdrantError.refuse(query.getFusion() != Fusion.RRF, "fusions other than RRF");
                yield fusion(request, new Ranking.Rrf(2, List.of()));
            }
            case RRF -> {
                var rrf = query.getRrf();
                yield fusion(request, new Ranking.Rrf(rrf.hasK() ? rrf.getK() : 2, rrf.getWeightsList()));
            }
            case VARIANT_NOT_SET -> throw QdrantError.invalid("Query variant is missing");
            case RECOMMEND, DISCOVER, CONTEXT, ORDER_BY, SAMPLE, FORMULA, NEAREST_WITH_MMR, RELEVANCE_FEEDBACK ->
                throw QdrantError.unsupported("this kind of query");
        };
    }

    private static Ranking withoutQuery(SearchRequest request) {
        if (!request.prefetches().isEmpty()) {
            throw QdrantError.badRequest(
                    "A query is needed to merge the prefetches. " + "Can't have prefetches without defining a query.");
        }
        if (request.threshold() != null) {
            throw QdrantError.badRequest("A query is needed to use the score_threshold. "
                    + "Can't have score_threshold without defining a query.");
        }
        return new Ranking.ById();
    }

    private static Ranking fusion(SearchRequest request, Ranking.Rrf rrf) {
        if (!request.using().isEmpty()) {
            throw QdrantError.badRequest("Fusion queries cannot be combined with the 'using' field.");
        }
        int sources = request.prefetches().size();
        if (sources == 0) {
            throw QdrantError.wrongInput("Validation failed: cannot apply Fusion without prefetches");
        }
        int weights = rrf.weights().size();
        if (weights != 0 && weights != sources) {
            throw QdrantError.wrongInput(
                    "Validation failed: RRF weights length (%d) does not match number of prefetches (%d)"
                            .formatted(weights, sources));
        }
        return rrf;
    }

    private Scorer nearest(SearchRequest request, VectorInput input, Condition filter) {
        Vector vector = switch (input.getVariantCase()) {
            case ID -> storedVector(PointKey.of(input.getId()), request.using());
            case DENSE -> new Vector.Dense(Floats.toArray(input.getDense().getDataList()));
            case SPARSE -> IncomingVectors.of(input.getSparse());
            case VARIANT_NOT_SET -> throw QdrantError.invalid("VectorInput variant is missing");
            case MULTI_DENSE, DOCUMENT, IMAGE, OBJECT -> throw QdrantError.unsupported("multivectors and inference");
        };
        int number = table.schema().number(request.using());
        return switch (table.schema().space(number)) {
            case VectorSpace.Dense(int size, Distance distance)
            when vector instanceof Vector.Dense(float[] values) -> dense(number, size, distance, values);
            case VectorSpace.Sparse(boolean idf)
            when vector instanceof Vector.Sparse sparse -> {
                boolean filtered = !filter.passesAll() || !request.prefetches().isEmpty();
                yield new Scorer.Sparse(
                        number,
                        new QueryWeights(sparse.indices(), idf ? idf(number, sparse) : sparse.weights()),
                        filtered);
            }
            case VectorSpace.Dense _, VectorSpace.Sparse _ -> throw QdrantError.mixedVectorKinds();
        };
    }

    private Vector storedVector(PointKey key, String using) {
        int number = table.schema().number(using);
        StoredPoint point = table.find(key).orElseThrow(() -> QdrantError.noPoint(key));
        Vector vector = point.vectors().get(number);
        if (vector == null) {
            throw QdrantError.notFound("Vector with name \"%s\" for point not found".formatted(using));
        }
        return vector;
    }

    private static Scorer dense(int number, int size, Distance distance, float[] values) {
        if (values.length != size) {
            throw QdrantError.wrongInput(
                    "Vector dimension error: expected dim: %d, got %d".formatted(size, values.length));
        }
        float[] query = distance == Distance.Cosine ? Distances.normalised(values) : values;
        return new Scorer.Dense(number, distance, query);
    }

    private float[] idf(int number, Vector.Sparse query) {
        float[] weights = query.weights().clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= table.statistics().idf(number, query.indices()[i]);
        }
        return weights;
    }
}
