package dev.escrutinio.system.verification;

import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.facts.execution.PlanExecutor;
import dev.escrutinio.facts.store.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/// Generates sentences whose figures come from executed plans, and the same with a planted mistake.
final class Generator {

    /// Kinds of planted mistakes.
    enum Mistake {
        OTHER_PARTY,
        OTHER_PLACE,
        OTHER_ELECTION,
        DIGITS,
        DIRECTION,
        PERCENT_FOR_POINTS
    }

    private static final List<String> SHARES = List.of("turnout", "abstention_rate", "blank_share", "null_share");

    private final Random random;
    private final Computed computed;
    private final Scene.Drawer scenes;
    private final SentenceWriter writer;

    Generator(Facts facts, long seed) {
        this.random = new Random(seed);
        this.computed = new Computed(facts, new PlanExecutor());
        this.scenes = new Scene.Drawer(computed, random);
        this.writer = new SentenceWriter(new Spoken(facts.catalog(), random), random);
    }

    Sentence right() {
        return until(() -> right(random.nextInt(11)), "right");
    }

    Sentence wrong(Mistake mistake) {
        return until(() -> wrong(scenes.draw(), mistake), mistake.name());
    }

    private interface Attempt {
        Optional<String> write();
    }

    private static Sentence until(Attempt attempt, String kind) {
        while (true) {
            Optional<String> text = attempt.write();
            if (text.isPresent()) {
                return Sentence.marked(kind, text.get());
            }
        }
    }

    private Optional<String> right(int form) {
        Scene scene = form == 9 ? scenes.drawConstituency() : scenes.draw();
        return switch (form) {
            case 0, 1 -> value(scene, Mistake.DIGITS, false);
            case 2 -> votes(scene, Mistake.DIGITS, false);
            case 3 -> measure(scene, Mistake.DIGITS, false);
            case 4 -> listed(scene, false);
            case 5 -> beside(scene, false);
            case 6 -> moved(scene, false, " puntos");
            case 7 -> passed(scene, false);
            case 8 -> lead(scene, false);
            case 9 -> seats(scene, false);
            default -> both(scene);
        };
    }

    private Optional<String> wrong(Scene scene, Mistake mistake) {
        return switch (mistake) {
            case OTHER_PARTY ->
                switch (random.nextInt(4)) {
                    case 0 -> value(scene, mistake, true);
                    case 1 -> votes(scene, mistake, true);
                    case 2 -> listed(scene, true);
                    default -> beside(scene, true);
                };
            case OTHER_PLACE, OTHER_ELECTION ->
                switch (random.nextInt(3)) {
                    case 0 -> value(scene, mistake, true);
                    case 1 -> votes(scene, mistake, true);
                    default -> measure(scene, mistake, true);
                };
            case DIGITS ->
                switch (random.nextInt(4)) {
                    case 0 -> value(scene, mistake, true);
                    case 1 -> votes(scene, mistake, true);
                    case 2 -> measure(scene, mistake, true);
                    default -> seats(scenes.drawConstituency(), true);
                };
            case DIRECTION ->
                switch (random.nextInt(3)) {
                    case 0 -> moved(scene, true, " puntos");
                    case 1 -> passed(scene, true);
                    default -> lead(scene, true);
                };
            case PERCENT_FOR_POINTS -> moved(scene, false, " %");
        };
    }

