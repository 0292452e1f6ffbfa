package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// «¿sumaron PP y Vox más que PSOE y Sumar?»: two groups of parties, each added up, are compared as two parties are.
final class BlocksReader {

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());
    private static final Set<Link> APART = Set.of(Link.QUE, Link.O, Link.SOBRE, Link.A);

    private final String question;

    BlocksReader(String question) {
        this.question = question;
    }

    List<Item> read(List<Item> sentence) {
        List<Item> items = ofParties(sentence);
        List<Item> parties = items.stream()
                .filter(item -> item.meaning() instanceof PartyNamed)
                .toList();
        boolean added = items.stream().anyMatch(item -> item.cue(Cue.TOGETHER) || item.like("(?iu)bloques?"));
        boolean one = parties.stream()
                .allMatch(item -> ((PartyNamed) item.meaning()).ids().size() == 1);
        if (parties.size() < 3 || !added || !one) {
            return items;
        }
        List<Integer> cuts = new ArrayList<>();
        for (int i = 1; i < parties.size(); i++) {
            if (apart(items, parties.get(i - 1), parties.get(i))) {
                cuts.add(i);
            }
        }
        if (cuts.isEmpty()) {
            cuts.addAll(unadded(items, parties));
        }
        return cuts.size() == 1
                ? joined(items, parties.subList(0, cuts.getFirst()), parties.subList(cuts.getFirst(), parties.size()))
                : items;
    }

    /// «el bloque PP+Vox» is what these parties are together, not the party of that name.
    private static List<Item> ofParties(List<Item> items) {
        List<Item> result = new ArrayList<>(items);
        for (int i = 0; i < items.size(); i++) {
            int next = Items.next(items, i + 1);
            boolean block = items.get(i).meaning() instanceof PartyNamed
                    && items.get(i).like("(?iu)(el )?bloque")
                    && next < items.size()
                    && items.get(next).meaning() instanceof PartyNamed
                    && Set.of(Link.DE).containsAll(Items.links(items, i, next))
                    && !Items.mark(items, i, next, ",;:.?/-+");
            if (block) {
                result.set(i, items.get(i).with(new Meaning.CueGiven(Cue.TOGETHER)));
            }
        }
        return result;
    }

    private static boolean apart(List<Item> items, Item one, Item other) {
        int from = items.indexOf(one);
        int to = items.indexOf(other);
        Set<Link> links = Items.links(items, from, to);
        return APART.stream().anyMatch(links::contains)
                || items.subList(from, to).stream().anyMatch(BlocksReader::facing);
    }

    /// «PP más Vox y PSOE más Sumar»: where «y» stands among signs that add up.
    private static List<Integer> unadded(List<Item> items, List<Item> parties) {
        List<Integer> cuts = new ArrayList<>();
        for (int i = 1; i < parties.size(); i++) {
            int from = items.indexOf(parties.get(i - 1));
            int to = items.indexOf(parties.get(i));
            boolean added = items.subList(from, to).stream()
                    .anyMatch(item -> item.cue(Cue.TOGETHER) && item.like("(?iu)\\+|m[aá]s"));
            if (!added && !Items.links(items, from, to).contains(Link.Y)) {
                return List.of();
            }
            if (!added) {
                cuts.add(i);
            }
        }
        return cuts;
    }

    /// «contra», «y el bloque de»: what parts two groups.
    private static boolean facing(Item item) {
        return item.cue(Cue.AGAINST) || (item.cue(Cue.TOGETHER) && item.like("(?iu)(el )?bloques?( de)?"));
    }

    private List<Item> joined(List<Item> items, List<Item> first, List<Item> second) {
        return items.stream()
                .map(item -> item.cue(Cue.TOGETHER, Cue.AGAINST) ? item.with(NOTHING) : item)
                .flatMap(item -> item.equals(first.getFirst())
                        ? List.of(sum(first)).stream()
                        : item.equals(second.getFirst())
                                ? List.of(sum(second)).stream()
                                : first.contains(item) || second.contains(item)
                                        ? List.<Item>of().stream()
                                        : List.of(item).stream())
                .toList();
    }

    private Item sum(List<Item> parties) {
        String ids = parties.stream()
                .map(item -> ((PartyNamed) item.meaning()).ids().getFirst())
                .distinct()
                .collect(Collectors.joining("+"));
        return parties.getFirst().upTo(parties.getLast(), new PartyNamed(List.of(ids)), question);
    }
}
