package dev.escrutinio.system.verification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;

/// Writes sentences with an indicator's value from the INE's files, right or with a planted mistake. The figure that is
/// checked stands in braces.
final class IndicatorWriter {

    /// Kinds of planted mistakes.
    enum Mistake {
        DIGITS,
        OTHER_YEAR,
        OTHER_PLACE,
        OTHER_MEASURE,
        UNIT,
        DIRECTION
    }

    /// A sentence and whether the text leaves open what its figure is of, so that it may not be called wrong.
    ///
    /// @param kind the indicator
    record Written(String kind, Sentence sentence, boolean excused) {}

    /// Years in which an election's own file tells inhabitants, too.
    private static final List<String> FILED = List.of("2015", "2016", "2019");

    private static final List<String> DATED = List.of(
            "En %4$s, %1$s de %2$s fue %6$s{%3$s}%5$s.",
            "%7$s en %2$s era %6$s{%3$s}%5$s en %4$s.",
            "%7$s de %2$s se situó en %4$s en {%3$s}%5$s.",
            "Según el INE, %1$s de %2$s fue %6$s{%3$s}%5$s en %4$s.",
            "%7$s de %2$s en %4$s fue %6$s{%3$s}%5$s.",
            "En %2$s, %1$s era en %4$s %6$s{%3$s}%5$s.",
            "%7$s de %2$s (%4$s): {%3$s}%5$s.",
            "En el año %4$s %1$s de %2$s alcanzó {%3$s}%5$s.");
    private static final List<String> UNDATED =
            List.of("%7$s de %2$s es %6$s{%3$s}%5$s.", "En %2$s, %1$s es %6$s{%3$s}%5$s.");
    private static final List<String> ELECTED = List.of(
            "En %2$s, donde %1$s era %6$s{%3$s}%5$s en %4$s, hubo elecciones en noviembre de 2019.",
            "En julio de 2023 hubo elecciones en %2$s, donde %1$s había sido %6$s{%3$s}%5$s en %4$s.");
    private static final List<String> MOVED = List.of(
            "%1$s de %2$s pasó de %3$s%5$s en %6$s a {%4$s}%5$s en %7$s.",
            "Entre %6$s y %7$s, %8$s de %2$s pasó de %3$s a {%4$s}%5$s.");

    private final Random random;
    private final List<IneFiles.Town> towns;
    private final Map<Gauge, Map<String, NavigableMap<String, Double>>> values = new HashMap<>();

    IndicatorWriter(IneFiles files, long seed) {
        this.random = new Random(seed);
        this.towns = files.towns();
        for (Gauge gauge : all()) {
            values.put(gauge, files.values(gauge));
        }
    }

    private static List<Gauge> all() {
        List<Gauge> all = new ArrayList<>(Gauge.TOWNS);
        all.addAll(Gauge.DISTRICTS);
        all.addAll(Gauge.SECTIONS);
        return all;
    }

    /// One drawn value.
    private record Datum(Gauge gauge, String place, String spoken, String year, NavigableMap<String, Double> series) {

        double value() {
            return series.get(year);
        }
    }

    Written right() {
        while (true) {
            Datum datum = draw();
            Optional<String> text = switch (random.nextInt(10)) {
                case 0 -> rounded(datum, datum.value());
                case 1 -> moved(datum, datum.value(), 1);
                case 2 -> grown(datum, 0, 1);
                case 3 -> compared(datum, 0);
                case 4 ->
                    datum.place().length() == 10
                            ? Optional.empty()
                            : said(
                                    UNDATED,
                                    newest(datum),
                                    newest(datum).value(),
                                    datum.gauge().unit());
                case 5 -> said(ELECTED, datum, datum.value(), datum.gauge().unit());
                case 6 -> own(datum, datum.value());
                default -> said(DATED, datum, datum.value(), datum.gauge().unit());
            };
            if (text.isPresent()) {
                return new Written(datum.gauge().id(), Sentence.marked("right", text.get()), false);
            }
        }
    }

    Written wrong(Mistake mistake) {
        while (true) {
            Optional<Written> written = wrong(draw(), mistake);
            if (written.isPresent()) {
                return written.get();
            }
        }
    }

