package dev.escrutinio.index.questions;

import dev.escrutinio.contracts.events.DatasetReleased;

/// What an announced dataset is, beside the live one.
enum Announcement {
    /// Announced later than the live one.
    NEW,

    /// The live one's own announcement, read again: somebody set the group back.
    READ_AGAIN,

    /// The live one, announced once more.
    REPEATED,

    /// One that the live one replaced long ago: readers must not be served it on the way.
    OUTDATED;

    static Announcement of(DatasetReleased dataset, long offset, QuestionBuild live) {
        boolean further = offset > live.offset();
        if (dataset.dataset().equals(live.dataset())) {
            return further ? REPEATED : READ_AGAIN;
        }
        // in a log that was made anew offsets begin again, but time does not
        return further || dataset.releasedAt().isAfter(live.datasetReleased()) ? NEW : OUTDATED;
    }
}
