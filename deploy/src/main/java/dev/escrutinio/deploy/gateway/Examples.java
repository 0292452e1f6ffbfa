package dev.escrutinio.deploy.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Three questions to try, about what is loaded.
public final class Examples {

    private static final List<String> PATTERNS =
            List.of("¿Quién ganó en %s en %s?", "¿Qué participación hubo en %s en %s?", "resultados de %s en %s");

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM 'de' yyyy", Locale.of("es", "ES"));

    private final GatewayClient gateway;

    public Examples(GatewayClient gateway) {
        this.gateway = gateway;
    }

    /// Questions on the newest election and three large municipalities whose name is no province's.
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
        JsonNode elections = gateway.get("/api/v1/catalog/elections").path("items");
        String date = elections.path(elections.size() - 1).path("date").asText();
        return date.isEmpty() ? "las últimas elecciones" : MONTH.format(LocalDate.parse(date));
    }

    private List<String> municipalities() {
        JsonNode places = gateway.get("/api/v1/catalog/places?level=municipality&limit=100")
                .path("items");
        List<String> names = new ArrayList<>();
        places.forEach(place -> {
            if (place.path("capitalOf").isEmpty()) {
                names.add(place.path("name").asText());
            }
        });
        return names;
    }
}
