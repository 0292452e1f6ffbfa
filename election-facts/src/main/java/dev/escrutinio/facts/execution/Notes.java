package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Level;
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

    private static final Set<String> OVER_CENSUS = Set.of("census", "abstention");

    private final Facts facts;
    private final Set<Note> notes = new LinkedHashSet<>();

    Notes(Facts facts) {
        this.facts = facts;
    }

    void add(Kind kind, String... arguments) {
        notes.add(new Note(kind, List.of(arguments)));
    }

    void add(Note note) {
        notes.add(note);
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
        if (place != null && election != null && figure.denominator() != null && ofShares(figure)) {
            OptionalLong voters = facts.count(election, place, "voters", Scope.WITHOUT_CERA);
            if (voters.isPresent() && voters.getAsLong() < FEW_VOTERS) {
                add(Kind.SMALL_PLACE, place, Long.toString(voters.getAsLong()));
            }
        }
        if (place != null && election != null && overCensus(figure)) {
            tablesCensus(place, election);
        }
    }

    /// A share, or how far the shares of two parties lie apart.
    private static boolean ofShares(Figure figure) {
        return figure.unit() == Unit.PERCENT || (figure.unit() == Unit.POINTS && figure.party() != null);
    }

    private boolean overCensus(Figure figure) {
        return figure.base() == Base.CENSUS
                || facts.catalog()
                        .measure(figure.measure())
                        .filter(measure -> OVER_CENSUS.contains(String.valueOf(measure.numerator()))
                                || OVER_CENSUS.contains(String.valueOf(measure.denominator())))
                        .isPresent();
    }

    private void tablesCensus(String place, String election) {
        Level level = Spot.level(place);
        if (level == Level.SECTION || level == Level.DISTRICT) {
            String municipality = place.substring(0, 5);
            long besides = facts.count(election, municipality, "census_correction", Scope.WITHOUT_CERA)
                    .orElse(0);
            if (besides != 0) {
                add(Kind.TABLES_CENSUS, municipality, election, Long.toString(-besides));
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
