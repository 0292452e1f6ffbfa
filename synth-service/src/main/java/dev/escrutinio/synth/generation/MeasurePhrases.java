package dev.escrutinio.synth.generation;

import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.catalog.MeasureKind;
import java.util.List;

/// How people name measures, and which ones there are to draw.
final class MeasurePhrases {

    private static final int NAMES_USED = 4;

    private final Catalog catalog;
    private final List<MeasureDefinition> general;
    private final List<MeasureDefinition> shares;
    private final List<MeasureDefinition> orders;
    private final List<MeasureDefinition> indicators;

    MeasurePhrases(Catalog catalog) {
        this.catalog = catalog;
        general = catalog.measures().stream()
                .filter(measure -> !measure.needsParty())
                .filter(measure -> measure.kind() != MeasureKind.INDICATOR && measure.kind() != MeasureKind.SEATS)
                .toList();
        shares = general.stream()
                .filter(measure -> measure.kind() == MeasureKind.SHARE)
                .toList();
        orders = general.stream()
                .filter(measure -> measure.kind() == MeasureKind.ORDER)
                .toList();
        indicators = catalog.measures().stream()
                .filter(measure -> measure.kind() == MeasureKind.INDICATOR)
                .filter(measure -> measure.periods().stream().anyMatch(MeasurePhrases::year))
                .toList();
    }

    /// Counts, shares and orders that need no party.
    List<MeasureDefinition> general() {
        return general;
    }

    /// Shares that need no party.
    List<MeasureDefinition> shares() {
        return shares;
    }

    /// What the order of the parties tells: how far the first is ahead, how many there are.
    List<MeasureDefinition> orders() {
        return orders;
    }

    List<MeasureDefinition> indicators() {
        return indicators;
    }

    MeasureDefinition get(String id) {
        return catalog.measure(id).orElseThrow();
    }

    /// Inhabitants in the year of an election, where they are published; else the latest ones.
    Measure inhabitants(String election) {
        String year = election.substring(0, 4);
        return catalog.measure("population")
                .filter(measure -> measure.periods().contains(year))
                .map(measure -> Measure.ofYear(measure.id(), year))
                .orElseGet(() -> Measure.of("population"));
    }

    static boolean year(String period) {
        return period.length() == 4;
    }

    /// With its article: «la participación».
    static Phrase definite(MeasureDefinition measure) {
        return new Phrase(measure.article() + " ", measure.noun(), null);
    }

    /// As a heading of a table would say it.
    static Phrase name(Dice dice, MeasureDefinition measure) {
        List<String> names = measure.names();
        return Phrase.plain(
                names.isEmpty() ? measure.noun() : names.get(dice.below(Math.min(NAMES_USED, names.size()))));
    }

    static boolean plural(MeasureDefinition measure) {
        return measure.article().endsWith("s");
    }
}
