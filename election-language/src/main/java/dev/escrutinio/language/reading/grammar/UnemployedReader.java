package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// «parados mayores de 45, mujeres»: those without work are published by sex and age together; of a sex alone there is
/// no total.
final class UnemployedReader {

    private static final Map<String, String> AGES = Map.of(
            "unemployed_under_25", "under_25",
            "unemployed_25_44", "25_44",
            "unemployed_over_44", "over_44");

    private final Context context;
    private final String question;

    UnemployedReader(Context context, String question) {
        this.context = context;
        this.question = question;
    }

    List<Item> read(List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            int next = Items.next(items, i + 1);
            @Nullable
            Meaning joined = next < items.size() && near(items, i, next) ? joined(items.get(i), items.get(next)) : null;
            if (joined != null) {
                return Items.replaced(items, i, next, items.get(i).upTo(items.get(next), joined, question));
            }
        }
        return items;
    }

    private static boolean near(List<Item> items, int i, int next) {
        return Set.of(Link.EN, Link.DE).containsAll(Items.links(items, i, next))
                && !Items.mark(items, i, next, ";:.?¿");
    }

    private @Nullable Meaning joined(Item first, Item second) {
        @Nullable String sex = sex(first) == null ? sex(second) : sex(first);
        Item people = sex(first) == null ? first : second;
        if (sex == null
                || !(people.meaning() instanceof MeasureNamed named)
                || named.ids().size() != 1) {
            return null;
        }
        String id = named.ids().getFirst();
        if (AGES.containsKey(id)) {
            String joined = "unemployed_" + sex + "_" + AGES.get(id);
            return known(joined) ? new MeasureNamed(List.of(joined)) : null;
        }
        return "unemployed".equals(id) ? new Meaning.Barred("indicator_not_loaded") : null;
    }

    private boolean known(String id) {
        return context.catalog()
                .measure(id)
                .filter(measure -> !measure.periods().isEmpty())
                .isPresent();
    }

    private static @Nullable String sex(Item item) {
        if (!(item.meaning() instanceof Meaning.Barred barred)) {
            return null;
        }
        return "c21_female".equals(barred.measure()) ? "women" : "c21_male".equals(barred.measure()) ? "men" : null;
    }
}
