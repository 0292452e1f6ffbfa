package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning.DateGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.ElectionsNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.RelativeElection;
import dev.escrutinio.language.reading.lexicon.Meaning.RelativeElection.Order;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Fills the elections: from dates, short names and «las últimas»; a missing one is asked for.
final class ElectionSlots {

    private final Frame frame;
    private final Needs needs;
    private final Slots slots;
    private final List<String> loaded;

    private ElectionSlots(Frame frame, Needs needs, Slots slots) {
        this.frame = frame;
        this.needs = needs;
        this.slots = slots;
        this.loaded = frame.context().elections();
    }

    /// Fills the slots; empty when filled.
    static Optional<Draft> fill(Frame frame, Needs needs, Slots slots) {
        return new ElectionSlots(frame, needs, slots).fill();
    }

    private Optional<Draft> fill() {
        Set<String> found = new LinkedHashSet<>();
        boolean all = false;
        boolean previous = false;
        for (Item item : frame.dates()) {
            slots.use(item);
            if (item.meaning() instanceof RelativeElection relative
                    && (relative.order() == Order.ALL || relative.order() == Order.PREVIOUS)) {
                all |= relative.order() == Order.ALL;
                previous |= relative.order() == Order.PREVIOUS;
                continue;
            }
            List<String> ids = ids(item);
            if (ids.isEmpty()) {
                return Optional.of(new Draft.Impossible(notLoaded(item)));
            }
            if (ids.size() > 1 && !LastElectionsReader.counted(item) && (!(series() || each()) || repeated())) {
                return Optional.of(open(item, ids));
            }
            found.addAll(ids);
            sayBack(item, ids);
        }
        return finish(new ArrayList<>(found), all, previous);
    }

    private boolean series() {
        return needs.elections() == Needs.Elections.SERIES;
    }

    /// «en cada una de las generales desde 2015»: all of them, whatever the operation.
    private boolean each() {
        return frame.dates().stream()
                .anyMatch(item -> item.meaning() instanceof RelativeElection relative && relative.order() == Order.ALL);
    }

    private boolean repeated() {
        return frame.has(Cue.RISE) || frame.has(Cue.FALL) || (frame.has(Cue.CHANGE) && !ChangeKind.course(frame));
    }

    private void sayBack(Item item, List<String> ids) {
        Vocabulary vocabulary = frame.context().vocabulary();
        String names = ids.stream().map(vocabulary::election).collect(Collectors.joining(" y "));
        if (item.meaning() instanceof RelativeElection || LastElectionsReader.counted(item)) {
            boolean last = ids.equals(List.of(loaded.getLast()));
            slots.assume((last ? "se toma la última convocatoria cargada: " : "«" + item.text() + "» se toma como ")
                    + names);
        } else if (ids.size() > 1) {
            boolean ago = item.like(LastElectionsReader.AGO + " .*");
            slots.assume(
                    ago
                            ? "«" + item.text() + "» puede contar o no las últimas: se dan " + names
                            : "«" + item.text() + "» abarca dos elecciones: " + names);
        } else if (item.meaning() instanceof DateGiven date && date.year() == null) {
            slots.assume("«" + item.text() + "» se toma como " + names);
        }
    }

    /// «las generales anteriores a las de 2023»: the date only tells before which ones.
    private boolean beforeThat() {
        List<Item> items = frame.items();
        return frame.dates().stream().anyMatch(item -> {
            int at = frame.position(item);
            int next = Items.next(items, at + 1);
            return item.meaning() instanceof RelativeElection relative
                    && relative.order() == Order.PREVIOUS
                    && next < items.size()
                    && frame.dates().contains(items.get(next))
                    && (Items.links(items, at, next).contains(Link.A) || item.like("(?iu).*\\sal?"));
        });
    }

