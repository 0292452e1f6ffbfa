package dev.escrutinio.synth.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A wording of a question: words, alternatives `[a|b|]` and slots `{lugar}`.
///
/// @param id family and position in it, e.g. `share.obtained.2`
/// @param family wordings that belong together and never stand in two splits
record Template(String id, String family, Register register, List<Part> parts) {

    /// A piece of a template.
    sealed interface Part {}

    /// Fixed words.
    record Words(String text) implements Part {}

    /// One of several words.
    record Choice(List<String> texts) implements Part {}

    /// A place to be filled.
    record Slot(String name) implements Part {}

    static Template parse(String id, String family, Register register, String text) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char mark = text.charAt(at);
            if (mark == '[' || mark == '{') {
                words(parts, text.substring(from, at));
                int end = text.indexOf(mark == '[' ? ']' : '}', at);
                String inside = text.substring(at + 1, end);
                parts.add(mark == '[' ? new Choice(List.of(inside.split("\\|", -1))) : new Slot(inside));
                at = end;
                from = end + 1;
            }
        }
        words(parts, text.substring(from));
        return new Template(id, family, register, List.copyOf(parts));
    }

    private static void words(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Words(text));
        }
    }

    /// Writes the question.
    ///
    /// @throws IllegalArgumentException if a slot has nothing to fill it
    void write(Pen pen, Dice dice, Map<String, Phrase> slots) {
        for (Part part : parts) {
            switch (part) {
                case Words words -> pen.words(words.text());
                case Choice choice -> pen.words(dice.of(choice.texts()));
                case Slot slot -> pen.phrase(filling(slots, slot));
            }
        }
    }

    private Phrase filling(Map<String, Phrase> slots, Slot slot) {
        Phrase phrase = slots.get(slot.name());
        if (phrase == null) {
            throw new IllegalArgumentException("template %s: nothing fills {%s}".formatted(id, slot.name()));
        }
        return phrase;
    }
}
