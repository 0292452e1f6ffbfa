package dev.escrutinio.system.questions;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.PlanExecutor;
import dev.escrutinio.language.reading.QuestionReader;
import dev.escrutinio.language.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Reads generated questions and compares the figures of what was read with those of what was meant.
final class Examiner {

    private static final Set<Role> BESIDE = Set.of(
            Role.FROM, Role.TO, Role.FIRST, Role.SECOND, Role.BESIDE, Role.OUT_OF, Role.N, Role.LEFT_OUT, Role.TOTAL);

    private final World world;
    private final QuestionReader reader;
    private final PlanExecutor executor = new PlanExecutor();

    Examiner(World world) {
        this.world = world;
        reader = new QuestionReader(world.facts());
    }

    Marked examine(Drawn drawn) {
        return switch (reader.read(drawn.question())) {
            case Reading.Understood understood -> understood(drawn, understood.plan());
            case Reading.Ambiguous ambiguous -> asked(drawn, ambiguous);
            case Reading.Refused refused ->
                silent(drawn, "refused: " + refused.reason().code());
            case Reading.NotUnderstood unknown -> silent(drawn, unknown.reason().code() + " " + unknown.words());
        };
    }

    private Marked understood(Drawn drawn, Plan plan) {
        if (!(executor.execute(plan, world.facts()) instanceof Execution.Computed computed)) {
            return silent(drawn, "not computable: " + plan);
        }
        boolean right = switch (drawn.expected()) {
            case Drawn.Expected.Figures figures -> same(figures.plan(), computed.figures());
            case Drawn.Expected.Asking asking ->
                !asking.readings().isEmpty()
                        && asking.readings().stream()
                                .allMatch(reading ->
                                        keys(computed.figures(), true).containsAll(told(reading)));
            case Drawn.Expected.Refusal refusal -> false;
        };
        return new Marked(drawn, right ? Marked.Mark.RIGHT : Marked.Mark.WRONG, plan.toString());
    }

    private Marked asked(Drawn drawn, Reading.Ambiguous ambiguous) {
        Marked.Mark mark = switch (drawn.expected()) {
            case Drawn.Expected.Figures figures ->
                ambiguous.choices().stream()
                                .anyMatch(choice -> executor.execute(choice.plan(), world.facts())
                                                instanceof Execution.Computed computed
                                        && same(figures.plan(), computed.figures()))
                        ? Marked.Mark.ASKED
                        : Marked.Mark.MISSED;
            case Drawn.Expected.Asking asking -> Marked.Mark.RIGHT;
            case Drawn.Expected.Refusal refusal -> Marked.Mark.ASKED;
        };
        List<String> labels =
                ambiguous.choices().stream().map(Reading.Choice::question).toList();
        return new Marked(drawn, mark, "asked: " + ambiguous.reason().code() + " " + labels);
    }

    private static Marked silent(Drawn drawn, String got) {
        boolean right = drawn.expected() instanceof Drawn.Expected.Refusal;
        return new Marked(drawn, right ? Marked.Mark.RIGHT : Marked.Mark.MISSED, got);
    }

    /// Whether figures tell what a plan does: all its main figures, and no other main ones but of the same
    /// place, party and election.
    private boolean same(Plan meant, List<Figure> read) {
        List<Figure> wanted = figures(meant);
        Set<String> around = new TreeSet<>();
        wanted.forEach(figure -> around.add(about(figure)));
        Set<String> all = keys(wanted, true);
        if (listed(meant)) {
            return places(wanted).equals(places(read));
        }
        boolean complete = keys(read, true).containsAll(keys(wanted, false));
        return complete
                && read.stream()
                        .filter(figure -> !BESIDE.contains(figure.role()))
                        .filter(figure -> !(figure.role() == Role.DIFFERENCE && terms(read, all)))
                        .allMatch(figure -> all.contains(key(figure)) || around.contains(about(figure)));
    }

    /// Whether both terms of a difference are among the figures meant.
    private boolean terms(List<Figure> read, Set<String> meant) {
        return read.stream()
                .filter(figure -> figure.role() == Role.FIRST || figure.role() == Role.SECOND)
                .allMatch(figure -> meant.contains(key(figure)));
    }

    // Lists may show other measures beside: the places are what was asked.
    private static boolean listed(Plan plan) {
        return plan instanceof Query query && query.operation() instanceof Operation.ListPlaces;
    }

    private static Set<String> places(List<Figure> figures) {
        Set<String> places = new TreeSet<>();
        for (Figure figure : figures) {
            if (figure.role() != Role.OUT_OF && figure.role() != Role.LEFT_OUT) {
                places.add(figure.role() == Role.COUNT ? "count " + figure.value() : String.valueOf(figure.place()));
            }
        }
        return places;
    }

    private Set<String> told(Plan plan) {
        return keys(figures(plan), false);
    }

    private List<Figure> figures(Plan plan) {
        return executor.execute(plan, world.facts()) instanceof Execution.Computed computed
                ? computed.figures()
                : List.of();
    }

    private Set<String> keys(List<Figure> figures, boolean all) {
        Set<String> keys = new TreeSet<>();
        for (Figure figure : figures) {
            if (all || !BESIDE.contains(figure.role())) {
                keys.add(key(figure));
            }
        }
        return keys;
    }

    private String key(Figure figure) {
        double value = figure.role() == Role.DIFFERENCE ? Math.abs(figure.value()) : figure.value();
        return "%.6f %s %s %s".formatted(value, figure.unit(), figure.period(), about(figure));
    }

    private String about(Figure figure) {
        List<String> parties = new ArrayList<>();
        List<String> places = new ArrayList<>();
        parties.add(String.valueOf(figure.party()));
        places.add(province(String.valueOf(figure.place())));
        var with = figure.comparedWith();
        if (figure.role() == Role.DIFFERENCE && with != null) {
            parties.add(with.party() == null ? String.valueOf(figure.party()) : with.party());
            places.add(with.place() == null ? province(String.valueOf(figure.place())) : province(with.place()));
        }
        return new TreeSet<>(parties) + " " + new TreeSet<>(places) + " " + figure.election();
    }

    // A region of one province is that province.
    private String province(String code) {
        if (!code.startsWith("R")) {
            return code;
        }
        List<String> inside = world.catalog().inside(world.elections().getLast(), code, Level.PROVINCE);
        return inside.size() == 1 ? inside.getFirst() : code;
    }
}
