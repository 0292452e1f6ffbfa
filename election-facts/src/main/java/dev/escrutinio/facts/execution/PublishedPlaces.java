package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.catalog.MeasureKind;
import dev.escrutinio.facts.store.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The places of a query that names no election: those of its indicators in their years, which are redrawn between
/// elections too.
final class PublishedPlaces {

    private final Facts facts;
    private final Query query;
    private final Places.Within within;

    PublishedPlaces(Facts facts, Query query, Places.Within within) {
        this.facts = facts;
        this.query = query;
        this.within = within;
    }

    /// Their codes in order; empty where no indicator is published at the level.
    List<String> codes() {
        Level level = within.level();
        if (!level.below(Level.PROVINCE) || level == Level.CERA) {
            return List.of();
        }
        List<String> prefixes = within.inside().stream().flatMap(this::prefixes).toList();
        Stream<String> published = measures().flatMap(measure -> codes(measure, prefixes).stream());
        return Stream.concat(published, asked(level, prefixes))
                .filter(code -> level != Level.MUNICIPALITY
                        || facts.catalog().place(code).isPresent())
                .sorted()
                .distinct()
                .toList();
    }

    /// The place whose position is asked, which may have no value: that is then told.
    private Stream<String> asked(Level level, List<String> prefixes) {
        String asked = query.operation() instanceof Operation.Ranking ranking ? ranking.asked() : null;
        return asked != null && Spot.level(asked) == level && prefixes.stream().anyMatch(asked::startsWith)
                ? Stream.of(asked)
                : Stream.of();
    }

    /// A ranking is of its first measure, whatever is told beside it.
    private Stream<Measure> measures() {
        int most = query.operation() instanceof Operation.Ranking ? 1 : Integer.MAX_VALUE;
        return Stream.concat(
                query.measures().stream().limit(most), within.where().stream().flatMap(PublishedPlaces::measures));
    }

    private static Stream<Measure> measures(Condition condition) {
        return switch (condition) {
            case Condition.Compares one -> Stream.of(one.measure());
            case Condition.ComparesPlace one -> Stream.of(one.measure());
            case Condition.Not one -> one.condition() == null ? Stream.of() : measures(one.condition());
            case Condition.Either one -> one.conditions().stream().flatMap(PublishedPlaces::measures);
            case Condition.Finished _,
                    Condition.ChangedWinner _,
                    Condition.Beats _,
                    Condition.Capital _,
                    Condition.Outside _ -> Stream.of();
        };
    }

    /// Of the measure's year; without one of the newest that any of the places has.
    private List<String> codes(Measure measure, List<String> prefixes) {
        Optional<MeasureDefinition> definition = Optional.ofNullable(measure)
                .flatMap(one -> facts.catalog().measure(one.id()))
                .filter(one -> one.kind() == MeasureKind.INDICATOR);
        if (definition.isEmpty()) {
            return List.of();
        }
        List<String> periods =
                measure.period() == null ? definition.get().periods().reversed() : List.of(measure.period());
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < periods.size() && codes.isEmpty(); i++) {
            for (String prefix : prefixes) {
                codes.addAll(facts.published(measure.id(), periods.get(i), within.level(), prefix));
            }
        }
        return codes;
    }

    private Stream<String> prefixes(String around) {
        if (around.equals("ES")) {
            return Stream.of("");
        }
        return around.startsWith("R")
                ? facts.catalog().elections().stream()
                        .map(Election::id)
                        .limit(1)
                        .flatMap(election -> facts.catalog().inside(election, around, Level.PROVINCE).stream())
                : Stream.of(around).filter(code -> !code.startsWith("C"));
    }
}
