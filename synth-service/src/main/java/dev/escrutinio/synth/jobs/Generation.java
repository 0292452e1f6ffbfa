package dev.escrutinio.synth.jobs;

import java.time.Instant;
import java.util.UUID;

/// A generation of pairs.
///
/// @param factsVersion facts it was ordered on; it goes on with no others
record Generation(
        UUID id,
        GenerationOrder order,
        String factsVersion,
        String generatorVersion,
        GenerationState state,
        Progress progress,
        Instant requestedAt,
        Instant changedAt) {}
