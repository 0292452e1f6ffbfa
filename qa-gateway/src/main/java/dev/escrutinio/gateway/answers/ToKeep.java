package dev.escrutinio.gateway.answers;

import dev.escrutinio.contracts.plan.Plan;
import org.jspecify.annotations.Nullable;

/// What to keep: the answer to a plan. It is computed again, so that nobody can keep figures that were never computed.
record ToKeep(@Nullable Plan plan) {}
