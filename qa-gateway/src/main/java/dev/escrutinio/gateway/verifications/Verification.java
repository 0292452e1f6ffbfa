package dev.escrutinio.gateway.verifications;

import dev.escrutinio.language.verification.Claim;
import java.util.List;

/// The statements of a text and what checking them gave.
///
/// @param claims in the order of the text
/// @param factsVersion version of the facts that they were checked against
public record Verification(List<Claim> claims, String factsVersion) {
    public Verification {
        claims = List.copyOf(claims);
    }
}
