package dev.escrutinio.index.store;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Where points live: collections, and aliases that readers go through.
///
/// @implSpec every call throws [StoreUnavailableException] once its bounded retries are used up
public interface PointStore {

    /// Makes an empty collection with a sparse text vector and these dense ones.
    void create(String collection, List<DenseSpace> dense, List<String> filteredBy);

    /// Writes batches; returns when all of them are there.
    void write(String collection, Iterator<List<Point>> batches);

    long count(String collection);

    /// Reads every point with payload and vectors, in any order.
    void readAll(String collection, Consumer<Point> reader);

    /// Nearest points by text, best first.
    List<Hit> byText(String collection, String text, Map<String, String> where, int limit);

    /// Nearest points by a dense vector, best first; nothing is left to an approximate index.
    List<Hit> byDense(String collection, DenseVector vector, int limit);

    Set<String> collections();

    /// Collection by alias.
    Map<String, String> aliases();

    /// Points all the aliases elsewhere in one step.
    void switchAliases(Map<String, String> collectionByAlias);

    /// Removes a collection if it is there.
    void delete(String collection);
}