    private String some(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    /// The figure to be written: the right one, or another one that reads otherwise.
    private Optional<String> figure(Scene scene, Measure measure, Mistake mistake, boolean wrong, boolean whole) {
        OptionalDouble right = computed.value(scene.election(), scene.place(), measure);
        if (right.isEmpty()) {
            return Optional.empty();
        }
        String written = write(right.getAsDouble(), whole);
        if (!wrong) {
            return Optional.of(written);
        }
        Optional<String> other = switch (mistake) {
            case OTHER_PARTY -> read(scene.election(), scene.place(), otherParty(scene, measure), whole);
            case OTHER_PLACE -> scenes.other(scene).flatMap(place -> read(scene.election(), place, measure, whole));
            case OTHER_ELECTION -> read(scene.before(), scene.place(), measure, whole);
            case DIGITS, DIRECTION, PERCENT_FOR_POINTS -> Optional.of(swapped(written));
        };
        return other.filter(text -> !text.equals(written)).filter(text -> !"0".equals(text) && !"0,00".equals(text));
    }

    private Measure otherParty(Scene scene, Measure measure) {
        return Measure.of(
                measure.id(),
                some(scene.parties().stream()
                        .filter(p -> !p.equals(measure.party()))
                        .toList()));
    }

    private Optional<String> read(String election, String place, Measure measure, boolean whole) {
        OptionalDouble value = computed.value(election, place, measure);
        return value.isEmpty() ? Optional.empty() : Optional.of(write(value.getAsDouble(), whole));
    }

    private static String write(double value, boolean whole) {
        return whole ? Spoken.whole(value) : Spoken.percent(value);
    }

    /// Two neighbouring digits swapped, or one changed.
    private String swapped(String number) {
        List<Integer> digits = new ArrayList<>();
        for (int i = 0; i < number.length(); i++) {
            if (Character.isDigit(number.charAt(i))) {
                digits.add(i);
            }
        }
        char[] chars = number.toCharArray();
        int at = digits.get(random.nextInt(digits.size()));
        int next = digits.indexOf(at) + 1;
        if (next < digits.size()
                && chars[at] != chars[digits.get(next)]
                && (at > 0 || chars[digits.get(next)] != '0')) {
            char held = chars[at];
            chars[at] = chars[digits.get(next)];
            chars[digits.get(next)] = held;
        } else {
            chars[at] = chars[at] == '9' ? '8' : (char) (chars[at] + 1);
        }
        return new String(chars);
    }

    private Optional<String> value(Scene scene, Mistake mistake, boolean wrong) {
        String party = some(scene.parties());
        return figure(scene, Measure.of("vote_share", party), mistake, wrong, false)
                .map(text -> writer.share(party, scene.place(), scene.election(), text));
    }

    private Optional<String> votes(Scene scene, Mistake mistake, boolean wrong) {
        String party = some(scene.parties());
        return figure(scene, Measure.of("votes", party), mistake, wrong, true)
                .filter(text -> !"1".equals(text))
                .map(text -> writer.votes(party, scene.place(), scene.election(), text));
    }

    private Optional<String> both(Scene scene) {
        String party = some(scene.parties());
        return figure(scene, Measure.of("votes", party), Mistake.DIGITS, false, true)
                .flatMap(votes -> figure(scene, Measure.of("vote_share", party), Mistake.DIGITS, false, false)
                        .map(share -> writer.both(party, scene.place(), scene.election(), votes, share)));
    }

    private Optional<String> measure(Scene scene, Mistake mistake, boolean wrong) {
        String id = some(SHARES);
        return figure(scene, Measure.of(id), mistake, wrong, false)
                .map(text -> writer.measure(id, scene.place(), scene.election(), text));
    }

    private Optional<String> seats(Scene scene, boolean wrong) {
        String party = some(scene.parties());
        return figure(scene, Measure.of("seats", party), Mistake.DIGITS, wrong, true)
                .filter(text -> wrong || !List.of("0", "1").contains(text))
                .map(text -> writer.seats(party, scene.place(), scene.election(), text));
    }

    private Optional<String> listed(Scene scene, boolean wrong) {
        List<String> parties = scene.parties().subList(0, 3);
        int at = random.nextInt(3);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            boolean planted = wrong && i == at;
            figure(scene, Measure.of("vote_share", parties.get(i)), Mistake.OTHER_PARTY, planted, false)
                    .ifPresent(values::add);
        }
        return values.size() < 3
                ? Optional.empty()
                : Optional.of(writer.listed(parties, values, at, scene.place(), scene.election()));
    }

    private Optional<String> beside(Scene scene, boolean wrong) {
        String party = scene.parties().get(0);
        String other = scene.parties().get(1 + random.nextInt(2));
        return figure(scene, Measure.of("vote_share", party), Mistake.DIGITS, false, false)
                .flatMap(one -> figure(scene, Measure.of("vote_share", other), Mistake.OTHER_PARTY, wrong, false)
                        .map(two -> writer.beside(party, one, other, two, scene.place(), scene.election())));
    }

    private OptionalDouble change(Scene scene, String party) {
        OptionalDouble from = computed.value(scene.before(), scene.place(), Measure.of("vote_share", party));
        OptionalDouble to = computed.value(scene.election(), scene.place(), Measure.of("vote_share", party));
        boolean both = from.isPresent() && to.isPresent() && from.getAsDouble() > 0;
        double change = both ? to.getAsDouble() - from.getAsDouble() : 0;
        return Math.abs(change) < 0.01 ? OptionalDouble.empty() : OptionalDouble.of(change);
    }

    private Optional<String> moved(Scene scene, boolean turned, String unit) {
        String party = some(scene.parties());
        OptionalDouble change = change(scene, party);
        return change.isEmpty()
                ? Optional.empty()
                : Optional.of(writer.points(
                        party,
                        scene.place(),
                        scene.before(),
                        scene.election(),
                        turned ? -change.getAsDouble() : change.getAsDouble(),
                        unit));
    }

    private Optional<String> passed(Scene scene, boolean turned) {
        String party = some(scene.parties());
        Measure share = Measure.of("vote_share", party);
        OptionalDouble change = change(scene, party);
        if (change.isEmpty()) {
            return Optional.empty();
        }
        String one = Spoken.percent(
                computed.value(scene.before(), scene.place(), share).orElseThrow());
        String two = Spoken.percent(
                computed.value(scene.election(), scene.place(), share).orElseThrow());
        boolean up = change.getAsDouble() > 0;
        return Optional.of(
                turned
                        ? writer.passedTurned(party, scene.place(), scene.before(), scene.election(), one, two, !up)
                        : writer.passed(party, scene.place(), scene.before(), scene.election(), one, two, up));
    }

    private Optional<String> lead(Scene scene, boolean turned) {
        String first = scene.parties().get(0);
        String second = scene.parties().get(1 + random.nextInt(2));
        boolean points = random.nextBoolean();
        Measure one = Measure.of(points ? "vote_share" : "votes", first);
        Measure two = Measure.of(one.id(), second);
        OptionalDouble a = computed.value(scene.election(), scene.place(), one);
        OptionalDouble b = computed.value(scene.election(), scene.place(), two);
        if (a.isEmpty() || b.isEmpty() || a.getAsDouble() - b.getAsDouble() < (points ? 0.02 : 2)) {
            return Optional.empty();
        }
        double lead = a.getAsDouble() - b.getAsDouble();
        return Optional.of(writer.lead(
                turned ? second : first,
                turned ? first : second,
                scene.place(),
                scene.election(),
                write(lead, !points),
                points));
    }
}
