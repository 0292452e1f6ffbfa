package dev.escrutinio.embedded.qdrant;

import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.PointsSelector;
import java.util.List;

/// Which points a change is for.
sealed interface Selection {

    record ByIds(List<PointKey> keys) implements Selection {}

    record ByFilter(Filter filter) implements Selection {}

    static Selection of(PointsSelector selector) {
        return switch (selector.getPointsSelectorOneOfCase()) {
            case POINTS -> {
                if (selector.getPoints().getIdsCount() == 0) {
                    throw QdrantError.badRequest("Empty update request");
                }
                yield new ByIds(selector.getPoints().getIdsList().stream()
                        .map(PointKey::of)
                        .toList());
            }
            case FILTER -> {
                FilterValidation.check(selector.getFilter(), "points.points_selector_one_of");
                yield new ByFilter(selector.getFilter());
            }
            case POINTSSELECTORONEOF_NOT_SET -> throw QdrantError.invalid("Malformed PointsSelector type");
        };
    }
}
