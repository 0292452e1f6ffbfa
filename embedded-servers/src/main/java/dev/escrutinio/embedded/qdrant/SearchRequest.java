package dev.escrutinio.embedded.qdrant;

import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.PrefetchQuery;
import io.qdrant.client.grpc.Points.Query;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.SearchParams;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a query and each of its prefetches have in common.
record SearchRequest(
        List<SearchRequest> prefetches,
        @Nullable Query query,
        String using,
        @Nullable Filter filter,
        @Nullable Float threshold,
        long limit) {

    private static final long DEFAULT_LIMIT = 10;
    private static final long MOST_POINTS = Integer.MAX_VALUE;

    /// Reads and checks a query; the hits before the offset are asked for too.
    static SearchRequest of(QueryPoints points) {
        QdrantError.refuse(points.hasLookupFrom(), "lookup in another collection");
        QdrantError.refuse(points.hasShardKeySelector(), "shard keys");
        refuseParams(points.getParams());
        checkLimit(points.hasLimit() && points.getLimit() == 0, "limit");
        SearchRequest request = new SearchRequest(
                prefetches(points.getPrefetchList(), ""),
                points.hasQuery() ? points.getQuery() : null,
                points.getUsing(),
                points.hasFilter() ? points.getFilter() : null,
                points.hasScoreThreshold() ? points.getScoreThreshold() : null,
                (points.hasLimit() ? atMost(points.getLimit()) : DEFAULT_LIMIT) + atMost(points.getOffset()));
        request.validate("");
        return request;
    }

    private static List<SearchRequest> prefetches(List<PrefetchQuery> prefetches, String at) {
        return IntStream.range(0, prefetches.size())
                .mapToObj(i -> of(prefetches.get(i), "%sprefetch[%d].".formatted(at, i)))
                .toList();
    }

    private static SearchRequest of(PrefetchQuery prefetch, String at) {
        QdrantError.refuse(prefetch.hasLookupFrom(), "lookup in another collection");
        refuseParams(prefetch.getParams());
        checkLimit(prefetch.hasLimit() && prefetch.getLimit() == 0, at + "limit");
        SearchRequest request = new SearchRequest(
                prefetches(prefetch.getPrefetchList(), at),
                prefetch.hasQuery() ? prefetch.getQuery() : null,
                prefetch.getUsing(),
                prefetch.hasFilter() ? prefetch.getFilter() : null,
                prefetch.hasScoreThreshold() ? prefetch.getScoreThreshold() : null,
                prefetch.hasLimit() ? atMost(prefetch.getLimit()) : DEFAULT_LIMIT);
        request.validate(at);
        return request;
    }

    /// Limits are unsigned and may be as large as they like.
    static long atMost(long limit) {
        return limit < 0 ? MOST_POINTS : Math.min(limit, MOST_POINTS);
    }

    private static void checkLimit(boolean zero, String field) {
        if (zero) {
            throw QdrantError.validation(field, "value 0 invalid, must be 1 or larger");
        }
    }

    /// Settings of an approximate index change nothing in an exact scan, but this one would leave points out.
    private static void refuseParams(SearchParams params) {
        QdrantError.refuse(params.getIndexedOnly(), "searching indexed points only");
    }

    private void validate(String at) {
        if (filter != null) {
            FilterValidation.check(filter, at + "filter");
        }
        if (query == null) {
            return;
        }
        if (query.getNearest().hasSparse()) {
            IncomingVectors.validate(query.getNearest().getSparse(), at + "query.variant.variant.");
        }
        if (query.getRrf().hasK() && query.getRrf().getK() == 0) {
            throw QdrantError.validation(at + "query.variant.k", "value 0 invalid, must be 1 or larger");
        }
    }

    /// The ids that this query or one inside it starts from; no answer holds them.
    Stream<PointKey> referencedPoints() {
        Stream<PointKey> own = query != null && query.getNearest().hasId()
                ? Stream.of(PointKey.of(query.getNearest().getId()))
                : Stream.empty();
        return Stream.concat(own, prefetches.stream().flatMap(SearchRequest::referencedPoints));
    }
}
