package dev.escrutinio.embedded.qdrant;

/// Whether a point passes a filter or a part of one.
@FunctionalInterface
interface Condition {

    static Condition always() {
        return new Always();
    }

    boolean test(Candidate candidate);

    /// Whether it passes every point, so that nothing has to be read for it.
    default boolean passesAll() {
        return false;
    }

    default Condition and(Condition other) {
        if (passesAll()) {
            return other;
        }
        return other.passesAll() ? this : candidate -> test(candidate) && other.test(candidate);
    }

    default Condition negated() {
        return candidate -> !test(candidate);
    }

    /// The condition of an empty filter.
    record Always() implements Condition {

        @Override
        public boolean test(Candidate candidate) {
            return true;
        }

        @Override
        public boolean passesAll() {
            return true;
        }
    }
}
