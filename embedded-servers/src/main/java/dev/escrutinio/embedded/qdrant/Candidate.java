package dev.escrutinio.embedded.qdrant;

/// A point under a filter, and the object whose fields are asked about: its payload, or an object inside it.
record Candidate(StoredPoint point, Document document) {

    static Candidate of(StoredPoint point) {
        return new Candidate(point, point.payload());
    }
}
