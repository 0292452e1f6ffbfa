package dev.escrutinio.embedded.qdrant;

/// Whether a point passes a filter or a part of one.
@FunctionalInterface
interface Condition {

    /// Passes every point; asked for by identity, so that nothing is read for it.
    Condition ALWAYS = _ -> true;

    boolean test(Candidate candidate);

    default Condition and(Condition other) {
        if (this == ALWAYS) {
            return other;
        }
        return other == ALWAYS ? this : candidate -> test(candidate) && other.test(candidate);
    }

    default Condition negated() {
        return candidate -> !test(candidate);
    }
}
