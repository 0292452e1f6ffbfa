package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.execution.Note.Kind;
import dev.escrutinio.facts.store.Facts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// The notes of one execution, each told once.
final class Notes {

    // Below this number of voters one household moves a percentage visibly.
    private static final long FEW_VOTERS = 100;

    private final Facts facts;
    private final Set<Note> notes = new LinkedHashSet<>();

    Notes(Facts facts) {
        this.facts = facts;
    }

    void add(Kind kind, String... arguments) {
        notes.add(new Note(kind, List.of(arguments)));
    }

    void tie(List<String> tied) {
        notes.add(new Note(Kind.TIE, tied));
    }

    /// Notes that follow from a told figure.
    void of(Figure figure) {
        if (figure.scope() == Scope.WITH_CERA
                && figure.place() != null
                && !figure.place().startsWith("C")) {
            add(Kind.WITH_CERA);
        }
        String place = figure.place();
        String wider = figure.sourceLevelPlace();
        if (wider != null && place != null) {
            add(Kind.WIDER_PLACE, figure.measure(), place, wider);
        }
        String election = figure.election();
        if (place != null && election != null && figure.denominator() != null && figure.unit() == Unit.PERCENT) {
            OptionalLong voters = facts.count(election, place, "voters", Scope.WITHOUT_CERA);
            if (voters.isPresent() && voters.getAsLong() < FEW_VOTERS) {
                add(Kind.SMALL_PLACE, place, Long.toString(voters.getAsLong()));
            }
        }
    }

    List<Note> all() {
        if (facts.demo()) {
            add(Kind.DEMO);
        }
        return List.copyOf(notes);
    }
}
