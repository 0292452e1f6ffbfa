package dev.escrutinio.synth.generation;

/// What a stretch of a question names.
///
/// @param kind what sort of thing
/// @param id code of a place, id of a party or an election
public record Mention(Kind kind, String id) {

    /// Id of all elections together.
    static final String ALL = "*";

    /// Sorts of things that a plan names and a question words.
    public enum Kind {
        PLACE,
        PARTY,
        ELECTION
    }
}
