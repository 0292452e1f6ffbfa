package dev.escrutinio.contracts.events;

import java.util.List;

/// All topics, declared once.
public final class Topics {

    /// Elections, candidacies and places.
    public static final Topic CATALOG = new Topic("election.catalog.v1", 1);

    /// Counts of sections and of residents abroad.
    public static final Topic ROWS = new Topic("election.rows.v1", 4);

    /// Published values of places.
    public static final Topic INDICATORS = new Topic("indicator.rows.v1", 4);

    /// Completed and ended loads.
    public static final Topic LOADS = new Topic("election.loads.v1", 1);

    /// Live index versions.
    public static final Topic INDEX_VERSIONS = new Topic("index.versions.v1", 1);

    /// Verified question/answer pairs.
    public static final Topic PAIRS = new Topic("qa.pairs.v1", 4);

    /// Announced datasets.
    public static final Topic DATASETS = new Topic("qa.datasets.v1", 1);

    /// Current model versions.
    public static final Topic MODEL_VERSIONS = new Topic("model.versions.v1", 1);

    private Topics() {}

    /// Every topic, without the dead letters.
    public static List<Topic> all() {
        return List.of(CATALOG, ROWS, INDICATORS, LOADS, INDEX_VERSIONS, PAIRS, DATASETS, MODEL_VERSIONS);
    }
}
