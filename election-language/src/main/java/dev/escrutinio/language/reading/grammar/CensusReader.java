package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.DateGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import java.util.List;
import java.util.Map;

/// «la sección con más paro según el censo de 2021»: what another source tells by the same word is taken from the
/// census
/// that the question names, and said back.
final class CensusReader {

    private static final Map<String, String> OF_CENSUS = Map.of(
            "unemployed", "c21_unemployment_rate",
            "over_65", "c21_over_64",
            "mean_age", "c21_mean_age",
            "population", "c21_population");
    /// Persons without work are a number, which the census does not tell.
    private static final String RATE = "(?iu)(el )?(paro|desempleo)";

    private final Context context;

    CensusReader(Context context) {
        this.context = context;
    }

    List<Item> read(List<Item> items) {
        return items.stream().anyMatch(item -> named(items, item))
                ? items.stream().map(this::measured).toList()
                : items;
    }

    private static boolean named(List<Item> items, Item item) {
        int year = Items.next(items, items.indexOf(item) + 1);
        return item.measure("census")
                && item.like("(?iu)censo")
                && year < items.size()
                && items.get(year).meaning() instanceof DateGiven date
                && date.yearOnly()
                && date.year() != null
                && date.year() == 2021;
    }

    private Item measured(Item item) {
        return OF_CENSUS.entrySet().stream()
                .filter(entry -> item.measure(entry.getKey()))
                .filter(entry -> !"unemployed".equals(entry.getKey()) || item.like(RATE))
                .flatMap(entry -> context.catalog().measure(entry.getValue()).stream())
                .filter(measure -> !measure.periods().isEmpty())
                .findFirst()
                .map(measure -> taken(item, measure))
                .orElse(item);
    }

    private static Item taken(Item item, MeasureDefinition measure) {
        Meaning meaning = new MeasureNamed(List.of(measure.id()));
        String said = "«" + item.text() + "» se mide por: " + measure.label();
        return new Item(meaning, item.start(), item.end(), item.text(), said, item.unlikely());
    }
}
