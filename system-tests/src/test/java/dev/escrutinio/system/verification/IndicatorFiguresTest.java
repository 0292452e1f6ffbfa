package dev.escrutinio.system.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.language.verification.Claim;
import dev.escrutinio.language.verification.ClaimStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Sentences with published indicators, from the INE's files by DuckDB: a planted mistake is called wrong, or left open
/// where another year or register may be meant, and never right; right values are hardly ever called wrong.
class IndicatorFiguresTest {

    private static final int EACH = Integer.getInteger("escrutinio.indicators", 600);
    private static final long SEED = Long.getLong("escrutinio.indicators.seed", 20_220_101L);
    private static final double FALSE_ALARMS = 0.005;
    private static final double READ = 0.97;

    @Test
    void plantedMistakesAreCaught() {
        IndicatorWriter writer = new IndicatorWriter(RealData.ine(), SEED);
        Map<String, int[]> split = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            IndicatorWriter.Mistake mistake =
                    IndicatorWriter.Mistake.values()[i % IndicatorWriter.Mistake.values().length];
            IndicatorWriter.Written written = writer.wrong(mistake);
            ClaimStatus status = PlantedFiguresTest.status(written.sentence());
            split.computeIfAbsent(mistake.name(), _ -> new int[3])[status.ordinal()]++;
            split.computeIfAbsent(written.kind(), _ -> new int[3])[status.ordinal()]++;
            boolean caught = status == ClaimStatus.WRONG || (status == ClaimStatus.NOT_CHECKABLE && written.excused());
            if (!caught) {
                missed.add(told(written, status));
            }
        }
        assertThat(missed)
                .as("planted mistakes not caught; right, wrong, open: %s", told(split))
                .isEmpty();
    }

    @Test
    void rightValuesAreSeldomCalledWrong() {
        IndicatorWriter writer = new IndicatorWriter(RealData.ine(), SEED + 1);
        Map<String, int[]> split = new TreeMap<>();
        List<String> alarms = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            IndicatorWriter.Written written = writer.right();
            ClaimStatus status = PlantedFiguresTest.status(written.sentence());
            split.computeIfAbsent(written.kind(), _ -> new int[3])[status.ordinal()]++;
            List<Claim> claims = RealData.verifier().verify(written.sentence().text());
            if (claims.stream().anyMatch(claim -> claim.status() == ClaimStatus.WRONG)) {
                alarms.add(told(written, status));
            } else if (status != ClaimStatus.RIGHT) {
                open.add(told(written, status));
            }
        }
        assertThat(alarms).as("false alarms").hasSizeLessThanOrEqualTo((int) (EACH * FALSE_ALARMS));
        assertThat(open).as("right figures left open").hasSizeLessThan((int) (EACH * (1 - READ)));
    }

    private static String told(IndicatorWriter.Written written, ClaimStatus status) {
        return "\n" + written.sentence().kind() + " " + status + ": "
                + written.sentence().text() + " → "
                + RealData.verifier().verify(written.sentence().text()).stream()
                        .map(claim ->
                                claim.status() + " " + claim.said() + "/" + claim.expected() + " " + claim.reason())
                        .toList();
    }

    private static String told(Map<String, int[]> split) {
        StringBuilder text = new StringBuilder();
        split.forEach((kind, counts) ->
                text.append(kind).append(java.util.Arrays.toString(counts)).append(' '));
        return text.toString().strip();
    }
}
