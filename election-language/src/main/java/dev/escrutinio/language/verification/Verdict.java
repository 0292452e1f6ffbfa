package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.answer.Figure;
import org.jspecify.annotations.Nullable;

/// What checking one statement gave.
record Verdict(
        ClaimStatus status,
        @Nullable Figure figure,
        @Nullable Double expected,
        @Nullable String reason) {

    static Verdict right(Figure figure, @Nullable Double expected) {
        return new Verdict(ClaimStatus.RIGHT, figure, expected, null);
    }

    static Verdict wrong(Figure figure, @Nullable Double expected, String reason) {
        return new Verdict(ClaimStatus.WRONG, figure, expected, reason);
    }

    static Verdict wrong(Figure figure, String reason) {
        return wrong(figure, figure.value(), reason);
    }

    /// Wrong whatever the number: there is no figure to tell.
    static Verdict impossible(String reason) {
        return new Verdict(ClaimStatus.WRONG, null, null, reason);
    }

    /// A right verdict on the count without votes from abroad: right only if the text says that it is that count.
    Verdict withoutAbroad(boolean told) {
        boolean open = status == ClaimStatus.RIGHT && !told;
        return open
                ? new Verdict(
                        ClaimStatus.NOT_CHECKABLE,
                        figure,
                        expected,
                        "Coincide con el recuento sin voto exterior (CERA), pero no con el definitivo, y el texto no dice"
                                + " cuál usa.")
                : this;
    }

    static Verdict open(String reason) {
        return new Verdict(ClaimStatus.NOT_CHECKABLE, null, null, reason);
    }
}
