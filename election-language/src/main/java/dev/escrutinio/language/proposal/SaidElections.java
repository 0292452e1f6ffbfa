package dev.escrutinio.language.proposal;

import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.language.proposal.OwnWords.Kind;
import dev.escrutinio.language.reading.grammar.Found;
import dev.escrutinio.language.reading.lexicon.Link;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The elections that a question's words name, and those between two of them.
final class SaidElections {

    private final List<String> loaded;
    private final Set<String> named = new TreeSet<>();
    private final boolean openEnded;

    SaidElections(List<Found> words, List<Election> elections) {
        loaded = elections.stream().map(Election::id).sorted().toList();
        words.forEach(word -> Named.by(word, Kind.ELECTION, elections).forEach(named::addAll));
        openEnded = words.stream().anyMatch(word -> word.link(Link.DESDE))
                && words.stream()
                                .filter(word -> Named.isOf(word, Kind.ELECTION))
                                .count()
                        == 1;
    }

    /// Whether each is named, or lies between the outermost ones that are, with none left out: «de 2015 a 2023».
    boolean say(Collection<String> elections) {
        TreeSet<String> said = new TreeSet<>(elections);
        said.retainAll(named);
        TreeSet<String> unsaid = new TreeSet<>(elections);
        unsaid.removeAll(named);
        if (unsaid.isEmpty()) {
            return true;
        }
        if (said.isEmpty()) {
            return false;
        }
        String last = openEnded ? loaded.getLast() : said.last();
        List<String> run = loaded.stream()
                .filter(id -> id.compareTo(said.first()) >= 0 && id.compareTo(last) <= 0)
                .toList();
        return elections.containsAll(run) && run.containsAll(elections);
    }
}
