package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.ComparedWith;
import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.execution.Note.Kind;
import dev.escrutinio.facts.execution.Order.Placed;
import java.util.Arrays;
import java.util.List;

/// The places of the same level most like the named one.
final class SimilarOperation {

    /// Measure of the distance between profiles.
    static final String PROFILE = "profile";

    private SimilarOperation() {}

    static void run(Run run, int limit) {
        if (limit < 1) {
            throw new Refusal(run.reasons().limitNotPositive());
        }
        if (run.spots().size() != 1 || !run.spots().getFirst().single()) {
            throw new Refusal(run.reasons().onePlaceNeeded());
        }
        Spot named = run.spots().getFirst();
        String election = run.elections().getLast();
        Profile profile = Profile.of(run, election, named);
        Spots others = peers(run, election, named);
        double[] distances = profile.distances(named, others);
        int leftOut = (int) Arrays.stream(distances).filter(Double::isNaN).count();
        if (leftOut == distances.length) {
            throw new Refusal(run.reasons().noPlacesWithValue(PROFILE));
        }
        if (leftOut > 0) {
            run.notes().add(Kind.LEFT_OUT, Integer.toString(leftOut));
        }
        Order order = Order.of(distances, others, Direction.LOWEST, limit);
        for (int i = 0; i < order.placed().size(); i++) {
            run.tell(figure(order.placed().get(i), election, named).ranked(order.rank(i)));
        }
    }

    private static Spots peers(Run run, String election, Spot named) {
        Level level = named.level();
        List<String> all = run.facts().catalog().inside(election, "ES", level);
        return Spots.of(all.stream().filter(code -> !code.equals(named.code())).toList(), level);
    }

    private static Figure figure(Placed placed, String election, Spot named) {
        return new Figure(
                placed.value(),
                Unit.DISTANCE,
                PROFILE,
                null,
                placed.spot().code(),
                election,
                null,
                null,
                Scope.NOT_APPLICABLE,
                null,
                null,
                null,
                Role.RANKED,
                null,
                new ComparedWith(null, null, named.code(), null),
                null,
                null);
    }
}
