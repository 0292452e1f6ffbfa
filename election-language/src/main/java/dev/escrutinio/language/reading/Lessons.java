package dev.escrutinio.language.reading;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.PlanExecutor;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.reading.LearnedWords.Entry;
import dev.escrutinio.language.reading.grammar.Grammar;
import dev.escrutinio.language.reading.text.Token;
import dev.escrutinio.language.reading.text.Token.Kind;
import dev.escrutinio.language.reading.text.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds what a question that was not understood teaches, once a person said which plan it meant.
///
/// An entry counts only if the reader, given the known words in place of the unknown ones, derives exactly that plan by
/// itself.
final class Lessons {

    private static final int LONGEST = 4;

    private final Facts facts;
    private final Grammar grammar;
    private final LearnedReader learned;
    private final PlanExecutor executor = new PlanExecutor();

    Lessons(Facts facts, Grammar grammar, LearnedReader learned) {
        this.facts = facts;
        this.grammar = grammar;
        this.learned = learned;
    }

    List<Entry> of(String question, Plan plan) {
        Optional<Plan> meant = executed(plan);
        Optional<Replacement> unknown = unknown(question);
        if (meant.isEmpty() || unknown.isEmpty()) {
            return List.of();
        }
        return phrases(plan).stream()
                .map(known -> new Entry(unknown.get().name(), known))
                .filter(entry -> learned.complaint(entry).isEmpty())
                .filter(entry -> teaches(question, unknown.get(), entry, meant.get()))
                .toList();
    }

    private boolean teaches(String question, Replacement unknown, Entry entry, Plan meant) {
        List<Replacement> known = List.of(new Replacement(unknown.start(), unknown.end(), entry.known()));
        return grammar.read(Replacement.in(question, known)) instanceof Reading.Understood understood
                && !LearnedReader.isIdle(question, known, understood, grammar::read)
                && understood.unanswered().isEmpty()
                && executed(understood.plan()).filter(meant::equals).isPresent();
    }

    private Optional<Plan> executed(Plan plan) {
        return executor.execute(plan, facts) instanceof Execution.Computed computed
                ? Optional.of(computed.plan())
                : Optional.empty();
    }

    /// The only stretch of unknown words that follow each other.
    private Optional<Replacement> unknown(String question) {
        Set<Integer> unknown = grammar.uncovered(question);
        List<Token> tokens = Tokenizer.tokens(question);
        int first = -1;
        int last = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() == Kind.WORD
                    && unknown.contains(tokens.get(i).start())) {
                if (first >= 0 && last != i - 1) {
                    return Optional.empty();
                }
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0 || last - first >= LONGEST) {
            return Optional.empty();
        }
        int start = tokens.get(first).start();
        int end = tokens.get(last).end();
        return Optional.of(new Replacement(start, end, question.substring(start, end)));
    }

    /// The names of the plan's measures and parts of them, whole ones first, short ones first.
    private List<String> phrases(Plan plan) {
        List<List<String>> names = queries(plan)
                .flatMap(query -> query.measures().stream())
                .map(Measure::id)
                .distinct()
                .flatMap(id -> facts.catalog().measure(id).stream())
                .map(MeasureDefinition::names)
                .flatMap(List::stream)
                .map(name -> List.of(name.split(" ", -1)))
                .sorted(Comparator.comparingInt(List::size))
                .toList();
        Set<String> phrases = new LinkedHashSet<>();
        names.forEach(name -> phrases.add(String.join(" ", name)));
        List<List<String>> parts = new ArrayList<>();
        for (List<String> name : names) {
            for (int from = 0; from < name.size(); from++) {
                for (int to = from + 1; to <= Math.min(name.size(), from + LONGEST); to++) {
                    parts.add(name.subList(from, to));
                }
            }
        }
        parts.sort(Comparator.comparingInt(List::size));
        parts.forEach(part -> phrases.add(String.join(" ", part)));
        return List.copyOf(phrases);
    }

    private static Stream<Query> queries(Plan plan) {
        return switch (plan) {
            case Query query -> Stream.of(query);
            case Analysis analysis -> analysis.steps().stream();
        };
    }
}
