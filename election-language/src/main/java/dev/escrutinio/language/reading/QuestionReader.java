package dev.escrutinio.language.reading;

import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.proposal.Proposals;
import dev.escrutinio.language.reading.conversation.Conversation;
import dev.escrutinio.language.reading.grammar.Grammar;
import dev.escrutinio.language.reading.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Reads Spanish questions into plans, against the catalog of one facts version. Immutable and thread-safe.
public final class QuestionReader {

    private final Facts facts;
    private final Lexicon lexicon;
    private final Grammar grammar;
    private final SpellingReader spelling;
    private final LearnedReader learned;

    /// Builds the lexicon for the facts (about a second).
    public QuestionReader(Facts facts) {
        this(facts, LearnedWords.NONE);
    }

    /// Builds the lexicon for the facts, and helps where it ends with learned phrases; those that the lexicon objects
    /// to are left out, see [#complaints].
    public QuestionReader(Facts facts, LearnedWords words) {
        this.facts = facts;
        this.lexicon = new Lexicon(facts.catalog());
        this.grammar = new Grammar(facts, lexicon);
        this.spelling = new SpellingReader(grammar, new Misspellings(lexicon));
        this.learned = new LearnedReader(grammar, lexicon, words);
    }

    /// What is wrong with learned phrases on these facts, in Spanish.
    public List<String> complaints(LearnedWords words) {
        return words.entries().stream()
                .flatMap(entry -> learned.complaint(entry).stream())
                .toList();
    }

    /// The phrases, each of which makes this reader derive exactly the plan that a person said was meant; none where it
    /// understands the question, or where it is more than one phrase that is unknown.
    public List<LearnedWords.Entry> lessons(String question, Plan plan) {
        return read(question) instanceof Reading.NotUnderstood
                ? new Lessons(facts, grammar, learned).of(question, plan)
                : List.of();
    }

    /// Reads a question. Never throws for any text.
    public Reading read(String question) {
        return read(question, grammar::read);
    }

    /// Reads a question after another one: a complete one by itself, any other one as a follow-up.
    ///
    /// The words of a follow-up replace the slots of their type. Never throws for any text; a conversation
    /// about what these facts do not have counts as none.
    ///
    /// @param previous plan of the earlier question; several where a person was asked to choose
    public Reading read(String question, Conversation previous) {
        return read(question, each -> grammar.read(each, previous.plans()));
    }

    /// Judges plans that others propose for a question, with the words that this reader knows.
    public Proposals proposals() {
        return new Proposals(facts, grammar);
    }

    private Reading read(String question, Function<String, Reading> read) {
        Reading spelt = spelling.read(question, read);
        Reading spanish = Translation.in(question, spelt, each -> spelling.read(each, read));
        return new NearestQuestion(lexicon, read, grammar::near).in(question, learned.read(question, spanish, read));
    }

    /// Reads a question with some of its words taken as known names, which is said back. Never throws for any text;
    /// replacements that overlap or lie outside the question are left out.
    public Reading read(String question, List<Replacement> replacements) {
        List<Replacement> inside = inside(question, replacements);
        Reading reading = read(Replacement.in(question, inside));
        return reading instanceof Reading.Understood understood
                ? understood.saying(
                        inside.stream().map(each -> each.said(question)).toList())
                : reading;
    }

    private static List<Replacement> inside(String question, List<Replacement> replacements) {
        List<Replacement> ordered = replacements.stream()
                .sorted(Comparator.comparingInt(Replacement::start))
                .toList();
        List<Replacement> inside = new ArrayList<>();
        for (Replacement each : ordered) {
            int from = inside.isEmpty() ? 0 : inside.getLast().end();
            if (each.start() >= from && each.end() > each.start() && each.end() <= question.length()) {
                inside.add(each);
            }
        }
        return inside;
    }
}
