package dev.escrutinio.system.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A written text.
///
/// @param template what it was made of
/// @param mistake what is wrong with it; null for nothing
/// @param planted the figure that was replaced; null where the mistake is in the words
record Line(
        String text,
        List<Figure> figures,
        String template,
        @Nullable Mistake mistake,
        @Nullable Figure planted) {

    Line {
        figures = List.copyOf(figures);
    }

    /// A figure of the text.
    ///
    /// @param right whether it is what the text says of it
    record Figure(int start, int end, boolean right) {}
}
