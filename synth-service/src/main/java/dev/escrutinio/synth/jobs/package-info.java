/// Generations as jobs: ordered, checkpointed, paused, resumed and cancelled.
@NullMarked
package dev.escrutinio.synth.jobs;

import org.jspecify.annotations.NullMarked;
