package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads «de cada cien electores de Gijón, ¿cuántos votaron al PSOE?» as a party's share of those who are named.
final class EachHundredReader {

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());
    private static final String EACH = "(?iu)(de )?cada";
    private static final Set<Double> ROUND = Set.of(10.0, 100.0, 1000.0);
    private static final Map<String, Base> OF = Map.of(
            "census", Base.CENSUS,
            "voters", Base.VOTERS,
            "support", Base.VOTERS,
            "valid", Base.VALID);
    /// «votantes de»: of those who voted, whoever they voted for.
    private static final String VOTERS = "(?iu)(votantes|personas|gente)( del?)?";

    List<Item> read(List<Item> sentence) {
        if (sentence.stream().noneMatch(item -> item.meaning() instanceof Meaning.PartyNamed)) {
            return sentence;
        }
        List<Item> items = hundred(sentence);
        for (int i = 0; i < items.size(); i++) {
            int of = Items.next(items, i + 1);
            if (items.get(i).unit(Unit.PERCENT)
                    && items.get(i).like("(?iu)(cu[aá]nt[oa]s )?de cada.*")
                    && of < items.size()) {
                return based(items, of);
            }
        }
        return items;
    }

    /// «de cada diez», «de cada 100»: a share, told as a percentage.
    private static List<Item> hundred(List<Item> items) {
        List<Item> result = new ArrayList<>(items);
        for (int i = 1; i < items.size(); i++) {
            boolean round = items.get(i).meaning() instanceof Meaning.NumberGiven number
                    && ROUND.contains(number.value())
                    && items.get(i - 1).like(EACH)
                    && items.get(i - 1).soft();
            if (round) {
                result.set(i - 1, items.get(i - 1).with(new Meaning.UnitNamed(Unit.PERCENT)));
                result.set(i, items.get(i).with(NOTHING));
            }
        }
        return result;
    }

    private static List<Item> based(List<Item> items, int of) {
        List<Item> result = new ArrayList<>(items);
        Item people = items.get(of);
        OF.entrySet().stream()
                .filter(base -> people.measure(base.getKey()))
                .filter(base -> !"support".equals(base.getKey()) || people.like(VOTERS))
                .findFirst()
                .ifPresent(base -> result.set(of, people.with(new Meaning.BaseNamed(base.getValue()))));
        return result;
    }
}
