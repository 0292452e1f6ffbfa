package dev.escrutinio.language.proposal;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.language.proposal.OwnWords.Kind;
import dev.escrutinio.language.reading.grammar.Found;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds where a question names what a plan names; words that nothing knows are passed over.
final class WordsOfPlan {

    private static final String NATION = "ES";

    private final List<Found> words;
    private final List<Election> elections;
    private final Map<Kind, Set<String>> names = new EnumMap<>(Kind.class);

    WordsOfPlan(Plan plan, List<Found> words, List<Election> elections) {
        this.words = words;
        this.elections = elections;
        for (Kind kind : Kind.values()) {
            names.put(kind, new LinkedHashSet<>());
        }
        collect(plan);
    }

    OwnWords find() {
        Optional<Found> unused = words.stream().filter(this::isUnused).findFirst();
        if (unused.isPresent()) {
            return new OwnWords.Unused(unused.get().text());
        }
        List<OwnWords.Quote> quotes = new ArrayList<>();
        List<String> unnamed = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (String id : all(kind)) {
                Optional<Found> word = naming(kind, id);
                if (word.isPresent()) {
                    quotes.add(new OwnWords.Quote(
                            kind, id, word.get().text(), word.get().start()));
                } else if (kind == Kind.ELECTION && goesUnsaid()) {
                    unnamed.add(id);
                } else if (!(kind == Kind.PLACE && id.equals(NATION) && !isNamed(Kind.PLACE))) {
                    return new OwnWords.Missing(kind, id);
                }
            }
        }
        return new OwnWords.Found(quotes, unnamed);
    }

    /// An election that no word names is the latest one, as the reader takes it, or lies between two that are named.
    private boolean goesUnsaid() {
        Set<String> asked = all(Kind.ELECTION);
        return isNamed(Kind.ELECTION)
                ? new SaidElections(words, elections).say(asked)
                : asked.size() == 1
                        && elections.stream()
                                .map(Election::id)
                                .max(Comparator.naturalOrder())
                                .filter(asked::contains)
                                .isPresent();
    }

    private boolean isNamed(Kind kind) {
        return words.stream().anyMatch(word -> Named.isOf(word, kind));
    }

    private Optional<Found> naming(Kind kind, String id) {
        return words.stream()
                .filter(word ->
                        Named.by(word, kind, elections).stream().anyMatch(alternative -> alternative.contains(id)))
                .findFirst();
    }

    /// A word that names something, and nothing that the plan names.
    private boolean isUnused(Found word) {
        boolean naming = false;
        for (Kind kind : Kind.values()) {
            List<List<String>> alternatives = Named.by(word, kind, elections);
            naming |= !alternatives.isEmpty();
            if (alternatives.stream().flatMap(List::stream).anyMatch(all(kind)::contains)) {
                return false;
            }
        }
        return naming && !word.soft();
    }

    private Set<String> all(Kind kind) {
        return names.getOrDefault(kind, Set.of());
    }

    private void collect(Plan plan) {
        Linking collecting = new Linking(new Linking.Names() {
            @Override
            public List<String> all(Kind kind, String name) {
                return List.of(one(kind, name));
            }

            @Override
            public String one(Kind kind, String name) {
                Arrays.stream(kind == Kind.PARTY ? name.split(">", -1) : new String[] {name})
                        .filter(part -> !part.equals(Linking.WINNER))
                        .forEach(WordsOfPlan.this.all(kind)::add);
                return name;
            }
        });
        queries(plan).forEach(collecting::query);
    }

    private static List<Query> queries(Plan plan) {
        return switch (plan) {
            case Query query -> List.of(query);
            case Analysis analysis -> analysis.steps();
        };
    }
}
