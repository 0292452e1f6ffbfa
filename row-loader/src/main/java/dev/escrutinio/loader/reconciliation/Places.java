package dev.escrutinio.loader.reconciliation;

import dev.escrutinio.loader.election.Count;
import dev.escrutinio.loader.election.Official;

/// Names places for the text of a difference.
final class Places {

    private Places() {}

    static String municipality(Count count, String code) {
        Official official = count.municipalities().get(code);
        return official == null ? code : official.name + " (" + code + ")";
    }

    static String above(Count count, String code) {
        Official official = count.above().get(code);
        return official == null ? code : official.name + " (" + code + ")";
    }

    static String party(Count count, int candidacy) {
        return count.candidacies().get(candidacy).initials();
    }
}
