package dev.escrutinio.gateway.catalogue;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import dev.escrutinio.edge.wire.Json;
import dev.escrutinio.facts.catalog.Place;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.gateway.facts.Brains;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// Lists what can be asked about.
@Path("/api/v1/catalog")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public final class CatalogueResource {
    private static final String USUAL = "50";

    private final Brains brains;
    private volatile @Nullable CatalogueView latest;

    CatalogueResource(Brains brains) {
        this.brains = brains;
    }

    @GET
    @Path("/elections")
    @Operation(summary = "Elecciones cargadas")
    public byte[] elections(
            @QueryParam("q") @Nullable String text,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue(USUAL) int limit) {
        return page(view().elections().find(text), offset, limit);
    }

    @GET
    @Path("/parties")
    @Operation(summary = "Partidos")
    public byte[] parties(
            @QueryParam("q") @Nullable String text,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue(USUAL) int limit) {
        return page(view().parties().find(text), offset, limit);
    }

    @GET
    @Path("/places")
    @Operation(summary = "Lugares, del país al municipio")
    public byte[] places(
            @QueryParam("q") @Nullable String text,
            @QueryParam("level") @Nullable String level,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue(USUAL) int limit) {
        List<Place> found = view().places().find(text);
        return page(level == null ? found : atLevel(found, level(level)), offset, limit);
    }

    @GET
    @Path("/measures")
    @Operation(summary = "Medidas")
    public byte[] measures(
            @QueryParam("q") @Nullable String text,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue(USUAL) int limit) {
        return page(view().measures().find(text), offset, limit);
    }

    private static byte[] page(List<?> found, int offset, int limit) {
        return Json.bytes(Page.of(found, offset, limit));
    }

    private static List<Place> atLevel(List<Place> places, Level level) {
        return places.stream().filter(place -> place.level() == level).toList();
    }

    private static Level level(String name) {
        return Arrays.stream(Level.values())
                .filter(level -> word(level).equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.INVALID_PARAMETER,
                        "El parámetro «level» admite: "
                                + Arrays.stream(Level.values())
                                        .map(CatalogueResource::word)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static String word(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private CatalogueView view() {
        Facts facts = brains.current().facts();
        CatalogueView view = latest;
        if (view == null || !view.factsVersion().equals(facts.version())) {
            view = CatalogueView.of(facts.version(), facts.catalog());
            latest = view;
        }
        return view;
    }
}
