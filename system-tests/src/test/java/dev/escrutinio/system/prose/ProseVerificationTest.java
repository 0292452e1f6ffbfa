package dev.escrutinio.system.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.verification.TextVerifier;
import dev.escrutinio.loader.InMemoryFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Journalists' prose over the raw counts: every planted mistake is called wrong, right texts hardly ever.
/// `prose.count`
/// texts of each kind; the slow one draws 5,000.
class ProseVerificationTest {

    private static final int FEW = Integer.getInteger("prose.count", 640);
    private static final int MANY = Integer.getInteger("prose.many", 5000);
    private static final long SEED = Long.getLong("prose.seed", 20_230_723L);
    private static final double FALSE_ALARMS = 0.005;
    private static final double READ = 0.98;

    private static final class Real {
        static final Path FOLDER = folder();
        static final Facts FACTS = InMemoryFacts.of(FOLDER);
        static final RawCounts RAW = RawCounts.of(FOLDER);
        static final TextVerifier VERIFIER = new TextVerifier(FACTS);

        private static Path folder() {
            return Path.of(System.getProperty("escrutinio.root", ".."))
                    .toAbsolutePath()
                    .normalize()
                    .resolveSibling("shared")
                    .resolve("data")
                    .resolve("interior");
        }
    }

    @Test
    void plantedMistakesAreCaught() {
        caught(FEW);
    }

    @Test
    void rightTextsRaiseNoAlarm() {
        quiet(FEW);
    }

    @Test
    @Tag("slow")
    void fiveThousandPlantedMistakesAreCaught() {
        caught(MANY);
    }

    @Test
    @Tag("slow")
    void fiveThousandRightTextsRaiseNoAlarm() {
        quiet(MANY);
    }

    private static void caught(int count) {
        ProseWriter writer = writer(SEED);
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Mistake mistake = Mistake.values()[i % Mistake.values().length];
            ProseCheck check = ProseCheck.of(writer.wrong(mistake), Real.VERIFIER);
            if (check.deceived() || !check.caught()) {
                missed.add(mistake + ": " + check.line().text() + " → " + check.claims());
            }
        }
        assertThat(missed).as("missed of %d planted mistakes", count).isEmpty();
    }

    private static void quiet(int count) {
        ProseWriter writer = writer(SEED + 1);
        List<String> alarms = new ArrayList<>();
        long figures = 0;
        long read = 0;
        for (int i = 0; i < count; i++) {
            ProseCheck check = ProseCheck.of(writer.right(), Real.VERIFIER);
            figures += check.line().figures().size();
            read += check.read();
            if (check.anyWrong()) {
                alarms.add(check.line().text() + " → " + check.claims());
            }
        }
        assertThat(alarms).as("false alarms").hasSizeLessThanOrEqualTo((int) (count * FALSE_ALARMS));
        assertThat(read).as("figures called right of %d", figures).isGreaterThan((long) (figures * READ));
    }

    private static ProseWriter writer(long seed) {
        assumeTrue(Files.isDirectory(Real.folder()), "real data missing: ../shared/data");
        return new ProseWriter(Real.RAW, Real.FACTS.catalog(), seed);
    }
}
