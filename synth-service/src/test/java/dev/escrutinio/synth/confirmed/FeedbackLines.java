package dev.escrutinio.synth.confirmed;

/// Lines of feedback as the gateway writes them.
final class FeedbackLines {

    private static final String VALLADOLID = "{\"type\":\"named\",\"codes\":[\"47\"],\"together\":false}";

    private FeedbackLines() {}

    /// A choice that somebody confirmed.
    static String confirmed(int sequence, String question, String plan) {
        return "{\"sequence\":%d,\"kind\":\"confirmed\",\"question\":\"%s\",\"plan\":%s,\"factsVersion\":\"x\",\"givenAt\":\"2026-01-01T00:00:00Z\"}"
                .formatted(sequence, question, plan);
    }

    /// A correction.
    static String corrected(int sequence, String question, String plan, String rejected) {
        return "{\"sequence\":%d,\"kind\":\"corrected\",\"question\":\"%s\",\"plan\":%s,\"rejected\":%s}"
                .formatted(sequence, question, plan, rejected);
    }

    /// A datum of the province of Valladolid.
    static String inValladolid(String election, String measure) {
        return datum(election, measure, VALLADOLID);
    }

    /// A datum of a place.
    static String datum(String election, String measure, String places) {
        return "{\"type\":\"query\",\"elections\":[\"%s\"],\"places\":%s,\"measures\":[%s],\"operation\":{\"type\":\"value\"}}"
                .formatted(election, places, measure);
    }
}
