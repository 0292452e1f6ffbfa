package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.facts.catalog.Party;
import dev.escrutinio.facts.catalog.PartySpace;
import dev.escrutinio.facts.catalog.Place;
import java.time.format.TextStyle;
import java.util.Locale;

/// Spanish names that read only one way, for saying back and for offering choices.
final class Vocabulary {

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    private final Catalog catalog;
    private final Geography geography;

    Vocabulary(Catalog catalog, Geography geography) {
        this.catalog = catalog;
        this.geography = geography;
    }

    /// «abril de 2019».
    String election(String id) {
        return catalog.election(id).map(Vocabulary::monthOf).orElse(id);
    }

    private static String monthOf(Election election) {
        String month = election.date().getMonth().getDisplayName(TextStyle.FULL, SPANISH);
        return month + " de " + election.date().getYear();
    }

    /// «la provincia de Sevilla», «la ciudad de Sevilla», «Moya (Cuenca)».
    String place(String code) {
        String name = catalog.place(code).map(Place::name).orElse(code);
        Level level = geography.level(code);
        return switch (level) {
            case PROVINCE -> "la provincia de " + name;
            case MUNICIPALITY ->
                geography.isCapital(code) ? "la ciudad de " + name : name + " (" + province(code) + ")";
            case NATION, REGION, DISTRICT, SECTION, CERA -> name;
        };
    }

    private String province(String code) {
        return catalog.parent(code).flatMap(catalog::place).map(Place::name).orElse("");
    }

    /// Label of a party or space.
    String party(String id) {
        return catalog.party(id)
                .map(Party::label)
                .or(() -> catalog.space(id).map(PartySpace::label))
                .orElse(id);
    }

    /// Label of a measure.
    String measure(String id) {
        return catalog.measure(id).map(definition -> definition.noun()).orElse(id);
    }
}
