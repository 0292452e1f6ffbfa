package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.facts.store.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The places of a query before any condition is checked.
///
/// @param spots named places, or all of a level inside others
/// @param searched whether they come from a `within`
record Selection(Spots spots, boolean searched) {

    static Selection of(Query query, Facts facts, List<List<String>> stepPlaces) {
        Reasons reasons = Reasons.of(facts.catalog());
        Places places = query.places();
        if (places == null) {
            throw new Refusal(reasons.planNotValid("el lugar"));
        }
        return switch (places) {
            case Places.Named named -> named(named, facts, reasons);
            case Places.Within within -> within(within, query, facts, reasons);
            case Places.OfStep step -> ofStep(step.step(), stepPlaces, reasons);
        };
    }

    /// Codes that the places of a query lie in or are.
    static List<String> around(Places places) {
        return switch (places) {
            case Places.Named named -> named.codes();
            case Places.Within within -> within.inside();
            case Places.OfStep step -> List.of();
        };
    }

    /// Scope that all places share by default; null where they differ.
    static @org.jspecify.annotations.Nullable Scope commonScope(Spots spots) {
        List<Scope> scopes = spots.stream()
                .limit(spots.level() == null ? spots.size() : 1)
                .map(spot -> Asked.usual(spot, null))
                .distinct()
                .limit(2)
                .toList();
        return scopes.size() == 1 ? scopes.getFirst() : null;
    }

    private static Selection named(Places.Named named, Facts facts, Reasons reasons) {
        if (named.codes().isEmpty()) {
            throw new Refusal(reasons.placesMissing());
        }
        known(named.codes(), facts, reasons);
        if (!named.together() || named.codes().size() == 1) {
            return new Selection(Spots.of(named.codes()), false);
        }
        for (String code : named.codes()) {
            List<String> others = new ArrayList<>(named.codes());
            others.remove(code);
            if (others.stream().anyMatch(other -> contains(other, code, facts))) {
                throw new Refusal(reasons.overlappingPlaces());
            }
        }
        return new Selection(Spots.together(named.codes()), false);
    }

    private static boolean contains(String outer, String inner, Facts facts) {
        String at = inner;
        while (at != null) {
            if (at.equals(outer)) {
                return true;
            }
            at = facts.catalog().parent(at).orElse(null);
        }
        return false;
    }

    private static Selection within(Places.Within within, Query query, Facts facts, Reasons reasons) {
        known(within.inside(), facts, reasons);
        within.where().stream()
                .filter(Condition.Outside.class::isInstance)
                .forEach(outside -> known(((Condition.Outside) outside).codes(), facts, reasons));
        Level level = within.level();
        if (level == null || within.inside().isEmpty()) {
            throw new Refusal(reasons.planNotValid("el nivel o el ámbito de los lugares"));
        }
        List<String> codes = codes(within, query, facts);
        if (codes.isEmpty()) {
            throw new Refusal(reasons.noPlacesInside(within.inside().getFirst(), level));
        }
        return new Selection(Spots.of(codes, level), true);
    }

    /// The places of an election; where none is asked about, those of the indicators, and of towns also those without a
    /// value, which are told as left out.
    private static List<String> codes(Places.Within within, Query query, Facts facts) {
        List<String> published =
                election(query, within).isPresent() ? List.of() : new PublishedPlaces(facts, query, within).codes();
        if (!published.isEmpty() && within.level().below(Level.MUNICIPALITY)) {
            return published;
        }
        List<List<String>> parts = within.inside().stream()
                .flatMap(outer -> electionsOf(query, within, facts).stream()
                        .map(election -> counted(query, election, outer, within.level(), facts)))
                .toList();
        if (parts.size() == 1 && published.isEmpty()) {
            return parts.getFirst();
        }
        Stream<String> all = parts.stream().flatMap(List::stream);
        return published.isEmpty()
                ? all.distinct().toList()
                : Stream.concat(all, published.stream()).sorted().distinct().toList();
    }

    /// Regions and provinces are known by their lists, whether their votes are loaded or not; smaller places by their
    /// votes.
    private static List<String> counted(Query query, String election, String outer, Level level, Facts facts) {
        List<String> inside = facts.catalog().inside(election, outer, level);
        boolean listed = level == Level.REGION || level == Level.PROVINCE;
        return !listed || query.elections().isEmpty()
                ? inside
                : inside.stream().filter(code -> facts.exists(election, code)).toList();
    }

    // Places of the first election that is asked about; without any, of the newest one.
    private static List<String> electionsOf(Query query, Places.Within within, Facts facts) {
        List<Election> all = facts.catalog().elections();
        return election(query, within)
                .or(() -> all.isEmpty()
                        ? Optional.empty()
                        : Optional.of(all.getLast().id()))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<String> election(Query query, Places.Within within) {
        return Stream.concat(query.elections().stream(), within.where().stream().flatMap(Condition::elections))
                .findFirst();
    }

    private static void known(List<String> codes, Facts facts, Reasons reasons) {
        for (String code : codes) {
            if (facts.catalog().place(code).isEmpty()) {
                throw new Refusal(reasons.placeUnknown(code));
            }
        }
    }

    private static Selection ofStep(int step, List<List<String>> stepPlaces, Reasons reasons) {
        if (step < 0 || step >= stepPlaces.size()) {
            throw new Refusal(reasons.stepUnknown(step));
        }
        if (stepPlaces.get(step).isEmpty()) {
            throw new Refusal(reasons.stepFoundNothing(step));
        }
        return new Selection(Spots.of(stepPlaces.get(step)), false);
    }
}
