package dev.escrutinio.language.proposal;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.facts.catalog.MeasureKind;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.proposal.Proposal.Why;
import dev.escrutinio.language.reading.grammar.Found;
import dev.escrutinio.language.reading.grammar.Grammar;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Judges plans that a language model proposes for a question that was not understood. Immutable and thread-safe.
///
/// A plan passes only if it names places, parties and elections in the question's words, says nothing that no word
/// says, and uses every word in the sense that the reader gives it; see decision 0014.
public final class Proposals {

    private static final int MOST_OFFERS = 4;

    private final Facts facts;
    private final Grammar grammar;

    public Proposals(Facts facts, Grammar grammar) {
        this.facts = facts;
        this.grammar = grammar;
    }

    /// Measures that a question's words name, for the vocabulary that a model is given.
    public Set<String> measures(String question) {
        Set<String> ids = new TreeSet<>();
        for (Found word : grammar.found(question).stream().flatMap(List::stream).toList()) {
            if (word.meaning() instanceof Meaning.MeasureNamed named) {
                ids.addAll(named.ids());
            } else if (word.meaning() instanceof Meaning.Graded graded) {
                ids.add(graded.measure());
            }
        }
        ids.removeIf(id -> facts.catalog().measure(id).isEmpty());
        return ids;
    }

    /// Codes of the places and ids of the parties that a question's words may name.
    public Set<String> names(String question) {
        Set<String> ids = new TreeSet<>();
        for (Found word : grammar.found(question).stream().flatMap(List::stream).toList()) {
            switch (word.meaning()) {
                case Meaning.PlaceNamed place when !word.unknown() -> ids.addAll(place.codes());
                case Meaning.PartyNamed party -> ids.addAll(party.ids());
                default -> {
                    // names nobody
                }
            }
        }
        return ids;
    }

    /// Judges a model's reply to a question. Never throws for any text.
    public Proposal judge(String question, String reply) {
        Optional<List<Query>> quoted = PlanReply.queries(reply);
        if (quoted.isEmpty()) {
            return new Proposal.Rejected(PlanReply.declines(reply) ? Why.DECLINED : Why.UNREADABLE);
        }
        Map<Plan, Judged> offered = new LinkedHashMap<>();
        Why why = Why.UNQUOTED;
        for (List<Found> words : grammar.found(question)) {
            for (List<Query> queries : Links.of(quoted.get(), new QuoteLinker(question, words, facts.catalog()))) {
                Judged judged = judge(words, queries);
                if (judged.why() == null) {
                    offered.merge(
                            judged.plan(), judged, (one, other) -> one.unlikely() <= other.unlikely() ? one : other);
                } else if (judged.why().compareTo(why) > 0) {
                    why = judged.why();
                }
            }
        }
        return offered.isEmpty() ? new Proposal.Rejected(why) : best(offered.values());
    }

    /// The plans that a reply's quotes may mean, with no check of whether the question asks for them: to measure what a
    /// model learned, never to answer.
    public List<Plan> linked(String question, String reply) {
        return PlanReply.queries(reply).stream()
                .flatMap(quoted -> grammar.found(question).stream()
                        .flatMap(words -> Links.of(quoted, new QuoteLinker(question, words, facts.catalog())).stream()))
                .map(Proposals::plan)
                .distinct()
                .toList();
    }

    /// The question's own words for what a plan names, which a person said was meant: of the likeliest meanings of its
    /// words that fit, or else why the first ones do not.
    public OwnWords ownWords(String question, Plan plan) {
        List<Election> elections = List.copyOf(facts.catalog().elections());
        OwnWords first = null;
        for (List<Found> words : grammar.found(question)) {
            OwnWords found = new WordsOfPlan(plan, words, elections).find();
            if (found instanceof OwnWords.Found) {
                return found;
            }
            first = first == null ? found : first;
        }
        return first == null ? new OwnWords.Unused(question) : first;
    }

    private static Plan plan(List<Query> queries) {
        return queries.size() == 1 ? queries.getFirst() : new Analysis(queries);
    }

    /// A linked plan, and why it is not offered.
    ///
    /// @param unlikely how unlikely the meanings are that it takes the words for
    private record Judged(Plan plan, int unlikely, @Nullable Why why) {}

    private Judged judge(List<Found> words, List<Query> queries) {
        List<Election> elections = List.copyOf(facts.catalog().elections());
        List<PlanParts> parts =
                queries.stream().map(Order::of).map(PlanParts::new).toList();
        List<Query> ordered = parts.stream().map(part -> part.query).toList();
        Plan plan = plan(ordered);
        int unlikely = words.stream().mapToInt(Found::unlikely).sum();
        PlanCheck said = new PlanCheck(words, elections);
        WordCheck used = new WordCheck(words, elections);
        boolean unused = words.stream()
                .filter(word -> !word.soft())
                .anyMatch(word -> parts.stream().noneMatch(part -> used.uses(part, word)));
        Why why = unused
                ? Why.UNUSED
                : !parts.stream().allMatch(said::says) || !alike(parts) || !known(parts) ? Why.UNSAID : null;
        return new Judged(plan, unlikely, why);
    }

    /// Some words name measures that only the reader knows, such as «apoyo»; what has no party is asked of none, and
    /// what
    /// is counted on election day of no year.
    private boolean known(List<PlanParts> parts) {
        return parts.stream()
                .allMatch(part -> part.measures.stream()
                        .allMatch(id -> facts.catalog()
                                .measure(id)
                                .filter(measure -> measure.needsParty() || !part.ofParties.contains(id))
                                .filter(measure ->
                                        measure.kind() == MeasureKind.INDICATOR || !part.ofYears.contains(id))
                                .isPresent()));
    }

    /// The steps of an analysis speak of the same: which name belongs to which step, no word tells.
    private static boolean alike(List<PlanParts> parts) {
        PlanParts first = parts.getFirst();
        return parts.stream()
                .allMatch(part -> part.places.equals(first.places)
                        && part.elections.equals(first.elections)
                        && (part.parties.isEmpty() || first.parties.isEmpty() || part.parties.equals(first.parties)));
    }

    /// The likeliest ones.
    private static Proposal best(Collection<Judged> all) {
        int likeliest = all.stream().mapToInt(Judged::unlikely).min().orElse(0);
        return new Proposal.Offered(all.stream()
                .filter(judged -> judged.unlikely() == likeliest)
                .limit(MOST_OFFERS)
                .map(Judged::plan)
                .toList());
    }
}
