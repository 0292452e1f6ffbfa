package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.catalog.MeasureKind;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Names of measures: labels for the interpretation, noun phrases for sentences.
final class MeasureNames {

    /// Names of figures that no measure of the catalog declares.
    private static final Map<String, String> UNDECLARED =
            Map.of("profile", "distancia", "places", "lugares", "parties", "partidos");

    /// Measures of parties and seats that no party obtains.
    private static final Set<String> APART = Set.of("seat_lead", "votes_to_seat", "votes_to_spare");

    private final Catalog catalog;
    private final PartyNames parties;

    MeasureNames(Catalog catalog, PartyNames parties) {
        this.catalog = catalog;
        this.parties = parties;
    }

    /// A noun phrase and its article.
    record Noun(String article, String text) {

        String definite() {
            return article.isEmpty() ? text : article + " " + text;
        }

        boolean plural() {
            return article.equals("los") || article.equals("las");
        }
    }

    /// «% de voto (sobre votos válidos) de Vox».
    String label(Measure measure) {
        String own = PartyNames.pair(measure.party())
                ? noun(measure.id(), null, null, null).text()
                : label(measure.id(), measure.base());
        return own + year(measure.period()) + ofParty(measure.id(), measure.party());
    }

    /// Unit of its values.
    Unit unit(Measure measure) {
        return catalog.measure(measure.id()).map(MeasureDefinition::unit).orElse(Unit.COUNT);
    }

    /// Whether residents abroad have no such count.
    boolean inSpainOnly(Measure measure) {
        return catalog.measure(measure.id()).map(MeasureDefinition::inSpainOnly).orElse(false);
    }

    /// Whether it is an indicator, which has years instead of elections.
    boolean published(Measure measure) {
        return catalog.measure(measure.id())
                .filter(definition -> definition.kind() == MeasureKind.INDICATOR)
                .isPresent();
    }

    /// Heading of a column of the figure's measure: «% de voto (sobre votos válidos) · Vox».
    String heading(Figure figure) {
        String own = PartyNames.pair(figure.party())
                ? noun(figure.measure(), null, null, null).text()
                : label(figure.measure(), figure.base());
        return figure.party() == null ? own : own + " · " + parties.label(figure.party());
    }

    /// «el porcentaje de voto del PSOE».
    Noun noun(Measure measure) {
        return noun(measure.id(), measure.party(), measure.base(), measure.period());
    }

    /// «el porcentaje de voto del PSOE», without the year.
    Noun noun(Figure figure) {
        return noun(figure.measure(), figure.party(), figure.base(), null);
    }

    /// «porcentaje de voto», without party and year.
    String bare(Figure figure) {
        return noun(figure.measure(), null, figure.base(), null).text();
    }

    /// Whether it is what a party obtains; a lead over another one, or what it lacked, is not.
    boolean needsParty(String id) {
        return catalog.measure(id)
                .filter(definition -> definition.kind() != MeasureKind.ORDER && !APART.contains(id))
                .map(MeasureDefinition::needsParty)
                .orElse(false);
    }

    /// Whether the figure's base is its measure's own.
    boolean usualBase(Figure figure) {
        MeasureDefinition definition = find(figure.measure());
        return definition != null && own(definition, figure.base());
    }

    /// Where a measure's definition is.
    @Nullable
    MeasureDefinition find(String id) {
        return catalog.measure(id).orElse(null);
    }

    /// «de los votos válidos», «del censo».
    static String of(Base base) {
        return Spanish.of(
                switch (base) {
                    case VALID -> "los votos válidos";
                    case CANDIDACIES -> "los votos a candidaturas";
                    case VOTERS -> "los votos emitidos";
                    case CENSUS -> "el censo";
                });
    }

    private Noun noun(String id, @Nullable String party, @Nullable Base base, @Nullable String period) {
        MeasureDefinition definition = find(id);
        if (definition == null) {
            return new Noun("", UNDECLARED.getOrDefault(id, id));
        }
        String noun = definition.noun() + (own(definition, base) ? "" : " " + over(base));
        return new Noun(definition.article(), noun + year(period) + ofParty(id, party));
    }

    private String label(String id, @Nullable Base base) {
        MeasureDefinition definition = find(id);
        if (definition == null) {
            return UNDECLARED.getOrDefault(id, id);
        }
        String label = definition.label();
        return own(definition, base) ? label : label.replaceFirst(" \\(sobre [^)]*\\)$", "") + " (" + over(base) + ")";
    }

    /// Whether a base is the measure's own, which its name tells already.
    private static boolean own(MeasureDefinition definition, @Nullable Base base) {
        return base == null || term(base).equals(definition.denominator());
    }

    private static String term(Base base) {
        return switch (base) {
            case VALID -> "valid";
            case CANDIDACIES -> "candidacies";
            case VOTERS -> "voters";
            case CENSUS -> "census";
        };
    }

    /// «del PSOE»; of two parties «del PP sobre el PSOE», «entre el PP y el PSOE».
    private String ofParty(String id, @Nullable String party) {
        if (party == null) {
            return "";
        }
        return " "
                + switch (id) {
                    case "gap", "gap_votes", "vote_ratio" -> parties.between(party);
                    case "votes_to_seat" -> Spanish.to(parties.phrase(party));
                    default -> Spanish.of(parties.phrase(party));
                };
    }

    private static String year(@Nullable String period) {
        return period == null ? "" : " (" + period + ")";
    }

    private static String over(@Nullable Base base) {
        return switch (base) {
            case null -> "";
            case VALID -> "sobre votos válidos";
            case CANDIDACIES -> "sobre votos a candidaturas";
            case VOTERS -> "sobre votos emitidos";
            case CENSUS -> "sobre el censo";
        };
    }
}
