package dev.escrutinio.embedded.qdrant;

import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.Collections.AliasDescription;
import io.qdrant.client.grpc.Collections.ChangeAliases;
import io.qdrant.client.grpc.Collections.CollectionExists;
import io.qdrant.client.grpc.Collections.CollectionExistsRequest;
import io.qdrant.client.grpc.Collections.CollectionExistsResponse;
import io.qdrant.client.grpc.Collections.CollectionOperationResponse;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.DeleteCollection;
import io.qdrant.client.grpc.Collections.GetCollectionInfoRequest;
import io.qdrant.client.grpc.Collections.GetCollectionInfoResponse;
import io.qdrant.client.grpc.Collections.ListAliasesRequest;
import io.qdrant.client.grpc.Collections.ListAliasesResponse;
import io.qdrant.client.grpc.Collections.ListCollectionAliasesRequest;
import io.qdrant.client.grpc.Collections.ListCollectionsRequest;
import io.qdrant.client.grpc.Collections.ListCollectionsResponse;
import io.qdrant.client.grpc.CollectionsGrpc;
import java.util.function.Predicate;

/// Qdrant's calls about collections and aliases; a call without a method here answers UNIMPLEMENTED.
final class CollectionsService extends CollectionsGrpc.CollectionsImplBase {

    private final Catalog catalog;

    CollectionsService(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void create(CreateCollection request, StreamObserver<CollectionOperationResponse> caller) {
        Replies.send(caller, () -> {
            Names.checkNew(request.getCollectionName());
            QdrantError.refuse(request.getShardNumber() > 1 || request.hasShardingMethod(), "more than one shard");
            QdrantError.refuse(request.hasQuantizationConfig(), "quantization");
            QdrantError.refuse(request.hasStrictModeConfig(), "strict mode");
            Schema.of(request);
            catalog.create(request);
            return result(true);
        });
    }

    @Override
    public void delete(DeleteCollection request, StreamObserver<CollectionOperationResponse> caller) {
        Replies.send(caller, () -> {
            Names.check(request.getCollectionName());
            return result(catalog.delete(request.getCollectionName()));
        });
    }

    private static CollectionOperationResponse result(boolean result) {
        return CollectionOperationResponse.newBuilder().setResult(result).build();
    }

    @Override
    public void list(ListCollectionsRequest request, StreamObserver<ListCollectionsResponse> caller) {
        Replies.send(caller, () -> {
            ListCollectionsResponse.Builder response = ListCollectionsResponse.newBuilder();
            catalog.names().forEach(name -> response.addCollectionsBuilder().setName(name));
            return response.build();
        });
    }

    @Override
    public void get(GetCollectionInfoRequest request, StreamObserver<GetCollectionInfoResponse> caller) {
        Replies.send(caller, () -> {
            Names.check(request.getCollectionName());
            return GetCollectionInfoResponse.newBuilder()
                    .setResult(CollectionDescription.of(catalog.find(request.getCollectionName())))
                    .build();
        });
    }

    @Override
    public void collectionExists(CollectionExistsRequest request, StreamObserver<CollectionExistsResponse> caller) {
        Replies.send(caller, () -> {
            Names.check(request.getCollectionName());
            return CollectionExistsResponse.newBuilder()
                    .setResult(CollectionExists.newBuilder().setExists(catalog.exists(request.getCollectionName())))
                    .build();
        });
    }

    @Override
    public void updateAliases(ChangeAliases request, StreamObserver<CollectionOperationResponse> caller) {
        Replies.send(caller, () -> {
            catalog.changeAliases(request.getActionsList());
            return result(true);
        });
    }

    @Override
    public void listAliases(ListAliasesRequest request, StreamObserver<ListAliasesResponse> caller) {
        Replies.send(caller, () -> aliases(_ -> true));
    }

    @Override
    public void listCollectionAliases(
            ListCollectionAliasesRequest request, StreamObserver<ListAliasesResponse> caller) {
        Replies.send(caller, () -> {
            Names.check(request.getCollectionName());
            return aliases(request.getCollectionName()::equals);
        });
    }

    private ListAliasesResponse aliases(Predicate<String> ofCollection) {
        ListAliasesResponse.Builder response = ListAliasesResponse.newBuilder();
        catalog.aliases().forEach((alias, collection) -> {
            if (ofCollection.test(collection)) {
                response.addAliases(
                        AliasDescription.newBuilder().setAliasName(alias).setCollectionName(collection));
            }
        });
        return response.build();
    }
}