    private Optional<Written> wrong(Datum datum, Mistake mistake) {
        return switch (mistake) {
            case DIGITS -> planted(datum, mistake, slipped(datum));
            case OTHER_YEAR ->
                planted(datum, mistake, one(List.copyOf(datum.series().values())));
            case OTHER_PLACE -> other(datum).flatMap(value -> planted(datum, mistake, value));
            case OTHER_MEASURE -> sibling(datum).flatMap(value -> planted(datum, mistake, value));
            case UNIT ->
                wrongUnit(datum).map(text -> new Written(datum.gauge().id(), Sentence.marked("UNIT", text), false));
            case DIRECTION ->
                (random.nextBoolean() ? moved(datum, datum.value(), -1) : grown(datum, 0, -1))
                        .map(text -> new Written(
                                datum.gauge().id(),
                                Sentence.marked("DIRECTION", text),
                                datum.gauge().people()));
        };
    }

    /// A sentence with another number than the right one.
    private Optional<Written> planted(Datum datum, Mistake mistake, double value) {
        int form = random.nextInt(8);
        Datum told = form == 0 ? newest(datum) : datum;
        if (written(told.gauge(), value).equals(written(told.gauge(), told.value()))) {
            return Optional.empty();
        }
        Optional<String> text = switch (form) {
            case 0 ->
                told.place().length() == 10
                        ? Optional.empty()
                        : said(UNDATED, told, value, told.gauge().unit());
            case 1 -> moved(told, value, 0);
            case 2 -> grown(told, value - told.value(), 0);
            case 3 -> compared(told, value - told.value());
            case 4 -> said(ELECTED, told, value, told.gauge().unit());
            case 5 -> own(told, value);
            default -> said(DATED, told, value, told.gauge().unit());
        };
        // A text without a year may speak of another one.
        boolean excused = (form == 0
                        && told.series().values().stream()
                                .anyMatch(one -> written(told.gauge(), one).equals(written(told.gauge(), value))))
                || uncertain(told, value, form == 2);
        return text.map(one -> new Written(told.gauge().id(), Sentence.marked(mistake.name(), one), excused));
    }

    /// Registers of inhabitants differ by a hundredth, in years with an election from its file by more; unemployment
    /// is published with four digits.
    private static boolean uncertain(Datum datum, double value, boolean distance) {
        double off = Math.abs(value - datum.value()) / datum.value();
        boolean file = distance || FILED.contains(datum.year());
        return (datum.gauge().people() && off <= (file ? 0.2 : 0.011))
                || (datum.gauge().unemployed() && off <= 0.0006);
    }

    private Datum draw() {
        while (true) {
            int level = random.nextInt(12);
            Gauge gauge = one(level == 0 ? Gauge.SECTIONS : level == 1 ? Gauge.DISTRICTS : Gauge.TOWNS);
            IneFiles.Town town = one(towns);
            String place = town.code();
            String spoken = town.capital()
                    ? one(List.of(town.name() + " capital", "la ciudad de " + town.name()))
                    : town.name();
            if (level <= 1) {
                List<String> inside = values.get(gauge).keySet().stream()
                        .filter(code -> code.startsWith(town.code()))
                        .sorted()
                        .toList();
                if (inside.size() < 2) {
                    continue;
                }
                place = one(inside);
                spoken = level == 0
                        ? "la sección " + place + " de " + town.name()
                        : "el distrito " + Integer.parseInt(place.substring(5)) + " de " + town.name();
            }
            NavigableMap<String, Double> series = values.get(gauge).get(place);
            if (series != null) {
                return new Datum(gauge, place, spoken, one(List.copyOf(series.keySet())), series);
            }
        }
    }

    private static Datum newest(Datum datum) {
        return new Datum(
                datum.gauge(), datum.place(), datum.spoken(), datum.series().lastKey(), datum.series());
    }

    private Optional<String> said(List<String> forms, Datum datum, double value, String unit) {
        String noun = one(datum.gauge().nouns());
        String number = written(datum.gauge(), value);
        String article = unit.equals("%") ? "del " : "de ";
        return Optional.of(contracted(one(forms)
                .formatted(
                        noun,
                        datum.spoken(),
                        number,
                        datum.year(),
                        unit.isEmpty() ? "" : " " + unit,
                        article,
                        capital(noun))));
    }

