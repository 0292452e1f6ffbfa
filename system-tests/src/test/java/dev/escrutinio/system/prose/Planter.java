package dev.escrutinio.system.prose;

import dev.escrutinio.system.prose.Template.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Makes wrong figures from right ones.
final class Planter {

    private static final Map<String, String> MEASURES = Map.of(
            "turnout", "abstention",
            "abstention", "turnout",
            "blank-share", "null-share",
            "null-share", "blank-share",
            "blank", "null",
            "null", "blank",
            "census", "voters",
            "voters", "census");

    private final Cast cast;
    private final Random random;
    private final Writing writing;

    /// How a figure is written.
    interface Writing {
        Optional<String> said(Part.Number number, double value);
    }

    Planter(Cast cast, Random random, Writing writing) {
        this.cast = cast;
        this.random = random;
        this.writing = writing;
    }

    /// Another figure; empty where the mistake does not apply. None agrees with the count without residents abroad.
    Optional<String> planted(Part.Number number, Mistake mistake, Scene scene, String right) {
        Optional<String> other = other(number, mistake, scene, right);
        return other.filter(text -> !text.matches("[0,]*|1"))
                .filter(text -> !text.equals(domestic(number, scene).orElse("")));
    }

    private Optional<String> domestic(Part.Number number, Scene scene) {
        String place = scene.of('P');
        boolean wide = place.length() == 2;
        return wide
                ? number.truth()
                        .value(cast, scene.with('P', "-" + place).with('Q', "-" + scene.of('Q')))
                        .flatMap(value -> writing.said(number, value))
                : Optional.empty();
    }

    private Optional<String> other(Part.Number number, Mistake mistake, Scene scene, String right) {
        Truth truth = number.truth();
        return switch (mistake) {
            case DIGITS -> digits(right);
            case PARTY -> written(number, truth, scene.swapped(truth.party(), truth.party() == 'A' ? 'B' : 'A'));
            case PLACE -> written(number, truth, scene.swapped('P', 'Q'));
            case ELECTION -> written(number, truth, scene.swapped('D', 'E'));
            case MEASURE -> measure(number, scene);
            case BASE ->
                truth.kind().equals("share")
                        ? written(number, of(truth, "census-share"), scene)
                        : truth.kind().equals("census-share")
                                ? written(number, of(truth, "share"), scene)
                                : Optional.empty();
            case THOUSANDS -> thousands(right);
            case ROUNDING -> rounding(number, scene, right);
            case OFF_BY_ONE -> byOne(number, scene);
            case UNIT, OUTSIDE, DIRECTION, SWAP_PARTIES, SWAP_PLACES, SWAP_ELECTIONS, EXTREMES -> Optional.empty();
        };
    }

    private Optional<String> written(Part.Number number, Truth truth, Scene scene) {
        return truth.value(cast, scene).flatMap(value -> writing.said(number, value));
    }

    private static Truth of(Truth truth, String kind) {
        return new Truth(kind, truth.party(), truth.election(), truth.place());
    }

    private Optional<String> measure(Part.Number number, Scene scene) {
        String other = MEASURES.get(number.truth().kind());
        return other == null ? Optional.empty() : written(number, of(number.truth(), other), scene);
    }

    private Optional<String> digits(String right) {
        List<Integer> at = java.util.stream.IntStream.range(0, right.length())
                .filter(i -> Character.isDigit(right.charAt(i)))
                .boxed()
                .toList();
        if (at.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder other = new StringBuilder(right);
        int i = random.nextInt(at.size());
        int here = at.get(i);
        int next = i + 1 < at.size() ? at.get(i + 1) : -1;
        if (next > 0 && random.nextBoolean() && right.charAt(next) != '0') {
            other.setCharAt(here, right.charAt(next));
            other.setCharAt(next, right.charAt(here));
        } else {
            other.setCharAt(here, (char) ('1' + (right.charAt(here) - '0' + random.nextInt(7)) % 9));
        }
        return Optional.of(other.toString());
    }

    private Optional<String> thousands(String right) {
        boolean decimal = right.contains(",");
        double value = right.matches("[\\d.,]+")
                ? Double.parseDouble(right.replace(".", "").replace(',', '.'))
                : 0;
        int digits = decimal ? right.length() - right.indexOf(',') - 1 : 0;
        if (value < (decimal ? 1 : 100)) {
            return Optional.empty();
        }
        boolean more = random.nextBoolean() && (!decimal || value < 10);
        double other = decimal ? (more ? value * 10 : value / 10) : more ? value * 10 : Math.floor(value / 10);
        return Optional.of(Numerals.decimal(other, digits));
    }

    private Optional<String> rounding(Part.Number number, Scene scene, String right) {
        if (!right.contains(",")) {
            return Optional.empty();
        }
        int digits = right.length() - right.indexOf(',') - 1;
        double step = Math.pow(10, -digits);
        return number.truth().value(cast, scene).map(value -> {
            double size = Math.abs(value);
            double cut = Math.floor(size / step) * step;
            String down = Numerals.decimal(cut, digits);
            return down.equals(right) ? Numerals.decimal(cut + step, digits) : down;
        });
    }

    private Optional<String> byOne(Part.Number number, Scene scene) {
        boolean small = List.of("seats", "all-seats", "won", "rank", "towns", "d-seats", "gap-seats")
                .contains(number.truth().kind());
        return small
                ? number.truth().value(cast, scene).flatMap(value -> {
                    double size = Math.abs(value);
                    boolean less = size > 2 && random.nextBoolean();
                    return writing.said(number, less ? size - 1 : size + 1);
                })
                : Optional.empty();
    }

    static boolean percent(String kind) {
        return kind.endsWith("share") || kind.endsWith("turnout") || kind.endsWith("abstention");
    }
}
