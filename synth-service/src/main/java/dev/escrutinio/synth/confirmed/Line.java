package dev.escrutinio.synth.confirmed;

import dev.escrutinio.contracts.plan.Plan;
import org.jspecify.annotations.Nullable;

/// A line of feedback that could be read.
///
/// @param number of the line, from 1
/// @param sequence where the gateway keeps it, if told
/// @param question as it was asked, spaces tidied
/// @param plan what it meant
/// @param rejected what it did not mean, of a correction
record Line(
        int number,
        @Nullable Long sequence,
        String question,
        Plan plan,
        @Nullable Plan rejected) {}
