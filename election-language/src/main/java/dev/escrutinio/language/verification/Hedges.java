package dev.escrutinio.language.verification;

import dev.escrutinio.language.reading.text.Folding;
import dev.escrutinio.language.verification.Said.Nearness;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads how closely a number is said from the words before it. What each word allows is told at [Nearness].
final class Hedges {

    private static final int REACH = 60;

    private record Hedge(Nearness nearness, String forms, Pattern words) {}

    /// In the order of preference: «no llegó al» before «llegó al», «algo más de» before «más de».
    private static final List<Hedge> HEDGES = List.of(
            hedge(Nearness.AT_LEAST, "al menos|como minimo|por lo menos|no menos del?|no baj(o|aron) del?"),
            hedge(
                    Nearness.AT_MOST,
                    "como mucho|como maximo|a lo sumo|no mas del?|no (super|rebas|pas|sobrepas)(o|aron)( del?)?"
                            + "|hasta un maximo del?"),
            hedge(
                    Nearness.LESS_THAN,
                    "no (lleg|alcanz)(o|aron|a|an|aba|aban)( ni)?( al?)?|sin (llegar|alcanzar)( al?)?"),
            hedge(
                    Nearness.BARELY_MORE,
                    "(algo|poco|un poco|ligeramente|apenas) mas del?|(algo|poco|ligeramente|apenas) por encima del?"
                            + "|super(o|aron|a|an) (ligeramente|apenas|por poco)|y pico"),
            hedge(
                    Nearness.BARELY_LESS,
                    "(algo|poco|un poco|ligeramente|apenas) menos del?|(algo|poco|ligeramente|apenas) por debajo del?"),
            hedge(
                    Nearness.MORE_THAN,
                    "mas del?|por encima del?|(super|rebas|sobrepas|exced)(o|aron|a|an|aba|aban|ando)( ampliamente)?( del?)?"),
            hedge(Nearness.LESS_THAN, "menos del?|por debajo del?"),
            hedge(Nearness.ALMOST, "casi|roz(o|aron|a|an|aba|ando)|practicamente|a punto de llegar al?"),
            hedge(
                    Nearness.ABOUT,
                    "unos|unas|alrededor del?|en torno al?|cerca del?|aproximadamente|mas o menos|aproximado del?"
                            + "|aproximada del?|rond(o|aron|a|an|aba|aban|ando)|cercan[oa]s? al?|sobre unos"),
            hedge(Nearness.ROUNDED, "redondeando|redondeado|redondeada|en numeros redondos|en cifras redondas"));

    /// Most numbers are said as they are: one look tells that no hedge stands before them.
    private static final Pattern ANY = atEnd(HEDGES.stream().map(Hedge::forms).collect(Collectors.joining("|")));

    private static final Pattern AFTER = Pattern.compile("^ (aproximadamente|mas o menos|largos?|y pico|pelados)\\b");
    private static final Map<String, Nearness> SAID_AFTER = Map.of(
            "aproximadamente", Nearness.ABOUT,
            "mas o menos", Nearness.ABOUT,
            "y pico", Nearness.BARELY_MORE,
            "largo", Nearness.BARELY_MORE,
            "largos", Nearness.BARELY_MORE);

    private Hedges() {}

    private static Hedge hedge(Nearness nearness, String words) {
        return new Hedge(nearness, words, atEnd(words));
    }

    private static Pattern atEnd(String words) {
        return Pattern.compile("(^|[^\\p{L}])(" + words + ")(,)?( un| una| el| la| los| las| uno| de)?\\s*$");
    }

    /// How closely the number between two offsets of a sentence is said.
    static Nearness of(String sentence, int start, int end) {
        String before = Folding.fold(sentence.substring(Math.max(0, start - REACH), start));
        if (ANY.matcher(before).find()) {
            for (Hedge hedge : HEDGES) {
                if (hedge.words().matcher(before).find()) {
                    return hedge.nearness();
                }
            }
        }
        String after = Folding.fold(sentence.substring(end, Math.min(sentence.length(), end + REACH)));
        var trailing = AFTER.matcher(after);
        return trailing.find() ? SAID_AFTER.getOrDefault(trailing.group(1), Nearness.EXACT) : Nearness.EXACT;
    }
}
