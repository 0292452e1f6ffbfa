package dev.escrutinio.system.facts;

import dev.escrutinio.synth.proof.Sql;
import java.util.List;
import java.util.stream.Collectors;

/// The capitals of the fifty provinces by INE code, written down apart from the catalog.
final class KnownCapitals {

    static final List<String> CODES = Sql.CAPITAL_CODES;

    static final String SQL = CODES.stream().map(code -> "'" + code + "'").collect(Collectors.joining(", "));

    private KnownCapitals() {}
}
