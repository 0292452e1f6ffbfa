package dev.escrutinio.synth.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A plan names what its question names, in the question's words.
class QuotedPlanTest {

    private static final Map<Mention, String> QUOTES = Map.of(
            new Mention(Mention.Kind.PARTY, "pp"), "Partido Popular",
            new Mention(Mention.Kind.PARTY, "psoe"), "socialistas",
            new Mention(Mention.Kind.PLACE, "47"), "provincia de Valladolid",
            new Mention(Mention.Kind.PLACE, "ES"), "toda España",
            new Mention(Mention.Kind.ELECTION, "2019-11"), "10N");

    @Test
    void partiesHeldAgainstEachOtherAreQuotedOneByOne() {
        Query lead = Plans.at(List.of("2019-11"), "47", List.of(Measure.of("lead", "pp>psoe")), new Operation.Value());

        assertThat(QuotedPlan.of(lead, QUOTES))
                .isEqualTo(Plans.at(
                        List.of("10N"),
                        "provincia de Valladolid",
                        List.of(Measure.of("lead", "Partido Popular>socialistas")),
                        new Operation.Value()));
    }

    @Test
    void wholesAndPartiesThatAreAskedAboutAreQuoted() {
        Query part = Plans.at(List.of("2019-11"), "47", List.of(Measure.of("census")), new Operation.Part("ES"));
        Query won = Plans.at(
                List.of("2019-11"), "47", List.of(), Operation.Winner.at(1).asking("psoe"));

        assertThat(((Query) QuotedPlan.of(part, QUOTES)).operation()).isEqualTo(new Operation.Part("toda España"));
        assertThat(((Query) QuotedPlan.of(won, QUOTES)).operation())
                .isEqualTo(Operation.Winner.at(1).asking("socialistas"));
    }

    @Test
    void whatTheQuestionDoesNotNameStaysACode() {
        Query other = Plans.at(List.of("2019-11"), "28", List.of(Measure.of("votes", "pp+vox")), new Operation.Value());

        Query quoted = (Query) QuotedPlan.of(other, QUOTES);

        assertThat(quoted.places()).isEqualTo(Places.of("28"));
        assertThat(quoted.measures()).containsExactly(Measure.of("votes", "Partido Popular+vox"));
    }
}
