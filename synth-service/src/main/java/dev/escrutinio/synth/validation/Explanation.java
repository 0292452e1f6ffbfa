package dev.escrutinio.synth.validation;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Party;
import dev.escrutinio.synth.source.Knowledge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The numbers that the writer of answers adds to its figures, as a text: what was asked («más del 20 %»), how many
/// tie («empatan 9 municipios»), how many elections were compared, and numbers in the names of parties.
final class Explanation {

    private final StringBuilder text;

    private Explanation(String asked) {
        text = new StringBuilder(asked);
    }

    static String of(Knowledge knowledge, Plan plan, List<Figure> figures) {
        Explanation explanation = new Explanation(knowledge.writer().interpret(plan));
        if (plan instanceof Query query && query.operation() instanceof Operation.RankElections) {
            explanation.add(query.elections().size());
        }
        explanation.addTies(figures);
        explanation.addNames(figures, knowledge.facts().catalog());
        return explanation.text.toString();
    }

    /// Of each order: how many places or elections are told, and how many of them at each rank.
    private void addTies(List<Figure> figures) {
        Map<List<Object>, Integer> counts = new HashMap<>();
        for (Figure figure : figures) {
            if (figure.role() == Role.RANKED) {
                String order = figure.measure() + " " + figure.party() + " " + figure.step();
                counts.merge(List.of(order, 0), 1, Integer::sum);
                counts.merge(List.of(order, Objects.requireNonNullElse(figure.rank(), 0)), 1, Integer::sum);
            }
        }
        counts.values().forEach(this::add);
    }

    private void addNames(List<Figure> figures, Catalog catalog) {
        figures.stream()
                .map(Figure::party)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(party -> catalog.party(party).stream())
                .map(Party::label)
                .forEach(label -> text.append(" · ").append(label));
    }

    private void add(int number) {
        text.append(" · ").append(number);
    }
}
