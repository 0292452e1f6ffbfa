package dev.escrutinio.gateway.engines.running;

import java.time.Duration;

/// What no call exceeds, whichever engine runs it and whatever a prompt asks for.
///
/// @param call longest time of a call, waiting included
/// @param tokens longest reply in tokens
/// @param characters longest reply in characters
/// @param failures failures in a row before a version is left alone
/// @param pause how long it is left alone
public record Limits(Duration call, int tokens, int characters, int failures, Duration pause) {}
