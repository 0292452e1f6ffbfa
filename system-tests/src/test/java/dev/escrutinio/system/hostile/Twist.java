package dev.escrutinio.system.hostile;

import dev.escrutinio.contracts.plan.Plan;

/// A plan that a hostile model made of the right one.
///
/// @param kind what was twisted
record Twist(String kind, Plan plan) {}
