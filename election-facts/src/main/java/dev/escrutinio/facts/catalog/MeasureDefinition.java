package dev.escrutinio.facts.catalog;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Level;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A measure, declared once in `measures.json`.
///
/// @param id `vote_share`, `turnout`, `income_person` …
/// @param label Spanish label with its usual wording: «% de voto (sobre votos válidos)»
/// @param noun noun phrase for sentences: «renta neta media por persona», with `article` `el`/`la`/`los`/`las`
/// @param needsParty whether it is of a party
/// @param numerator counted term: `party_votes`, `census`, `voters`, `valid`, `candidacies`, `blank`, `null`,
/// `blank_null`,
///     `abstention`, `tables`, `sections`, `census_ine`, advances; null for others
/// @param denominator counted term, for shares
/// @param names every way to ask for it, merged CSV column names included
/// @param levels levels at which it is known
/// @param periods years of an indicator that the loads bring (filled from data); empty for others
public record MeasureDefinition(
        String id,
        MeasureKind kind,
        Unit unit,
        String label,
        String noun,
        String article,
        boolean needsParty,
        @Nullable String numerator,
        @Nullable String denominator,
        List<String> names,
        List<Level> levels,
        List<String> periods) {

    private static final Set<String> IN_SPAIN_ONLY =
            Set.of("census_ine", "tables", "sections", "first_advance", "second_advance");

    public MeasureDefinition {
        names = List.copyOf(names);
        levels = List.copyOf(levels);
        periods = List.copyOf(periods);
    }

    /// Whether residents abroad have no such count: they vote at no table and before the day.
    public boolean inSpainOnly() {
        return numerator != null && IN_SPAIN_ONLY.contains(numerator);
    }
}
