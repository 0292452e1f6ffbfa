package dev.escrutinio.system.prose;

import dev.escrutinio.language.verification.Claim;
import dev.escrutinio.language.verification.ClaimStatus;
import dev.escrutinio.language.verification.TextVerifier;
import java.util.List;
import java.util.Optional;

/// What verifying a written text gave.
record ProseCheck(Line line, List<Claim> claims) {

    static ProseCheck of(Line line, TextVerifier verifier) {
        return new ProseCheck(line, verifier.verify(line.text()));
    }

    boolean anyWrong() {
        return claims.stream().anyMatch(claim -> claim.status() == ClaimStatus.WRONG);
    }

    /// A wrong figure that is called right.
    boolean deceived() {
        return line.figures().stream().anyMatch(figure -> !figure.right() && status(figure) == ClaimStatus.RIGHT);
    }

    /// A planted figure that is called wrong; for words any part of the text.
    boolean caught() {
        Line.Figure planted = line.planted();
        boolean number = planted != null && line.mistake() != Mistake.UNIT;
        return number ? status(planted) == ClaimStatus.WRONG || rank(planted) : anyWrong();
    }

    private boolean rank(Line.Figure planted) {
        return !line.text().substring(planted.start(), planted.end()).matches(".*\\d.*") && anyWrong();
    }

    long read() {
        return line.figures().stream()
                .filter(figure -> status(figure) == ClaimStatus.RIGHT)
                .count();
    }

    /// Status of the claim that a figure stands in, the last one that covers it.
    private ClaimStatus status(Line.Figure figure) {
        boolean rank = Numerals.isRank(line.text().substring(figure.start(), figure.end()));
        Optional<Claim> claim = claims.stream()
                .filter(one -> one.start() < figure.end() && figure.start() < one.end())
                .filter(one -> rank == (one.said() == null))
                .reduce((one, other) -> other);
        return claim.map(Claim::status).orElse(ClaimStatus.NOT_CHECKABLE);
    }
}
