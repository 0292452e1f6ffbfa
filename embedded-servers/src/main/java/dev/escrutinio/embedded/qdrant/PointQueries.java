package dev.escrutinio.embedded.qdrant;

import io.qdrant.client.grpc.Points.BatchResult;
import io.qdrant.client.grpc.Points.QueryBatchPoints;
import io.qdrant.client.grpc.Points.QueryBatchResponse;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.QueryResponse;
import io.qdrant.client.grpc.Points.ScoredPoint;
import java.util.List;

/// The calls that rank points.
final class PointQueries {

    private final Catalog catalog;

    PointQueries(Catalog catalog) {
        this.catalog = catalog;
    }

    QueryResponse query(QueryPoints request) {
        Names.check(request.getCollectionName());
        SearchRequest search = SearchRequest.of(request);
        PointCollection collection = catalog.find(request.getCollectionName());
        return collection.read(table -> QueryResponse.newBuilder()
                .addAllResult(run(request, search, table))
                .build());
    }

    /// All of them or, if one is refused, none; the collection that each names for itself is not looked at.
    QueryBatchResponse queryBatch(QueryBatchPoints request) {
        Names.check(request.getCollectionName());
        for (int i = 0; i < request.getQueryPointsCount(); i++) {
            Names.check(request.getQueryPoints(i).getCollectionName(), "query_points[%d].".formatted(i));
        }
        PointCollection collection = catalog.find(request.getCollectionName());
        return collection.read(table -> {
            QueryBatchResponse.Builder response = QueryBatchResponse.newBuilder();
            request.getQueryPointsList()
                    .forEach(query -> response.addResult(
                            BatchResult.newBuilder().addAllResult(run(query, SearchRequest.of(query), table))));
            return response.build();
        });
    }

    private static List<ScoredPoint> run(QueryPoints request, SearchRequest search, PointTable table) {
        PointView view = new PointView(table.schema(), request.getWithPayload(), request.getWithVectors());
        return new SearchRun(table)
                .run(SearchPlanner.plan(search, table)).stream()
                        .skip(SearchRequest.atMost(request.getOffset()))
                        .map(hit -> view.scored(hit, table.find(hit.key()).orElseThrow()))
                        .toList();
    }
}
