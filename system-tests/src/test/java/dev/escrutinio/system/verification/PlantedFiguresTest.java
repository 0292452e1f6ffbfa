package dev.escrutinio.system.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.language.verification.Claim;
import dev.escrutinio.language.verification.ClaimStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Generated sentences: planted mistakes are never called right, right figures are not called wrong.
class PlantedFiguresTest {

    private static final int EACH = Integer.getInteger("escrutinio.planted", 2000);
    private static final double FALSE_ALARMS = 0.005;

    @Test
    void noPlantedMistakeIsCalledRight() {
        Generator generator = new Generator(RealData.facts(), 20_191_110L);
        Map<Generator.Mistake, int[]> split = new EnumMap<>(Generator.Mistake.class);
        List<String> missed = new ArrayList<>();
        int domestic = 0;
        for (int i = 0; i < EACH; i++) {
            Generator.Mistake mistake = Generator.Mistake.values()[i % Generator.Mistake.values().length];
            Sentence sentence = generator.wrong(mistake);
            ClaimStatus status = status(sentence);
            split.computeIfAbsent(mistake, kind -> new int[3])[status.ordinal()]++;
            domestic += status == ClaimStatus.NOT_CHECKABLE && domestic(sentence) ? 1 : 0;
            if (status == ClaimStatus.RIGHT) {
                missed.add(sentence.kind() + ": " + sentence.text());
            }
        }
        assertThat(missed)
                .as("planted mistakes called right; right, wrong, open: %s", told(split))
                .isEmpty();
        int wrong = split.values().stream()
                .mapToInt(counts -> counts[ClaimStatus.WRONG.ordinal()])
                .sum();
        assertThat(wrong + domestic).as("called wrong: %s", told(split)).isEqualTo(EACH);
        assertThat(domestic)
                .as("that by chance agree without votes from abroad")
                .isLessThan(EACH / 100 + 5);
    }

    @Test
    void rightFiguresAreSeldomCalledWrong() {
        Generator generator = new Generator(RealData.facts(), 20_230_723L);
        List<String> alarms = new ArrayList<>();
        int right = 0;
        for (int i = 0; i < EACH; i++) {
            Sentence sentence = generator.right();
            List<Claim> claims = RealData.verifier().verify(sentence.text());
            if (claims.stream().anyMatch(claim -> claim.status() == ClaimStatus.WRONG)) {
                alarms.add(sentence.text());
            }
            right += status(sentence) == ClaimStatus.RIGHT ? 1 : 0;
        }
        assertThat(alarms).as("false alarms").hasSizeLessThanOrEqualTo((int) (EACH * FALSE_ALARMS));
        assertThat(right).as("right figures called right").isGreaterThan(EACH * 19 / 20);
    }

    /// Whether a planted figure is by chance the one without votes from abroad, which the text may mean.
    private static boolean domestic(Sentence sentence) {
        return RealData.verifier().verify(sentence.text()).stream()
                .anyMatch(claim -> claim.status() == ClaimStatus.NOT_CHECKABLE && claim.figure() != null);
    }

    private static String told(Map<Generator.Mistake, int[]> split) {
        StringBuilder text = new StringBuilder();
        split.forEach((kind, counts) ->
                text.append(kind).append(java.util.Arrays.toString(counts)).append(' '));
        return text.toString().strip();
    }

    /// Status of the claim that the sentence's figure stands in.
    static ClaimStatus status(Sentence sentence) {
        return RealData.verifier().verify(sentence.text()).stream()
                .filter(claim -> claim.said() != null)
                .filter(claim -> claim.start() <= sentence.at() && sentence.at() < claim.end())
                .map(Claim::status)
                .reduce((one, other) -> other)
                .orElse(ClaimStatus.NOT_CHECKABLE);
    }
}
