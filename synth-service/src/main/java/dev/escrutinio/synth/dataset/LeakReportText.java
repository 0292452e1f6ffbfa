package dev.escrutinio.synth.dataset;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/// A leak report as a file.
final class LeakReportText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LeakReportText() {}

    static byte[] of(LeakReport report) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(report);
    }
}
