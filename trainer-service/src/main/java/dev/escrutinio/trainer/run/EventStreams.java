package dev.escrutinio.trainer.run;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Leads who asks a run's own address for events to them.
///
/// Two methods of one path would leave it to chance which of them answers a caller that takes anything.
final class EventStreams {

    private static final Pattern RUN = Pattern.compile("/?api/v1/runs/[^/]+");

    @ServerRequestFilter(preMatching = true)
    void lead(ContainerRequestContext request) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        UriInfo asked = request.getUriInfo();
        if (accepted != null
                && accepted.startsWith(MediaType.SERVER_SENT_EVENTS)
                && RUN.matcher(asked.getPath()).matches()) {
            request.setRequestUri(asked.getRequestUriBuilder().path("events").build());
        }
    }
}