    private Optional<Draft> finish(List<String> told, boolean all, boolean previous) {
        if (previous) {
            Optional<String> before = before(told);
            if (before.isEmpty() || told.size() > 1) {
                return Optional.of(Draft.NONE);
            }
            slots.assume("la convocatoria anterior es "
                    + frame.context().vocabulary().election(before.get()));
            if (beforeThat()) {
                told.clear();
            }
            told.addFirst(before.get());
        }
        Optional<Draft> open = openEnded(told);
        if (open.isPresent()) {
            return open;
        }
        boolean expand = all || (needs.elections() == Needs.Elections.SERIES && range(told) && !repeated());
        List<String> found = new ArrayList<>(expand ? between(told) : told);
        if (found.isEmpty() && needs.elections() != Needs.Elections.PAIR) {
            new OnlyElection(frame).stoodIn().ifPresent(only -> {
                slots.assume(only.said());
                found.add(only.election());
            });
        }
        slots.elections().addAll(found);
        if (found.isEmpty()) {
            return Optional.of(missing());
        }
        boolean fits = switch (needs.elections()) {
            case SERIES, EXACT -> true;
            case PAIR -> found.size() == 2;
        };
        if (!fits && found.size() == 1) {
            return Optional.of(missingStart(found.getFirst()));
        }
        return fits ? Optional.empty() : Optional.of(Draft.NONE);
    }

    /// «desde 2016» goes up to the last election; «hasta 2016» has no beginning.
    private Optional<Draft> openEnded(List<String> found) {
        List<Item> dates = explicit();
        if (dates.size() != 1 || found.isEmpty()) {
            return Optional.empty();
        }
        int at = frame.position(dates.getFirst());
        int from = Items.before(frame.items(), at);
        Set<Link> links = Items.links(frame.items(), from, at);
        if (links.contains(Link.HASTA)
                || (links.contains(Link.DESDE) && needs.elections() == Needs.Elections.EXACT && !each())) {
            return Optional.of(Draft.NONE);
        }
        if (links.contains(Link.DESDE) && !found.contains(loaded.getLast())) {
            String last = loaded.getLast();
            slots.assume("hasta " + frame.context().vocabulary().election(last));
            found.addAll(
                    needs.elections() == Needs.Elections.PAIR
                            ? List.of(last)
                            : loaded.subList(loaded.indexOf(found.getLast()) + 1, loaded.size()));
        }
        return Optional.empty();
    }

    private List<Item> explicit() {
        return frame.dates().stream()
                .filter(item -> !(item.meaning() instanceof RelativeElection))
                .toList();
    }

    private Optional<String> before(List<String> found) {
        String from = found.isEmpty() ? loaded.getLast() : found.getFirst();
        if (found.isEmpty()) {
            found.add(from);
        }
        int position = loaded.indexOf(from);
        return position > 0 ? Optional.of(loaded.get(position - 1)) : Optional.empty();
    }

    /// Whether two elections are said as ends: «de 2015 a 2023», «entre … y …».
    private boolean range(List<String> found) {
        List<Item> dates = explicit();
        if (found.size() < 2 || dates.size() != 2) {
            return false;
        }
        return Spans.ends(frame, dates.getFirst(), dates.getLast());
    }

    private List<String> between(List<String> found) {
        if (found.isEmpty()) {
            return loaded;
        }
        int first = found.stream().mapToInt(loaded::indexOf).min().orElseThrow();
        int last = found.stream().mapToInt(loaded::indexOf).max().orElseThrow();
        return found.size() == 1 || !range(found) ? found : loaded.subList(first, last + 1);
    }

    private List<String> ids(Item item) {
        return switch (item.meaning()) {
            case ElectionsNamed named -> named.ids();
            case RelativeElection relative -> fromLast(relative.order());
            case DateGiven date ->
                frame.context().catalog().elections().stream()
                        .filter(election -> matches(election, date))
                        .map(Election::id)
                        .toList();
            default -> List.of();
        };
    }

