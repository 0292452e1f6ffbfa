package dev.escrutinio.trainer.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.escrutinio.contracts.events.DatasetReleased;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// Every dataset that was announced. Each call is one transaction.
@ApplicationScoped
public class Datasets {

    private final DatasetRows rows;
    private final ObjectMapper json;
    private final Event<DatasetReleased> listeners;

    Datasets(DatasetRows rows, ObjectMapper json, Event<DatasetReleased> listeners) {
        this.rows = rows;
        this.json = json;
        this.listeners = listeners;
    }

    /// Notes an announcement and tells it to whoever observes [DatasetReleased], in the same transaction; one that is
    /// known already changes nothing.
    @Transactional
    void take(DatasetReleased dataset) {
        if (rows.findById(dataset.dataset()) != null) {
            return;
        }
        DatasetRow row = new DatasetRow();
        row.dataset = dataset.dataset();
        row.name = dataset.name();
        row.released = write(dataset);
        row.releasedAt = dataset.releasedAt();
        rows.persist(row);
        listeners.fire(dataset);
    }

    /// The dataset of an identifier or, of those with a name, the newest.
    @Transactional
    public Optional<DatasetReleased> find(String named) {
        return rows.find("dataset = ?1 or name = ?1", Sort.descending("releasedAt"), named).page(0, 1).stream()
                .findFirst()
                .map(this::dataset);
    }

    /// The last ones, newest first.
    @Transactional
    List<DatasetReleased> recent(int limit) {
        return rows.findAll(Sort.descending("releasedAt")).page(0, limit).stream()
                .map(this::dataset)
                .toList();
    }

    private DatasetReleased dataset(DatasetRow row) {
        try {
            return json.readValue(row.released, DatasetReleased.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(DatasetReleased dataset) {
        try {
            return json.writeValueAsString(dataset);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
