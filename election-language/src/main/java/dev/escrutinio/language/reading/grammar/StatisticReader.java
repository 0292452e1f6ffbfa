package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// «mediana municipal» is one over municipalities: beside a statistic, or behind what it is of, the adjective names a
/// level: «mediana de la participación municipal».
final class StatisticReader {

    List<Item> read(List<Item> items) {
        List<Item> result = new ArrayList<>();
        boolean levels = items.stream().anyMatch(item -> item.meaning() instanceof Meaning.LevelNamed);
        for (int i = 0; i < items.size(); i++) {
            @Nullable Level level = levels || i == 0 ? null : level(items.get(i));
            boolean measured = i > 1
                    && items.get(i - 1).meaning() instanceof Meaning.MeasureNamed
                    && items.subList(0, i - 1).stream().anyMatch(StatisticReader::statistic);
            result.add(
                    level != null && (statistic(items.get(i - 1)) || measured)
                            ? items.get(i).with(new Meaning.LevelNamed(level, null, true))
                            : items.get(i));
        }
        return result;
    }

    private static boolean statistic(Item item) {
        return item.cue(Cue.MEAN) || item.cue(Cue.MEDIAN) || item.cue(Cue.DEVIATION) || item.cue(Cue.WEIGHTED);
    }

    private static @Nullable Level level(Item item) {
        if (!item.soft()) {
            return null;
        }
        return switch (item.text().toLowerCase(java.util.Locale.ROOT)) {
            case "municipal" -> Level.MUNICIPALITY;
            case "provincial" -> Level.PROVINCE;
            case "seccional" -> Level.SECTION;
            default -> null;
        };
    }
}
