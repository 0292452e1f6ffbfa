package dev.escrutinio.synth.generation;

import dev.escrutinio.contracts.index.Trigrams;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Party;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How people name parties: «el PSOE», «Vox», «el Partido Popular»; only names that belong to one party.
final class PartyPhrases {

    private static final int MOST_OTHER = 6;

    private record Names(Phrase usual, Phrase bare, List<Phrase> others) {}

    private final Map<String, Names> names = new HashMap<>();

    PartyPhrases(Catalog catalog) {
        Map<String, Integer> uses = new HashMap<>();
        for (Party party : catalog.parties()) {
            java.util.stream.Stream.concat(java.util.stream.Stream.of(party.label()), party.otherNames().stream())
                    .map(Trigrams::fold)
                    .distinct()
                    .forEach(name -> uses.merge(name, 1, Integer::sum));
        }
        catalog.parties().stream().filter(Party::curated).forEach(party -> names.put(party.id(), names(party, uses)));
    }

    private static Names names(Party party, Map<String, Integer> uses) {
        Mention mention = new Mention(Mention.Kind.PARTY, party.id());
        String before = party.article().isEmpty() ? "" : party.article() + " ";
        List<Phrase> others = party.otherNames().stream()
                .filter(name -> uses.getOrDefault(Trigrams.fold(name), 0) == 1)
                .filter(name -> name.startsWith("Partido ") || name.startsWith("los "))
                .limit(MOST_OTHER)
                .map(name -> name.startsWith("los ")
                        ? new Phrase("los ", name.substring(4), mention)
                        : new Phrase("el ", name, mention))
                .toList();
        return new Names(new Phrase(before, party.label(), mention), new Phrase("", party.label(), mention), others);
    }

    /// Whether it is a party that people name.
    boolean known(String party) {
        return names.containsKey(party);
    }

    Phrase phrase(Dice dice, String party) {
        Names known = Objects.requireNonNull(names.get(party), party);
        int at = dice.below(100);
        if (at < 12 && !known.others().isEmpty()) {
            return dice.of(known.others());
        }
        return at < 20 ? known.bare() : known.usual();
    }
}
