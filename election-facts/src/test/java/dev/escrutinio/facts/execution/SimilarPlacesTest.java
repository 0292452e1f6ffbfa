package dev.escrutinio.facts.execution;

import static dev.escrutinio.facts.execution.Executions.NOVEMBER;
import static dev.escrutinio.facts.execution.Executions.computed;
import static dev.escrutinio.facts.execution.Executions.figures;
import static dev.escrutinio.facts.execution.Executions.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.execution.Note.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarPlacesTest {

    @Test
    void distanceIsTheRootMeanSquareOfTheStandardisedDifferences() {
        // Vox share and turnout: Medina 14.15 / 61.43; Madrid 20.71 / 78.33; Valladolid 5.71 / 70.5; Ceuta 51.22 /
        // 51.25. Deviations of the three others: 18.98 and 11.38.
        assertThat(figures(similar("47085", 3, Measure.of("vote_share", "vox"), Measure.of("turnout"))))
                .containsExactly("RANKED 47186 - 0.6458", "RANKED 28079 - 1.0787", "RANKED 51001 - 1.522");
        assertThat(figures(similar("47085", 2, Measure.of("vote_share", "vox"), Measure.of("turnout"))))
                .hasSize(2);
    }

    @Test
    void usualProfileIsOfWhatTheNamedPlaceHas() {
        // The PP did not stand in Ceuta: PSOE 48.78, Vox 51.22 and turnout 51.25 are its profile. Medina 40.09 / 14.15
        // /
        // 61.43; Madrid 35.71 / 20.71 / 78.33; Valladolid 42.86 / 5.71 / 70.5.
        assertThat(figures(similar("51001", 5)))
                .containsExactly("RANKED 47085 - 3.9727", "RANKED 28079 - 4.4647", "RANKED 47186 - 4.7172");
    }

    @Test
    void placesThatLackAMeasureAreLeftOutAndCounted() {
        Query query = similar("4708501001", 5, Measure.ofYear("income_person", "2019"));

        // 10,000 against 12,000 and 15,000, whose deviation is 1,500; four sections publish nothing.
        assertThat(figures(query)).containsExactly("RANKED 4708501002 - 1.3333", "RANKED 4718601001 - 3.3333");
        assertThat(computed(query).notes()).contains(new Note(Kind.LEFT_OUT, List.of("4")));
        assertThat(computed(similar("47085", 3, Measure.of("turnout"))).notes())
                .noneMatch(note -> note.kind() == Kind.LEFT_OUT);
    }

    private static Query similar(String place, int limit, Measure... measures) {
        return query(List.of(NOVEMBER), Places.of(place), new Operation.Similar(limit), measures);
    }
}
