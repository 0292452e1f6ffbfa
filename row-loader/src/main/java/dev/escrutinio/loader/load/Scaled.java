package dev.escrutinio.loader.load;

import java.math.BigDecimal;
import java.math.MathContext;

/// A file's value in its measure's unit.
public final class Scaled {

    private Scaled() {}

    /// In decimal: 0.326 told as a fraction is 32.6 per cent, not 32.600000000000001.
    public static double value(double value, double scale) {
        return scale == 1
                ? value
                : BigDecimal.valueOf(value)
                        .multiply(BigDecimal.valueOf(scale), MathContext.DECIMAL64)
                        .doubleValue();
    }
}
