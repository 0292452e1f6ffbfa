package dev.escrutinio.deploy.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// Three questions to try, about what is loaded.
public final class Examples {

    private static final List<String> PATTERNS =
            List.of("¿Qué porcentaje sacó el PSOE en %s en %s?", "¿Quién ganó en %s en %s?", "resultados de %s en %s");

    private final GatewayClient gateway;

    public Examples(GatewayClient gateway) {
        this.gateway = gateway;
    }

    /// Questions on the newest election and three large municipalities.
    public List<String> three() {
        String election = newestElection();
        List<String> places = municipalities();
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < Math.min(PATTERNS.size(), places.size()); i++) {
            questions.add(PATTERNS.get(i).formatted(places.get(i), election));
        }
        return questions;
    }

    private String newestElection() {
        JsonNode elections = gateway.get("/api/v1/catalog/elections");
        JsonNode list = elections.has("items") ? elections.path("items") : elections;
        return list.path(list.size() - 1).path("label").asText("las últimas elecciones");
    }

    private List<String> municipalities() {
        JsonNode places = gateway.get("/api/v1/catalog/places?level=municipality&sort=population&limit=12");
        JsonNode list = places.has("items") ? places.path("items") : places;
        List<String> names = new ArrayList<>();
        list.forEach(place -> names.add(place.path("name").asText()));
        return names;
    }
}
