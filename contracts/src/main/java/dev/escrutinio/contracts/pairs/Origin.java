package dev.escrutinio.contracts.pairs;

/// What a pair is made of: the same origin gives the same bytes.
///
/// @param factsVersion facts that every figure was computed from
/// @param seed seed of the generation
/// @param draw position among the draws of the level, from 0; the tasks of one draw share their question
/// @param generatorVersion version of the generator's templates and rules
public record Origin(String factsVersion, long seed, long draw, String generatorVersion) {}