    private static String contracted(String text) {
        return text.replace(" de el ", " del ");
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /// Sentences of their own for a few indicators.
    private Optional<String> own(Datum datum, double value) {
        List<String> forms = switch (datum.gauge().id()) {
            case "population" ->
                List.of(
                        "%1$s tenía {%2$s} habitantes en %3$s.",
                        "En %3$s vivían en %1$s {%2$s} personas.", "%1$s contaba en %3$s con {%2$s} vecinos.");
            case "n_atur" ->
                List.of("En %1$s había {%2$s} parados en %3$s.", "%1$s tenía {%2$s} parados registrados en %3$s.");
            case "pct_over65" ->
                List.of(
                        "El {%2$s} %% de la población de %1$s tenía 65 años o más en %3$s.",
                        "En %1$s, los mayores de 65 años eran el {%2$s} %% en %3$s.");
            case "pct_under18" ->
                List.of("Los menores de 18 años suponían el {%2$s} %% de la población de %1$s en %3$s.");
            case "pct_single_hh" ->
                List.of(
                        "El {%2$s} %% de los hogares de %1$s eran unipersonales en %3$s.",
                        "Los hogares unipersonales eran en %1$s el {%2$s} %% en %3$s.");
            case "net_income_pc" ->
                List.of(
                        "En %1$s la renta fue de {%2$s} euros por persona en %3$s.",
                        "%1$s tenía una renta de {%2$s} € por habitante en %3$s.");
            case "net_income_hh" -> List.of("%1$s tenía una renta media de {%2$s} euros por hogar en %3$s.");
            case "gross_income_pc" -> List.of("%1$s tenía una renta de {%2$s} euros brutos por persona en %3$s.");
            default -> List.of();
        };
        String spoken = capital(datum.spoken());
        return forms.isEmpty()
                ? Optional.empty()
                : Optional.of(one(forms)
                        .formatted(spoken, written(datum.gauge(), value), datum.year())
                        .replace("En La ciudad", "En la ciudad")
                        .replace("en La ciudad", "en la ciudad")
                        .replace("de La ciudad", "de la ciudad"));
    }

    /// «unos 13.300 euros», «más de 13.000 euros».
    private Optional<String> rounded(Datum datum, double value) {
        if (datum.gauge().people() || value < 1000 || datum.gauge().decimals() > 0) {
            return Optional.empty();
        }
        double unit = Math.pow(10, Math.floor(Math.log10(value)) - 1);
        boolean more = random.nextBoolean();
        double round = more ? Math.floor(value / unit) * unit : Math.round(value / unit) * unit;
        if (more && round == value) {
            return Optional.empty();
        }
        String noun = one(datum.gauge().nouns());
        return Optional.of(contracted("En %s, %s de %s era de %s {%s} %s."
                .formatted(
                        datum.year(),
                        noun,
                        datum.spoken(),
                        more ? "más de" : datum.gauge().unit().equals("personas") ? "unas" : "unos",
                        number(round, 0),
                        datum.gauge().unit())));
    }

    /// From one year to another one.
    ///
    /// @param told 1 to tell that way as it was, -1 the other way round, 0 to tell none
    private Optional<String> moved(Datum datum, double value, int told) {
        String before = datum.series().lowerKey(datum.year());
        if (before == null) {
            return Optional.empty();
        }
        double from = datum.series().get(before);
        String first = written(datum.gauge(), from);
        if (first.equals(written(datum.gauge(), value))
                || (told < 0 && datum.gauge().people())) {
            return Optional.empty();
        }
        String noun = one(datum.gauge().nouns());
        String unit = datum.gauge().unit().isEmpty() ? "" : " " + datum.gauge().unit();
        String text = one(MOVED)
                .formatted(
                        capital(noun),
                        datum.spoken(),
                        first,
                        written(datum.gauge(), value),
                        unit,
                        before,
                        datum.year(),
                        noun);
        boolean up = value > from;
        return Optional.of(contracted(told == 0 ? text : text.replace("pasó", up == told > 0 ? "subió" : "bajó")));
    }

    /// A growth.
    ///
    /// @param off what the number is wrong by
    private Optional<String> grown(Datum datum, double off, int told) {
        String before = datum.series().lowerKey(datum.year());
        if (before == null || datum.gauge().unemployed()) {
            return Optional.empty();
        }
        double change = datum.value() - datum.series().get(before);
        String exact = written(datum.gauge(), Math.abs(change));
        String number = written(datum.gauge(), Math.abs(change + off));
        boolean nothing = exact.matches("[0,]+") || number.matches("[0,]+");
        if (nothing || (off != 0 && exact.equals(number)) || Math.signum(change) != Math.signum(change + off)) {
            return Optional.empty();
        }
        boolean up = change > 0 == told >= 0;
        String unit =
                datum.gauge().unit().equals("%") ? "puntos" : datum.gauge().unit();
        String noun = one(datum.gauge().nouns());
        return Optional.of(contracted(one(List.of(
                        "%1$s de %2$s %3$s {%4$s} %5$s entre %6$s y %7$s.",
                        "Entre %6$s y %7$s %8$s de %2$s %3$s {%4$s} %5$s.",
                        "%1$s de %2$s %3$s en %7$s {%4$s} %5$s respecto a %6$s."))
                .formatted(
                        capital(noun), datum.spoken(), up ? "subió" : "bajó", number, unit, before, datum.year(), noun)
                .replace("  ", " ")));
    }

    /// Two towns beside each other.
    private Optional<String> compared(Datum datum, double off) {
        IneFiles.Town town = one(towns);
        NavigableMap<String, Double> theirs = values.get(datum.gauge()).get(town.code());
        boolean both = datum.place().length() == 5
                && theirs != null
                && theirs.containsKey(datum.year())
                && !town.code().equals(datum.place())
                && !town.capital();
        if (!both) {
            return Optional.empty();
        }
        String unit = datum.gauge().unit().isEmpty() ? "" : " " + datum.gauge().unit();
        return Optional.of("En %s, %s era de {%s}%s en %s y de %s%s en %s."
                .formatted(
                        datum.year(),
                        one(datum.gauge().nouns()),
                        written(datum.gauge(), datum.value() + off),
                        unit,
                        datum.spoken(),
                        written(datum.gauge(), theirs.get(datum.year())),
                        unit,
                        town.name()));
    }

    private Optional<String> wrongUnit(Datum datum) {
        String other = switch (datum.gauge().unit()) {
            case "euros" -> "%";
            case "%", "años" -> "euros";
            default -> "";
        };
        return other.isEmpty() ? Optional.empty() : said(DATED, datum, datum.value(), other);
    }

    private Optional<Double> other(Datum datum) {
        NavigableMap<String, Double> theirs =
                values.get(datum.gauge()).get(one(towns).code());
        return theirs == null ? Optional.empty() : Optional.ofNullable(theirs.get(datum.year()));
    }

    /// Another indicator of the same unit and place.
    private Optional<Double> sibling(Datum datum) {
        Gauge gauge = one(Gauge.TOWNS);
        NavigableMap<String, Double> theirs = values.get(gauge).get(datum.place());
        boolean like =
                gauge != datum.gauge() && gauge.unit().equals(datum.gauge().unit()) && theirs != null;
        return like ? Optional.ofNullable(theirs.get(datum.year())) : Optional.empty();
    }

    /// A figure with two digits changed round, one digit off, or a few per cent more.
    private double slipped(Datum datum) {
        String digits = written(datum.gauge(), datum.value()).replace(".", "").replace(',', '.');
        int at = random.nextInt(digits.length());
        char old = digits.charAt(at);
        if (Character.isDigit(old) && random.nextBoolean()) {
            char other = (char) ('1' + random.nextInt(9));
            return Double.parseDouble(digits.substring(0, at) + other + digits.substring(at + 1));
        }
        double factor = 1 + (random.nextBoolean() ? 1 : -1) * (0.02 + random.nextDouble() * 0.3);
        return datum.value() * factor;
    }

    private static String written(Gauge gauge, double value) {
        return number(value, gauge.decimals());
    }

    private static String number(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        DecimalFormatSymbols spanish = DecimalFormatSymbols.getInstance(Locale.of("es", "ES"));
        return new DecimalFormat("#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : ""), spanish).format(rounded);
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
