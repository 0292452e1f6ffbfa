package dev.escrutinio.gateway.plans;

import dev.escrutinio.contracts.answer.Chart;
import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Table;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.language.wording.Worded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The wording of a result after its numbers were checked: a text with a number from nowhere is not told.
record CheckedText(
        String interpretation,
        String answer,
        List<String> notes,
        @Nullable Table table,
        @Nullable Chart chart) {
    private static final Logger LOG = Logger.getLogger(CheckedText.class);
    private static final int FIGURES_SHOWN = 10;

    static CheckedText of(Brain brain, Execution.Computed computed) {
        Worded worded = brain.write(computed);
        NumberGuard guard = new NumberGuard(
                computed.figures(), worded.interpretation(), () -> asked(brain, computed.plan(), computed.figures()));
        List<String> strange = guard.unaccounted(worded.answer());
        if (strange.isEmpty()) {
            return text(worded, worded.answer());
        }
        LOG.errorf(
                "wording held numbers that are no figures, told figures only: numbers=%s operationOf=%s",
                strange, computed.plan().getClass().getSimpleName());
        return text(worded, figuresOnly(worded, computed.figures()));
    }

    /// Texts whose numbers are no figures: elections, places, years, and how many share a place of a ranking.
    static List<String> asked(Brain brain, @Nullable Plan plan, List<Figure> figures) {
        List<String> asked = new ArrayList<>();
        switch (plan) {
            case Query query -> planned(query, asked);
            case Analysis analysis -> analysis.steps().forEach(step -> planned(step, asked));
            case null -> {}
        }
        brain.facts().catalog().elections().forEach(election -> {
            asked.add(election.id());
            asked.add(election.date().getDayOfMonth() + " " + election.date().getYear());
        });
        for (Figure figure : figures) {
            placeNumbers(brain, figure.place(), asked);
            placeNumbers(brain, figure.sourceLevelPlace(), asked);
            Stream.of(figure.period(), figure.party()).filter(Objects::nonNull).forEach(asked::add);
        }
        ranked(figures).forEach(count -> asked.add(number(count)));
        return asked;
    }

    /// How many elections were asked about, and the number that a value is compared with.
    private static void planned(Query query, List<String> asked) {
        asked.add(number(query.elections().size()));
        if (query.operation() instanceof Operation.Value value && value.bound() != null) {
            asked.add(number(value.bound().value()));
        }
    }

    /// How many places each election's ranking tells.
    private static Collection<Long> ranked(List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.role() == Role.RANKED)
                .collect(
                        Collectors.groupingBy(figure -> Objects.toString(figure.election(), ""), Collectors.counting()))
                .values();
    }

    private static void placeNumbers(Brain brain, @Nullable String code, List<String> asked) {
        // a code of digits alone («47085») names districts and sections in its own words, «distrito 7»
        if (code != null && code.length() > 5) {
            asked.add(code);
            brain.facts().catalog().place(code).ifPresent(place -> asked.add(place.name()));
        }
    }

    private static CheckedText text(Worded worded, String answer) {
        return new CheckedText(worded.interpretation(), answer, worded.notes(), worded.table(), worded.chart());
    }

    private static String figuresOnly(Worded worded, List<Figure> figures) {
        String shown = figures.stream()
                .limit(FIGURES_SHOWN)
                .map(figure -> number(figure.value()))
                .collect(Collectors.joining("; "));
        return worded.interpretation() + ": " + shown + (figures.size() > FIGURES_SHOWN ? "; …" : "") + ".";
    }

    private static String number(double value) {
        Locale spanish = Locale.of("es", "ES");
        return value == Math.rint(value)
                ? String.format(spanish, "%,.0f", value)
                : String.format(spanish, "%,.2f", value);
    }
}
