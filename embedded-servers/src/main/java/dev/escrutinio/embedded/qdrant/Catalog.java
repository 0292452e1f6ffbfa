package dev.escrutinio.embedded.qdrant;

import io.qdrant.client.grpc.Collections.AliasOperations;
import io.qdrant.client.grpc.Collections.CreateAlias;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.RenameAlias;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The collections and aliases of a server; every change is on the disk before it is told.
final class Catalog implements AutoCloseable {

    private final CatalogFile file;
    private final CatalogState state;
    private final SortedMap<String, PointCollection> open = new TreeMap<>();

    private Catalog(CatalogFile file, CatalogState state) {
        this.file = file;
        this.state = state;
    }

    static Catalog open(Path root) throws IOException {
        CatalogFile file = new CatalogFile(root);
        Catalog catalog = new Catalog(file, file.read());
        for (Map.Entry<String, CatalogState.Entry> entry :
                catalog.state.collections().entrySet()) {
            CatalogState.Entry collection = entry.getValue();
            catalog.open.put(
                    entry.getKey(), PointCollection.open(file.folder(collection.folder()), collection.config()));
        }
        return catalog;
    }

    /// By name or alias; an alias goes before a collection of the same name.
    synchronized PointCollection find(String name) {
        PointCollection collection = open.get(state.aliases().getOrDefault(name, name));
        if (collection == null) {
            throw QdrantError.noCollection(name);
        }
        return collection;
    }

    synchronized boolean exists(String name) {
        return open.containsKey(state.aliases().getOrDefault(name, name));
    }

    synchronized List<String> names() {
        return List.copyOf(open.keySet());
    }

    synchronized Map<String, String> aliases() {
        return Map.copyOf(state.aliases());
    }

    synchronized void create(CreateCollection request) {
        String name = request.getCollectionName();
        if (open.containsKey(name)) {
            throw QdrantError.alreadyExists(name);
        }
        if (state.aliases().containsKey(name)) {
            throw QdrantError.wrongInput(
                    "Can't create collection with name %s. Alias with the same name already exists".formatted(name));
        }
        int folder = state.unusedFolder();
        try {
            CatalogFile.remove(file.folder(folder));
            PointCollection collection = PointCollection.open(file.folder(folder), request);
            state.collections().put(name, new CatalogState.Entry(folder, request));
            open.put(name, collection);
            file.write(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes a name only, no alias; whether there was such a collection.
    synchronized boolean delete(String name) {
        PointCollection collection = open.remove(name);
        CatalogState.Entry entry = state.collections().remove(name);
        if (collection == null || entry == null) {
            return false;
        }
        state.aliases().values().removeIf(name::equals);
        try {
            file.write(state);
            collection.close();
            CatalogFile.remove(file.folder(entry.folder()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    /// As in Qdrant, what went before a refused action stays.
    synchronized void changeAliases(List<AliasOperations> actions) {
        try {
            actions.forEach(this::change);
        } finally {
            save();
        }
    }

    private void save() {
        try {
            file.write(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void change(AliasOperations action) {
        switch (action.getActionCase()) {
            case CREATE_ALIAS -> createAlias(action.getCreateAlias());
            case RENAME_ALIAS -> renameAlias(action.getRenameAlias());
            case DELETE_ALIAS -> state.aliases().remove(action.getDeleteAlias().getAliasName());
            case ACTION_NOT_SET -> throw QdrantError.invalid("Malformed AliasOperation type");
        }
    }

    private void createAlias(CreateAlias alias) {
        if (!open.containsKey(alias.getCollectionName())) {
            throw QdrantError.noCollection(alias.getCollectionName());
        }
        if (open.containsKey(alias.getAliasName())) {
            throw QdrantError.alreadyExists(alias.getAliasName());
        }
        state.aliases().put(alias.getAliasName(), alias.getCollectionName());
    }

    private void renameAlias(RenameAlias alias) {
        String collection = state.aliases().remove(alias.getOldAliasName());
        if (collection == null) {
            throw QdrantError.notFound("Alias %s does not exists!".formatted(alias.getOldAliasName()));
        }
        state.aliases().put(alias.getNewAliasName(), collection);
    }

    @Override
    public synchronized void close() throws IOException {
        for (PointCollection collection : open.values()) {
            collection.close();
        }
    }
}
