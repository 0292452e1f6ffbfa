package dev.escrutinio.system.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.PlanExecutor;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.verification.Claim;
import dev.escrutinio.language.verification.ClaimStatus;
import dev.escrutinio.language.wording.AnswerWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the product writes about executed plans verifies as right.
class RoundTripTest {

    private static final int EACH = Integer.getInteger("escrutinio.roundtrips", 100);

    @Test
    void noWrittenAnswerIsCalledWrongAndNearlyAllAreRight() {
        Facts facts = RealData.facts();
        AnswerWriter writer = new AnswerWriter(facts);
        PlanExecutor executor = new PlanExecutor();
        Plans plans = new Plans(facts, 20_151_220L);
        List<String> wrong = new ArrayList<>();
        int claims = 0;
        int right = 0;
        for (String kind : Plans.KINDS) {
            for (int i = 0; i < EACH; i++) {
                if (executor.execute(plans.draw(kind), facts) instanceof Execution.Computed computed) {
                    String answer = writer.write(computed).answer();
                    for (Claim claim : RealData.verifier().verify(answer)) {
                        claims++;
                        right += claim.status() == ClaimStatus.RIGHT ? 1 : 0;
                        if (claim.status() == ClaimStatus.WRONG) {
                            wrong.add(kind + ": " + answer + " → " + claim);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(right).as("right of %d claims", claims).isGreaterThan((int) (claims * 0.95));
    }
}
