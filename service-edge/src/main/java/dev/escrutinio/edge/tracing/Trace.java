package dev.escrutinio.edge.tracing;

import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The trace id of a request: the caller's (W3C `traceparent`), or a new one.
public final class Trace {
    /// Key of the trace id in the log context.
    public static final String KEY = "traceId";

    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private static final String NONE = "0".repeat(32);

    private Trace() {}

    /// The id that [TraceFilter] gave to the request.
    public static String of(RoutingContext request) {
        String id = request.get(KEY);
        return id == null ? NONE : id;
    }

    static String from(@Nullable String traceparent) {
        if (traceparent != null && TRACEPARENT.matcher(traceparent).matches()) {
            String id = traceparent.substring(3, 35);
            if (!id.equals(NONE)) {
                return id;
            }
        }
        return fresh();
    }

    private static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong() | 1L) + hex.toHexDigits(random.nextLong());
    }
}
