package dev.escrutinio.language.prompting;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.catalog.Party;
import dev.escrutinio.facts.catalog.PartySpace;
import dev.escrutinio.facts.catalog.Place;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a model is given beside a question: the figures retrieved for it, or the vocabulary of its plan.
final class ContextLines {

    private final Catalog catalog;

    ContextLines(Catalog catalog) {
        this.catalog = catalog;
    }

    /// A line a figure: what, who, where, when, the part it plays, the number and the counts behind it.
    void figures(StringBuilder text, List<Figure> figures) {
        for (Figure figure : figures) {
            text.append("- ").append(measure(figure.measure()));
            add(text, party(figure.party()));
            add(text, place(figure.place()));
            add(text, figure.election());
            add(text, figure.period());
            add(text, figure.role().name().toLowerCase(Locale.ROOT));
            text.append(": ").append(FigureNumbers.write(figure));
            counts(text, figure);
            text.append('\n');
        }
    }

    private static void counts(StringBuilder text, Figure figure) {
        Long numerator = figure.numerator();
        Long denominator = figure.denominator();
        if (numerator != null && denominator != null) {
            text.append(" (")
                    .append(FigureNumbers.whole(numerator))
                    .append(" de ")
                    .append(FigureNumbers.whole(denominator))
                    .append(')');
        }
    }

    /// A line a measure, in the order of their ids.
    void vocabulary(StringBuilder text, Collection<String> measures) {
        new TreeSet<>(measures)
                .forEach(id -> text.append("- ")
                        .append(id)
                        .append(": ")
                        .append(measure(id))
                        .append('\n'));
    }

    private static void add(StringBuilder text, @Nullable String part) {
        if (part != null) {
            text.append(" · ").append(part);
        }
    }

    private String measure(String id) {
        return catalog.measure(id).map(MeasureDefinition::label).orElse(id);
    }

    private @Nullable String party(@Nullable String id) {
        return id == null
                ? null
                : catalog.party(id)
                        .map(Party::label)
                        .orElseGet(
                                () -> catalog.space(id).map(PartySpace::label).orElse(id));
    }

    private @Nullable String place(@Nullable String code) {
        return code == null ? null : catalog.place(code).map(Place::name).orElse(code) + " (" + code + ")";
    }
}
