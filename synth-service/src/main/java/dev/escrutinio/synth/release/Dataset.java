package dev.escrutinio.synth.release;

import java.time.Instant;
import java.util.UUID;

/// An order of a dataset and what became of it.
record Dataset(UUID id, DatasetRequest request, DatasetState state, Instant requestedAt, Instant changedAt) {}
