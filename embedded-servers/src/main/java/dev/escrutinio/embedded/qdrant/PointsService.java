package dev.escrutinio.embedded.qdrant;

import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.Points.ClearPayloadPoints;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.CountResponse;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.DeletePayloadPoints;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.GetResponse;
import io.qdrant.client.grpc.Points.PointsOperationResponse;
import io.qdrant.client.grpc.Points.QueryBatchPoints;
import io.qdrant.client.grpc.Points.QueryBatchResponse;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.QueryResponse;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import io.qdrant.client.grpc.Points.SetPayloadPoints;
import io.qdrant.client.grpc.Points.UpdateResult;
import io.qdrant.client.grpc.Points.UpsertPoints;
import io.qdrant.client.grpc.PointsGrpc;
import java.util.function.Supplier;

/// Qdrant's calls about points; a call without a method here answers UNIMPLEMENTED.
final class PointsService extends PointsGrpc.PointsImplBase {

    private final PointWrites writes;
    private final PointReads reads;
    private final PointQueries queries;

    PointsService(Catalog catalog) {
        this.writes = new PointWrites(catalog);
        this.reads = new PointReads(catalog);
        this.queries = new PointQueries(catalog);
    }

    @Override
    public void upsert(UpsertPoints request, StreamObserver<PointsOperationResponse> caller) {
        done(caller, () -> writes.upsert(request));
    }

    @Override
    public void delete(DeletePoints request, StreamObserver<PointsOperationResponse> caller) {
        done(caller, () -> writes.delete(request));
    }

    @Override
    public void setPayload(SetPayloadPoints request, StreamObserver<PointsOperationResponse> caller) {
        done(caller, () -> writes.setPayload(request));
    }

    @Override
    public void overwritePayload(SetPayloadPoints request, StreamObserver<PointsOperationResponse> caller) {
        done(caller, () -> writes.overwritePayload(request));
    }

    @Override
    public void deletePayload(DeletePayloadPoints request, StreamObserver<PointsOperationResponse> caller) {
        done(caller, () -> writes.deletePayload(request));
    }

    @Override
    public void clearPayload(ClearPayloadPoints request, StreamObserver<PointsOperationResponse> caller) {
        done(caller, () -> writes.clearPayload(request));
    }

    @Override
    public void createFieldIndex(CreateFieldIndexCollection request, StreamObserver<PointsOperationResponse> caller) {
        done(caller, () -> writes.createFieldIndex(request));
    }

    private static void done(StreamObserver<PointsOperationResponse> caller, Supplier<UpdateResult> change) {
        Replies.send(
                caller,
                () -> PointsOperationResponse.newBuilder()
                        .setResult(change.get())
                        .build());
    }

    @Override
    public void get(GetPoints request, StreamObserver<GetResponse> caller) {
        Replies.send(caller, () -> reads.get(request));
    }

    @Override
    public void scroll(ScrollPoints request, StreamObserver<ScrollResponse> caller) {
        Replies.send(caller, () -> reads.scroll(request));
    }

    @Override
    public void count(CountPoints request, StreamObserver<CountResponse> caller) {
        Replies.send(caller, () -> reads.count(request));
    }

    @Override
    public void query(QueryPoints request, StreamObserver<QueryResponse> caller) {
        Replies.send(caller, () -> queries.query(request));
    }

    @Override
    public void queryBatch(QueryBatchPoints request, StreamObserver<QueryBatchResponse> caller) {
        Replies.send(caller, () -> queries.queryBatch(request));
    }
}
