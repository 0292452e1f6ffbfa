package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning.RelativeElection;
import dev.escrutinio.language.reading.lexicon.Meaning.RelativeElection.Order;
import java.util.ArrayList;
import java.util.List;

/// «donde ganó tanto en abril como en noviembre», «en las cinco elecciones»: a condition that must hold in each of
/// several elections.
final class EachElection {

    private static final String ALSO = "(?iu).*\\by (tambi[eé]n|adem[aá]s|de nuevo|otra vez) en\\b.*";
    private static final String ONE_BY_ONE =
            "(?iu).*\\b(cada (una|elecci[oó]n|convocatoria|cita|vez)|una (por|a) una|respectivamente)\\b.*";
    private static final String OF_ALL = "(?iu).*\\bcada una de (todas )?las\\b.*";
    private static final String ALL = "(?iu).*\\b(dos|tres|cuatro|cinco|todas|ambas|siempre|nunca|jam[aá]s)\\b.*";

    private EachElection() {}

    /// Whether the question says so.
    static boolean said(Frame frame) {
        if (oneByOne(frame)) {
            return false;
        }
        return frame.has(Cue.BOTH)
                || frame.question().matches(ALSO)
                || frame.dates().stream().anyMatch(item -> LastElectionsReader.counted(item) || item.like(ALL));
    }

    /// «¿en cuántos municipios ganó en cada una de las elecciones?»: a number of each.
    static boolean oneByOne(Frame frame) {
        return frame.question().matches(ONE_BY_ONE);
    }

    /// «municipios donde ganó en cada una de las cinco elecciones»: in all of them, where places are listed.
    static boolean ofAll(Frame frame) {
        return frame.question().matches(OF_ALL)
                && frame.dates().stream()
                        .anyMatch(item ->
                                item.meaning() instanceof RelativeElection relative && relative.order() == Order.ALL);
    }

    /// Whether it says so of the elections that were found.
    static boolean asked(Frame frame, Slots slots) {
        return said(frame) && slots.elections().size() > 1;
    }

    /// Every condition in every election; an indicator has none.
    static List<Condition> of(Frame frame, Slots slots, List<Condition> where) {
        slots.use(frame.cues(Cue.BOTH));
        slots.assume("en cada una de las elecciones nombradas");
        List<Condition> all = new ArrayList<>();
        for (Condition condition : where) {
            if (timeless(frame.context(), condition)) {
                all.add(condition);
            } else {
                slots.elections().forEach(election -> all.add(in(condition, election)));
            }
        }
        return all;
    }

    /// Whether a condition tells its election itself.
    static boolean dated(Condition condition) {
        return switch (condition) {
            case Condition.Compares compares -> compares.election() != null;
            case Condition.ComparesPlace compares -> compares.election() != null;
            case Condition.Finished finished -> finished.election() != null;
            case Condition.Beats beats -> beats.election() != null;
            case Condition.Not not -> dated(not.condition());
            case Condition.Either either -> either.conditions().stream().allMatch(EachElection::dated);
            case Condition.ChangedWinner _ -> true;
            case Condition.Capital _, Condition.Outside _ -> false;
        };
    }

    /// Whether a condition is the same in every election.
    static boolean timeless(Context context, Condition condition) {
        return switch (condition) {
            case Condition.Compares compares ->
                compares.change() || context.indicator(compares.measure().id());
            case Condition.ComparesPlace compares ->
                context.indicator(compares.measure().id());
            case Condition.Not not -> timeless(context, not.condition());
            case Condition.Either either -> either.conditions().stream().allMatch(each -> timeless(context, each));
            case Condition.Capital _, Condition.Outside _, Condition.ChangedWinner _ -> true;
            case Condition.Finished _, Condition.Beats _ -> false;
        };
    }

    /// A condition in an election of its own.
    static Condition in(Condition condition, String election) {
        return switch (condition) {
            case Condition.Compares c ->
                new Condition.Compares(c.measure(), election, c.change(), c.comparator(), c.value(), c.upper());
            case Condition.ComparesPlace c ->
                new Condition.ComparesPlace(c.measure(), election, c.comparator(), c.place(), c.change());
            case Condition.Finished f -> new Condition.Finished(f.party(), f.position(), election);
            case Condition.Beats b -> new Condition.Beats(b.party(), b.other(), election);
            case Condition.Not not -> new Condition.Not(in(not.condition(), election));
            case Condition.Either either ->
                new Condition.Either(either.conditions().stream()
                        .map(each -> in(each, election))
                        .toList());
            case Condition.ChangedWinner _, Condition.Capital _, Condition.Outside _ -> condition;
        };
    }
}
