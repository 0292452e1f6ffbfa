package dev.escrutinio.synth.publishing;

import dev.escrutinio.contracts.pairs.PairTask;
import java.util.Locale;

/// Ids of pairs for those who check them.
public final class PairIds {

    private PairIds() {}

    /// The id that a pair of these texts has.
    public static String of(String factsVersion, String task, String instruction, String input, String output) {
        return PairId.of(factsVersion, PairTask.valueOf(task.toUpperCase(Locale.ROOT)), instruction, input, output);
    }
}
