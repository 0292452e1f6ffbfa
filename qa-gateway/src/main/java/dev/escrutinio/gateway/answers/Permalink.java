package dev.escrutinio.gateway.answers;

import java.util.Map;

/// Where a kept answer is from now on.
record Permalink(String id, Map<String, String> links) {
    static Permalink of(String id) {
        return new Permalink(id, links(id));
    }

    static Map<String, String> links(String id) {
        return Map.of("self", "/api/v1/answers/" + id, "csv", "/api/v1/exports/answers/" + id + ".csv");
    }
}
