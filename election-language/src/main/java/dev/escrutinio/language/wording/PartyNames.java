package dev.escrutinio.language.wording;

import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Party;
import dev.escrutinio.facts.catalog.PartySpace;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Names of parties inside sentences: «el PSOE», «Vox».
final class PartyNames {

    /// Stands for whoever came first in the place.
    static final String WINNER = "winner";

    private final Catalog catalog;

    PartyNames(Catalog catalog) {
        this.catalog = catalog;
    }

    /// The party with its article: «el PSOE», «Vox», «el partido más votado».
    String phrase(String id) {
        if (id.equals(WINNER)) {
            return "el partido más votado";
        }
        if (pair(id)) {
            return phrase(one(id)) + " sobre " + phrase(other(id));
        }
        if (id.contains("+")) {
            List<String> parts =
                    Arrays.stream(id.split("\\+", -1)).map(this::phrase).toList();
            return "la suma " + Spanish.of(Spanish.list(parts));
        }
        return catalog.party(id).map(PartyNames::phrase).orElseGet(() -> space(id));
    }

    /// The party without article, for lists and charts.
    String label(String id) {
        if (pair(id)) {
            return label(one(id)) + " sobre " + label(other(id));
        }
        if (id.contains("+")) {
            return String.join(
                    " + ", Arrays.stream(id.split("\\+", -1)).map(this::label).toList());
        }
        return id.equals(WINNER)
                ? "Partido más votado"
                : catalog.party(id).map(Party::label).orElseGet(() -> space(id));
    }

    /// «entre el PP y el PSOE».
    String between(String pair) {
        return "entre " + Spanish.list(List.of(phrase(one(pair)), phrase(other(pair))));
    }

    /// Whether an id names two parties, one held against the other: `pp>psoe`.
    static boolean pair(@Nullable String id) {
        return id != null && id.contains(">");
    }

    static String one(String pair) {
        return pair.substring(0, pair.indexOf('>'));
    }

    static String other(String pair) {
        return pair.substring(pair.indexOf('>') + 1);
    }

    /// Whether the verb goes in the plural: «los Verdes obtuvieron», «Podemos y sus confluencias obtuvieron».
    boolean plural(String id) {
        String phrase = phrase(id);
        boolean several = catalog.party(id).isEmpty() && phrase.contains(" y ") && !id.contains("+");
        return several || phrase.startsWith("los ") || phrase.startsWith("las ");
    }

    private String space(String id) {
        return catalog.space(id).map(PartySpace::label).orElse(id);
    }

    private static String phrase(Party party) {
        // «La Falange» carries its own article.
        boolean bare = party.article().isEmpty()
                || party.label()
                        .toLowerCase(Locale.ROOT)
                        .startsWith(party.article().toLowerCase(Locale.ROOT) + " ");
        return bare ? party.label() : party.article() + " " + party.label();
    }
}
