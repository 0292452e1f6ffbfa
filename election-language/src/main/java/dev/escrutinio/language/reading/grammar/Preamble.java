package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody tells of themselves before they ask: «Mi abuela era de Baza. ¿Cuántos votos …?», «mi nieto me dice que
/// …». It changes nothing that is asked, and is said back as left aside.
///
/// @param said what is told
/// @param rest the question after it
record Preamble(String said, String rest) {

    private static final Pattern TOLD = Pattern.compile("(?iu)^(?<said>[^¿?]*?\\b"
            + "(?:mi|mis|me|nos|nuestr[oa]s?|estoy|estamos|he|hemos|tengo|tenemos|vivo|vivimos|trabajo|escribo|preparo"
            + "|le[ií]|creo)\\s[^¿?]*?(?:\\.{1,3}|…|[:;!]))\\s*(?<rest>\\S+\\s.+)$");
    private static final Pattern HEARD = Pattern.compile(
            "(?iu)^(?<said>[^¿?]{0,60}\\b(?:me|nos)\\s(?:dicen?|han? dicho|cuentan?|aseguran?|comentan?|juran?)"
                    + "\\s(?:que|q))\\s+(?<rest>.+)$");
    /// What may narrow the question: it has to be read, not left aside.
    private static final Pattern NARROWS = Pattern.compile(
            "(?iu)\\b(s[oó]lo|solamente|[uú]nicamente|sin|salvo|excepto|menos|m[aá]s|exclu|descont|supon|imagin|consider"
                    + "|contando|inclu|respecto|compar|refier|centr|limit|interes)\\p{L}*");
    private static final int SHOWN = 60;

    static Optional<Preamble> of(String question) {
        return matched(HEARD, question).or(() -> matched(TOLD, question));
    }

    private static Optional<Preamble> matched(Pattern pattern, String question) {
        Matcher matcher = pattern.matcher(question);
        return matcher.find() && !NARROWS.matcher(matcher.group("said")).find()
                ? Optional.of(new Preamble(matcher.group("said").strip(), matcher.group("rest")))
                : Optional.empty();
    }

    /// Whether it names nothing that the question does not name itself, but for a place that «allí» points to.
    boolean adds(Frame told, Frame asked) {
        boolean pointed = asked.places().isEmpty() && places(told).size() == 1;
        return !told.levels().isEmpty()
                || told.has(Meaning.Threshold.class)
                || told.has(Meaning.NumberGiven.class)
                || told.has(Meaning.Amount.class)
                || told.has(Meaning.BaseNamed.class)
                || !told.cues(Cue.EXCEPT, Cue.WITH_CERA, Cue.WITHOUT_CERA, Cue.SUPPOSED)
                        .isEmpty()
                || !told.measures().stream().allMatch(item -> voting(item) || within(List.of(item), asked.measures()))
                || !within(told.parties(), asked.parties())
                || !within(told.dates(), asked.dates())
                || !(pointed || within(places(told), asked.places()));
    }

    /// «siempre votaba socialista» tells of a person, «me piden la participación» what is asked for.
    private static boolean voting(Item item) {
        return item.measure("support") || item.measure("votes");
    }

    /// «una» is no village of Uña.
    static List<Item> places(Frame told) {
        return told.places().stream().filter(item -> item.unlikely() < 2).toList();
    }

    private static boolean within(List<Item> told, List<Item> asked) {
        return told.stream()
                .allMatch(
                        item -> asked.stream().anyMatch(other -> other.meaning().equals(item.meaning())));
    }

    /// How it is said back.
    String aside() {
        String shown = said.length() > SHOWN ? said.substring(0, SHOWN).strip() + "…" : said;
        return "se deja de lado lo dicho antes de la pregunta: «" + shown + "»";
    }
}
