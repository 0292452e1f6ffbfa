package dev.escrutinio.system.hostile;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Conditions that a hostile model tries, of the parties, elections and numbers that a question has.
final class GuessedConditions {

    private final NamedThings named;
    private final List<String> elections;
    private final Picks picks;

    GuessedConditions(NamedThings named, List<String> elections, Picks picks) {
        this.named = named;
        this.elections = elections;
        this.picks = picks;
    }

    Condition one() {
        Condition plain = plain();
        return picks.rarely() && !(plain instanceof Condition.Outside) && !(plain instanceof Condition.Capital)
                ? new Condition.Not(plain)
                : plain;
    }

    private Condition plain() {
        return switch (picks.one(List.of(0, 0, 0, 1, 2, 2, 2, 3, 4, 5))) {
            case 0 -> new Condition.Finished(party(), picks.one(List.of(1, 1, 1, 2, 3)), election());
            case 1 -> new Condition.ChangedWinner(anElection(), anElection());
            case 2 -> compares();
            case 3 -> new Condition.Beats(party(), party(), election());
            case 4 -> new Condition.Capital(picks.one(List.of(Level.PROVINCE, Level.REGION)));
            default -> new Condition.Outside(List.of(picks.one(named.places())));
        };
    }

    private Condition compares() {
        Comparator comparator = picks.one(List.of(Comparator.values()));
        double value = picks.one(
                Stream.concat(named.numbers().stream(), Stream.of(0.0, 50.0)).toList());
        Double upper = comparator == Comparator.BETWEEN ? Double.valueOf(value + 10) : null;
        String id = picks.one(List.of("votes", "vote_share", "vote_share", "seats", "turnout", "population"));
        Measure measure = List.of("turnout", "population").contains(id) ? Measure.of(id) : Measure.of(id, party());
        return new Condition.Compares(measure, election(), picks.rarely(), comparator, value, upper, picks.rarely());
    }

    private String party() {
        return named.parties().isEmpty() ? "winner" : picks.one(named.parties());
    }

    private @Nullable String election() {
        return picks.rarely() ? anElection() : null;
    }

    private String anElection() {
        return named.elections().isEmpty() || picks.rarely() ? picks.one(elections) : picks.one(named.elections());
    }
}
