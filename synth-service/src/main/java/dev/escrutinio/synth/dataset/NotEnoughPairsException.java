package dev.escrutinio.synth.dataset;

import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.SplitName;
import java.util.Locale;

/// The pairs at hand do not fill a split without leaks.
public final class NotEnoughPairsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SplitName split;

    NotEnoughPairsException(SplitName split, PairLevel level, int wanted, int found) {
        super(("Faltan pares de nivel %s para la parte «%s»: se piden %d y solo hay %d que no compartan municipio, "
                        + "forma de consulta ni familia de redacción con las otras partes. Genere más pares de ese nivel.")
                .formatted(level, split.name().toLowerCase(Locale.ROOT), wanted, found));
        this.split = split;
    }

    /// The split that is not filled.
    SplitName split() {
        return split;
    }
}
