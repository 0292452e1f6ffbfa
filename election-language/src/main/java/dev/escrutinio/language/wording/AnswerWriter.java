package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Chart;
import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Table;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.execution.Cloud;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.Note;
import dev.escrutinio.facts.store.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Words results in Spanish, deterministically. Immutable and thread-safe.
public final class AnswerWriter {

    /// More remarks on parties inside another's candidacies than this would drown the answer: the notes have them.
    private static final int MOST_JOINED = 3;

    private final Names names;
    private final Interpreter interpreter;
    private final ScopeRemark scope;
    private final NoteWords notes;
    private final TableDrawer tables;
    private final ChartDrawer charts;

    public AnswerWriter(Facts facts) {
        this(facts.catalog());
    }

    AnswerWriter(Catalog catalog) {
        this.names = Names.of(catalog);
        this.interpreter = new Interpreter(names);
        this.scope = new ScopeRemark(names);
        this.notes = new NoteWords(names);
        this.tables = new TableDrawer(names);
        this.charts = new ChartDrawer(names);
    }

    /// What a plan asks, in one line.
    public String interpret(Plan plan) {
        return interpreter.interpret(plan);
    }

    /// The whole answer to a computed plan.
    public Worded write(Execution.Computed computed) {
        List<String> told = new ArrayList<>();
        List<Query> queries = queries(computed.plan());
        for (int step = 0; step < queries.size(); step++) {
            told.add(sentences(queries.get(step), figuresOf(step, queries, computed.figures())));
        }
        told.add(scope.remark(computed.figures()).strip());
        computed.missing().stream().map(Reason::text).map(Spanish::sentence).forEach(told::add);
        // A bare 0 would say that the party stood and nobody voted for it.
        List<Note> joined = computed.notes().stream()
                .filter(note -> note.kind() == Note.Kind.WITHIN)
                .toList();
        if (joined.size() <= MOST_JOINED) {
            boolean nothing = computed.figures().stream().allMatch(figure -> figure.value() == 0);
            told.addAll(
                    nothing ? 0 : told.size(), joined.stream().map(notes::write).toList());
        }
        computed.notes().stream()
                .filter(note -> note.kind() == Note.Kind.NOT_STANDING)
                .map(notes::write)
                .forEach(told::add);
        if (computed.notes().stream().anyMatch(note -> note.kind() == Note.Kind.DEMO)) {
            told.add(NoteWords.DEMO);
        }
        told.removeIf(String::isEmpty);
        return worded(computed, String.join(" ", told));
    }

    private Worded worded(Execution.Computed computed, String answer) {
        String interpretation = interpret(computed.plan());
        List<String> remarks =
                computed.notes().stream().map(notes::write).distinct().toList();
        return new Worded(
                interpretation,
                answer,
                remarks,
                table(computed.plan(), computed.figures()),
                chart(computed, interpretation));
    }

    private @Nullable Table table(Plan plan, List<Figure> figures) {
        return switch (plan) {
            case Query query -> tables.draw(query, figures);
            case Analysis analysis -> tables.together(steps(analysis, figures, tables::draw));
        };
    }

    private @Nullable Chart chart(Execution.Computed computed, String title) {
        return switch (computed.plan()) {
            case Query query -> charts.draw(query, title, computed.figures(), computed.clouds());
            case Analysis analysis ->
                steps(analysis, computed.figures(), (query, own) -> step(query, own, computed.clouds())).stream()
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        };
    }

    private @Nullable Chart step(Query query, List<Figure> figures, List<Cloud> clouds) {
        List<Cloud> own = clouds.stream()
                .filter(cloud -> Objects.equals(cloud.step(), figures.getFirst().step()))
                .toList();
        return charts.draw(query, Spanish.capital(interpret(query)), figures, own);
    }

    private static <T> List<@Nullable T> steps(
            Analysis analysis, List<Figure> figures, BiFunction<Query, List<Figure>, @Nullable T> draw) {
        List<@Nullable T> drawn = new ArrayList<>();
        for (int step = 0; step < analysis.steps().size(); step++) {
            List<Figure> own = figuresOf(step, analysis.steps(), figures);
            drawn.add(own.isEmpty() ? null : draw.apply(analysis.steps().get(step), own));
        }
        return drawn;
    }

    private static List<Query> queries(Plan plan) {
        return switch (plan) {
            case Query query -> List.of(query);
            case Analysis analysis -> analysis.steps();
        };
    }

    private static List<Figure> figuresOf(int step, List<Query> queries, List<Figure> figures) {
        return queries.size() == 1
                ? figures
                : figures.stream()
                        .filter(figure -> Objects.equals(figure.step(), step))
                        .toList();
    }

    private String sentences(Query query, List<Figure> figures) {
        if (figures.isEmpty()) {
            return "";
        }
        List<String> told = new ArrayList<>();
        told.add(sentences(query.operation())
                .write(
                        query,
                        figures.stream()
                                .filter(figure -> figure.role() != Role.REFERENCE)
                                .toList()));
        Told.by(Told.of(figures, Role.REFERENCE), figure -> figure.place() + " " + Told.Subject.of(figure))
                .values()
                .forEach(same -> told.add(reference(same)));
        return String.join(" ", told);
    }

    /// «La participación fue del 66,59 % en Ronda en julio de 2023.»: what others were compared with, or its change.
    private String reference(List<Figure> figures) {
        List<Figure> changes =
                figures.stream().filter(figure -> figure.comparedWith() != null).toList();
        String place = Objects.requireNonNull(figures.getFirst().place());
        if (changes.isEmpty()) {
            return figures.stream()
                    .map(figure -> new ValueSentences(names).write(value(figure, place), List.of(figure)))
                    .collect(Collectors.joining(" "));
        }
        Query change = new Query(List.of(), Places.of(place), List.of(), new Operation.Change(), null);
        return new ChangeSentences(names)
                .write(
                        change,
                        List.of(
                                changes.getFirst().as(Role.CHANGE),
                                figures.getFirst().as(Role.FROM),
                                figures.get(1).as(Role.TO)));
    }

    private static Query value(Figure figure, String place) {
        List<String> elections = figure.election() == null ? List.of() : List.of(figure.election());
        return new Query(elections, Places.of(place), List.of(), new Operation.Value(), null);
    }

    private Sentences sentences(Operation operation) {
        return switch (operation) {
            case Operation.Value ignored -> new ValueSentences(names);
            case Operation.Results ignored -> new ResultsSentence(names);
            case Operation.Change ignored -> new ChangeSentences(names);
            case Operation.Difference ignored -> new DifferenceSentences(names);
            case Operation.Ranking ignored -> new RankingSentence(names);
            case Operation.RankElections ignored -> new RankElectionsSentence(names);
            case Operation.Count ignored -> new CountSentence(names);
            case Operation.ListPlaces ignored -> new ListSentence(names);
            case Operation.Winner ignored -> new WinnerSentence(names);
            case Operation.Margin ignored -> new MarginSentence(names);
            case Operation.Tally ignored -> new TallySentence(names);
            case Operation.Part ignored -> new PartSentence(names);
            case Operation.Statistic ignored -> new StatisticSentence(names);
            case Operation.Correlation ignored -> new CorrelationSentence(names);
            case Operation.Seats ignored -> new SeatsSentence(names);
            case Operation.Similar ignored -> new SimilarSentence(names);
        };
    }
}
