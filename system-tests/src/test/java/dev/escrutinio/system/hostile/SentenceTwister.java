package dev.escrutinio.system.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sentences that read as well as a true one and say something else: another number, name, date, direction or unit.
///
/// @param parties parties that the answer names, any of which may stand in another's place
/// @param places places, likewise
/// @param numbers numbers that the answer tells, likewise
record SentenceTwister(Set<String> parties, Set<String> places, Set<String> numbers) {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d.,])\\d{1,3}(?:\\.\\d{3})*(?:,\\d+)?(?![\\d\\p{L}])");
    private static final Pattern YEAR = Pattern.compile("20(?:1[5-9]|2[0-3])");

    private static final List<Map.Entry<String, String>> TURNS = List.of(
            Map.entry("subió", "bajó"),
            Map.entry("subieron", "bajaron"),
            Map.entry("ganó", "perdió"),
            Map.entry("aumentó", "disminuyó"),
            Map.entry("creció", "cayó"),
            Map.entry("más", "menos"),
            Map.entry("mayor", "menor"),
            Map.entry("máximo", "mínimo"),
            Map.entry("mejor", "peor"),
            Map.entry("primera", "segunda"),
            Map.entry("primero", "segundo"),
            Map.entry("por encima", "por debajo"),
            Map.entry("por delante", "por detrás"),
            Map.entry("ganador", "perdedor"),
            Map.entry("abril de 2019", "noviembre de 2019"),
            Map.entry("diciembre de 2015", "junio de 2016"),
            Map.entry("julio de 2023", "noviembre de 2019"),
            Map.entry("votos", "escaños"),
            Map.entry("votos válidos", "votos emitidos"),
            Map.entry("participación", "abstención"),
            Map.entry("del censo", "de los votos válidos"),
            Map.entry(" %", " puntos"),
            Map.entry("municipios", "provincias"),
            Map.entry("secciones", "municipios"));

    /// A sentence and what was turned in it.
    record Twisted(String kind, String sentence) {}

    List<Twisted> of(String sentence) {
        List<Twisted> all = new ArrayList<>();
        numbersChanged(sentence, all);
        namesChanged(parties, sentence, all);
        namesChanged(places, sentence, all);
        for (Map.Entry<String, String> turn : TURNS) {
            turned(sentence, turn.getKey(), turn.getValue(), all);
            turned(sentence, turn.getValue(), turn.getKey(), all);
        }
        all.add(new Twisted("denied", sentence.replaceFirst(" (obtuvo|fue|ganó|tuvo|subió|bajó) ", " no $1 ")));
        all.removeIf(one -> one.sentence().equals(sentence));
        return all;
    }

    private void numbersChanged(String sentence, List<Twisted> all) {
        Matcher matcher = NUMBER.matcher(sentence);
        while (matcher.find()) {
            String number = matcher.group();
            if (YEAR.matcher(number).matches()) {
                continue;
            }
            String before = sentence.substring(0, matcher.start());
            String after = sentence.substring(matcher.end());
            for (String other : numbers) {
                if (!rounds(number, other)) {
                    all.add(new Twisted("number of another", before + other + after));
                }
            }
            all.add(new Twisted("digit", before + digitChanged(number) + after));
            all.add(new Twisted("digit", before + "1" + number.replace(".", "") + after));
        }
    }

    /// Whether another number is this one with fewer decimals.
    private static boolean rounds(String number, String other) {
        int decimals = other.contains(",") ? other.length() - other.indexOf(',') - 1 : 0;
        return Math.abs(value(number) - value(other)) <= 0.5 * Math.pow(10, -decimals) + 1e-9;
    }

    private static double value(String number) {
        return Double.parseDouble(number.replace(".", "").replace(',', '.'));
    }

    /// The first digit becomes another: no rounding.
    private static String digitChanged(String number) {
        char first = number.charAt(0);
        return (first == '9' ? '7' : (char) (first + 1)) + number.substring(1);
    }

    private static void namesChanged(Set<String> names, String sentence, List<Twisted> all) {
        for (String name : names) {
            for (String other : names) {
                if (!name.equals(other) && !name.contains(other) && !other.contains(name)) {
                    turned(sentence, name, other, all);
                }
            }
        }
    }

    private static void turned(String sentence, String from, String to, List<Twisted> all) {
        Matcher matcher = Pattern.compile("(?<!\\p{L})" + Pattern.quote(from) + "(?!\\p{L})")
                .matcher(sentence);
        while (matcher.find()) {
            all.add(new Twisted(
                    String.format(Locale.ROOT, "%s → %s", from.strip(), to.strip()),
                    sentence.substring(0, matcher.start()) + to + sentence.substring(matcher.end())));
        }
    }
}
