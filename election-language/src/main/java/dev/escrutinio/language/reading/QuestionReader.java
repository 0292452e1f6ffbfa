package dev.escrutinio.language.reading;

import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.reading.conversation.Conversation;
import dev.escrutinio.language.reading.grammar.Grammar;
import dev.escrutinio.language.reading.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads Spanish questions into plans, against the catalog of one facts version. Immutable and thread-safe.
public final class QuestionReader {

    private final Grammar grammar;

    /// Builds the lexicon for the facts (about a second).
    public QuestionReader(Facts facts) {
        this.grammar = new Grammar(facts, new Lexicon(facts.catalog()));
    }

    /// Reads a question. Never throws for any text.
    public Reading read(String question) {
        return grammar.read(question);
    }

    /// Reads a question after another one: a complete one by itself, any other one as a follow-up.
    ///
    /// The words of a follow-up replace the slots of their type. Never throws for any text; a conversation
    /// about what these facts do not have counts as none.
    ///
    /// @param previous plan of the earlier question; several where a person was asked to choose
    public Reading read(String question, Conversation previous) {
        return grammar.read(question, previous.plans());
    }

    /// Reads a question with some of its words taken as known names, which is said back. Never throws for any text;
    /// replacements that overlap or lie outside the question are left out.
    public Reading read(String question, List<Replacement> replacements) {
        List<Replacement> ordered = replacements.stream()
                .sorted(Comparator.comparingInt(Replacement::start))
                .toList();
        StringBuilder text = new StringBuilder();
        List<String> said = new ArrayList<>();
        int from = 0;
        for (Replacement replacement : ordered) {
            boolean inside = replacement.start() >= from
                    && replacement.end() > replacement.start()
                    && replacement.end() <= question.length();
            if (inside) {
                text.append(question, from, replacement.start()).append(replacement.name());
                said.add("«" + question.substring(replacement.start(), replacement.end()) + "» se lee como «"
                        + replacement.name() + "»");
                from = replacement.end();
            }
        }
        return saidBack(grammar.read(text.append(question.substring(from)).toString()), said);
    }

    private static Reading saidBack(Reading reading, List<String> said) {
        if (!(reading instanceof Reading.Understood understood)) {
            return reading;
        }
        List<String> assumptions = new ArrayList<>(said);
        assumptions.addAll(understood.assumptions());
        return new Reading.Understood(understood.plan(), assumptions, understood.unanswered());
    }
}
