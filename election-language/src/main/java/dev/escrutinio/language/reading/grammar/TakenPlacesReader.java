package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;

/// Reads «¿cuántos municipios se llevó el PP?», «… cada partido?» as those where it won.
final class TakenPlacesReader {

    private static final String TOOK = "(?iu)(llev|adjudic|apunt|anot)([oó]|aron|aba|aban|a|an)";

    private final String question;

    TakenPlacesReader(String question) {
        this.question = question;
    }

    List<Item> read(List<Item> items) {
        return counted(items) && taker(items) && nothingElse(items)
                ? items.stream()
                        .map(item -> item.soft() && item.like(TOOK) ? item.with(new Meaning.CueGiven(Cue.WIN)) : item)
                        .toList()
                : items;
    }

    /// «cuántos municipios».
    private static boolean counted(List<Item> items) {
        int first = Items.next(items, 0);
        return first > 0
                && first < items.size()
                && items.get(first).meaning() instanceof Meaning.LevelNamed level
                && level.plural()
                && items.get(first - 1).cue(Cue.HOW_MANY);
    }

    private boolean taker(List<Item> items) {
        long parties = items.stream()
                .filter(item -> item.meaning() instanceof Meaning.PartyNamed)
                .count();
        return parties == 1
                || (parties == 0 && TallyKind.EACH_PARTY.matcher(question).find());
    }

    private static boolean nothingElse(List<Item> items) {
        return items.stream()
                .filter(item -> !item.soft())
                .map(Item::meaning)
                .allMatch(meaning -> meaning instanceof Meaning.LevelNamed
                        || meaning instanceof Meaning.PartyNamed
                        || meaning instanceof Meaning.PlaceNamed
                        || meaning instanceof Meaning.DateGiven
                        || meaning instanceof Meaning.ElectionsNamed
                        || meaning instanceof Meaning.RelativeElection);
    }
}
