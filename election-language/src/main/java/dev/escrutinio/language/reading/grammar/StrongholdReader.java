package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;

/// Reads «el feudo de EH Bildu en Navarra» as where it has most: the town, unless a level of places is told; and
/// «¿cuántos municipios se llevó el PP?» as those where it won.
final class StrongholdReader {

    private static final String TOOK = "(?iu)(llev|adjudic|apunt|anot)([oó]|aron|aba|aban|a|an)";

    List<Item> read(List<Item> items) {
        return strongholds(taken(items));
    }

    private static List<Item> strongholds(List<Item> items) {
        boolean told =
                items.stream().anyMatch(item -> item.meaning() instanceof Meaning.LevelNamed || item.cue(Cue.WHERE));
        List<Item> result = new ArrayList<>();
        for (Item item : items) {
            if (item.cue(Cue.STRONGHOLD)) {
                if (!told) {
                    result.add(item.with(new Meaning.CueGiven(Cue.WHERE)));
                }
                result.add(item.with(new Meaning.Superlative(Direction.HIGHEST)));
            } else {
                result.add(item);
            }
        }
        return result;
    }

    private static List<Item> taken(List<Item> items) {
        List<Item> content = items.stream().filter(item -> !item.soft()).toList();
        boolean places = !content.isEmpty()
                && content.getFirst().meaning() instanceof Meaning.LevelNamed level
                && level.plural()
                && items.indexOf(content.getFirst()) > 0
                && items.get(items.indexOf(content.getFirst()) - 1).cue(Cue.HOW_MANY);
        long parties = items.stream()
                .filter(item -> item.meaning() instanceof Meaning.PartyNamed)
                .count();
        boolean party = parties == 1 || (parties == 0 && eachParty(items));
        boolean nothingElse = content.stream()
                .map(Item::meaning)
                .allMatch(meaning -> meaning instanceof Meaning.LevelNamed
                        || meaning instanceof Meaning.PartyNamed
                        || meaning instanceof Meaning.PlaceNamed
                        || meaning instanceof Meaning.DateGiven
                        || meaning instanceof Meaning.ElectionsNamed
                        || meaning instanceof Meaning.RelativeElection);
        return places && party && nothingElse
                ? items.stream()
                        .map(item -> item.soft() && item.like(TOOK) ? item.with(new Meaning.CueGiven(Cue.WIN)) : item)
                        .toList()
                : items;
    }

    /// «cada partido».
    private static boolean eachParty(List<Item> items) {
        for (int i = 1; i < items.size(); i++) {
            if (items.get(i).like("(?iu)partido|fuerza|formaci[oó]n|lista|candidatura")
                    && items.get(i - 1).like("(?iu)cada")) {
                return true;
            }
        }
        return false;
    }
}