    private List<String> fromLast(Order order) {
        int back = switch (order) {
            case LATEST -> 1;
            case PENULTIMATE -> 2;
            case ANTEPENULTIMATE -> 3;
            case PREVIOUS, ALL -> loaded.size() + 1;
        };
        return back > loaded.size() ? List.of() : List.of(loaded.get(loaded.size() - back));
    }

    private static boolean matches(Election election, DateGiven date) {
        return (date.year() == null || date.year() == election.date().getYear())
                && (date.month() == null || date.month() == election.date().getMonthValue())
                && (date.day() == null || date.day() == election.date().getDayOfMonth());
    }

    private Reason notLoaded(Item item) {
        return notLoaded(frame, item);
    }

    /// An election of which nothing is loaded, with those that are.
    static Reason notLoaded(Frame frame, Item item) {
        Vocabulary vocabulary = frame.context().vocabulary();
        List<String> loaded = frame.context().elections();
        String names = loaded.stream().map(vocabulary::election).collect(Collectors.joining(", "));
        return new Reason(
                "election_not_loaded",
                "No hay datos de unas elecciones generales de «" + item.text() + "». Las elecciones cargadas son: "
                        + names + ".",
                List.of(item.text()),
                loaded.isEmpty()
                        ? null
                        : Rewriting.replace(frame.question(), item, vocabulary.election(loaded.getLast())));
    }

    private Draft open(Item item, List<String> ids) {
        List<Draft.Filling> fillings = ids.stream()
                .map(id -> filling(frame.with(item, new ElectionsNamed(List.of(id))), id, item))
                .toList();
        return new Draft.Open("ambiguous_election", "en «" + item.text() + "» hubo más de unas elecciones", fillings);
    }

    private Draft.Filling filling(Frame filled, String id, Item item) {
        String name = frame.context().vocabulary().election(id);
        return new Draft.Filling(name, filled, Rewriting.replace(frame.question(), item, name));
    }

    private Draft missing() {
        if (needs.elections() == Needs.Elections.PAIR && loaded.size() > 1) {
            return missingPair();
        }
        List<Draft.Filling> fillings = loaded.reversed().stream()
                .map(id -> new Draft.Filling(
                        frame.context().vocabulary().election(id),
                        frame.plus(new ElectionsNamed(List.of(id))),
                        Rewriting.append(
                                frame.question(),
                                "en las elecciones de "
                                        + frame.context().vocabulary().election(id))))
                .toList();
        return new Draft.Open("missing_election", "falta decir de qué elecciones", fillings);
    }

    /// «¿cuánto subió el PP?»: from one election to the next, and over all of them.
    private Draft missingPair() {
        List<Draft.Filling> fillings = new ArrayList<>();
        for (int i = loaded.size() - 1; i > 0; i--) {
            fillings.add(pair(loaded.get(i - 1), loaded.get(i)));
        }
        if (loaded.size() > 2) {
            fillings.add(pair(loaded.getFirst(), loaded.getLast()));
        }
        return new Draft.Open("missing_election", "falta decir entre qué elecciones", fillings);
    }

    private Draft.Filling pair(String from, String to) {
        Vocabulary names = frame.context().vocabulary();
        String between = "entre %s y %s".formatted(names.election(from), names.election(to));
        return new Draft.Filling(
                between,
                frame.plus(new ElectionsNamed(List.of(from))).plus(new ElectionsNamed(List.of(to))),
                Rewriting.append(frame.question(), between));
    }

    private Draft missingStart(String end) {
        List<Draft.Filling> fillings = loaded.subList(0, Math.max(0, loaded.indexOf(end))).reversed().stream()
                .map(id -> new Draft.Filling(
                        "desde " + frame.context().vocabulary().election(id),
                        frame.plus(new ElectionsNamed(List.of(id))),
                        Rewriting.append(
                                frame.question(),
                                "respecto a las elecciones de "
                                        + frame.context().vocabulary().election(id))))
                .toList();
        return fillings.isEmpty()
                ? Draft.NONE
                : new Draft.Open("missing_election", "falta decir con qué elecciones se compara", fillings);
    }
}
