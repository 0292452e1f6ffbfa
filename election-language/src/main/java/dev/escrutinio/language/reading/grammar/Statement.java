package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence that tells something before or behind the question: «En Lorca se votó mucho a Vox. ¿Cuántos votos sacó el
/// 23J?». The place, the party and the date that it names are those of a question that names none; the rest of it is
/// left aside, and said.
///
/// @param said what is told
/// @param rest the question
/// @param before whether it is told before the question; only then it may name what the question is about
record Statement(String said, String rest, boolean before) {

    private static final String ASKS =
            "(?:¿|(?:y )?(?:en |con |de |por |a )?(?:cu[aá]nt[oa]s?|qu[eé]|cu[aá]l(?:es)?|qui[eé]n(?:es)?|c[oó]mo"
                    + "|d[oó]nde)\\b|dime|dame|d[ií]game|deme|quiero|quisiera|querr[ií]a|necesito|busco|pon(?:me)?\\b|saca(?:me)?\\b)";
    private static final Pattern TOLD = Pattern.compile(
            "(?iuU)^(?<said>(?:[^¿?\\s]+\\s+){2,}[^¿?]*?[\\p{L}\\d)»\"]{2,}(?:\\.{1,3}|…|!|;))\\s+(?<rest>" + ASKS
                    + "[^.]{8,})$");
    private static final Pattern LIVES = Pattern.compile(
            "(?iuU)^(?<said>[^¿?,]*?\\b(?:vivo|vivimos|nac[ií]|resido|residimos|vengo|venimos|me mud[eé])"
                    + "\\s[^¿?,]+,)\\s*(?<rest>" + ASKS + ".{8,})$");
    private static final Pattern HEARD = Pattern.compile(
            "(?iuU)^(?<said>[^¿?]*?\\b(?:dicen?|cuentan?|asegura[n]?|jura[n]?|sostienen?|afirma[n]?|creo|cre[ií]a|pensaba|parece)"
                    + "\\s(?:que|q)\\s[^¿?]+?,)\\s*(?:pero\\s|y\\s)?(?<rest>" + ASKS + ".{8,})$");
    /// «el cachondeo de Ciudadanos: ¿de cuántos diputados …?»: what it is about, and then the question.
    private static final Pattern HEADED =
            Pattern.compile("(?iuU)^(?<said>(?:(?:y|pues|bueno|vale|oye|mira|a ver),?\\s+)*"
                    + "(?:el|la|los|las|lo|un|una|para|necesito|a ver|que|con|mi|tu|esto|ojo|tema|asunto|sobre|quer[ií]a|querr[ií]a|quiero|estoy)\\s[^¿?:]{2,}:)\\s*(?<rest>"
                    + ASKS + ".{8,})$");
    /// «¿dónde …?», «¿en cuál de los dos sitios …?» of two places that were told.
    private static final Pattern WHICH = Pattern.compile("(?iuU)\\b(?:d[oó]nde|cu[aá]l)\\b");
    private static final String OF_THEM =
            "(?iu)(cu[aá]l)\\s+de\\s+(?:l[oa]s|est[oa]s|es[oa]s)\\s+dos(?:\\s+(?:sitios|pueblos|lugares|municipios|ciudades|localidades|provincias))?";
    private static final Pattern BEHIND = Pattern.compile(
            "(?iuU)^(?<rest>[^?]{12,}\\?)\\s+(?<said>(?:es|son|era|lo|me|nos|mi|yo|te|se|estoy|estamos|tengo|tenemos|creo|he|hemos|ser[ií]a|as[ií])"
                    + "\\s[^¿?]+)$");
    private static final Pattern REQUEST =
            Pattern.compile("(?iuU)\\b(?:quier|necesit|pid|pide|busc|dame|dime|solicit|exig)\\p{L}*");
    private static final Set<String> OF_VOTING =
            Set.of("support", "votes", "vote_share", "abstention", "abstention_rate", "turnout", "voters");
    /// What may narrow the question: it has to be read, not left aside.
    private static final Pattern NARROWS = Pattern.compile(
            "(?iuU)\\b(?:s[oó]l[oa]s?|solamente|[uú]nicamente|salvo|excepto|menos|m[aá]s(?! (?:votad|apoyad))|exclu|descont|supon|imagin|consider"
                    + "|contando|contar|inclu|quit|dejando|respecto|refier|refer|centr|limit|interes|no (?:cuent|incl|quier|me|teng|consid|sum)|nunca|tampoco|redonde|desglos"
                    + "|separad|orden|partiendo|teniendo|tambi[eé]n|adem[aá]s)\\p{L}*");
    /// What may be told of a result without changing what is asked.
    private static final Set<Cue> OF_RESULTS = EnumSet.of(
            Cue.WIN,
            Cue.FINISH,
            Cue.RISE,
            Cue.FALL,
            Cue.CHANGE,
            Cue.RESULTS,
            Cue.JUDGED,
            Cue.ELECTIONS,
            Cue.STRONGHOLD,
            Cue.INHABITANTS,
            Cue.NOT,
            Cue.NOTHING);
    /// What it tells of the way between two elections leaves open which of them is asked about.
    private static final Set<Cue> OF_CHANGES = EnumSet.of(Cue.RISE, Cue.FALL, Cue.CHANGE);

    static Optional<Statement> of(String question) {
        return matched(LIVES, question, true)
                .or(() -> matched(TOLD, question, true))
                .or(() -> matched(HEARD, question, true))
                .or(() -> matched(HEADED, question, true))
                .or(() -> matched(BEHIND, question, false));
    }

    private static Optional<Statement> matched(Pattern pattern, String question, boolean before) {
        Matcher matcher = pattern.matcher(question);
        return matcher.find() && !NARROWS.matcher(matcher.group("said")).find()
                ? Optional.of(new Statement(matcher.group("said").strip(), matcher.group("rest"), before))
                : Optional.empty();
    }

    /// The question with what the statement names and the question does not; none where the statement says something
    /// that may change the question.
    Optional<String> asked(Frame told, Frame question) {
        List<Item> places = Preamble.places(told);
        boolean choice = before
                && places.size() == 2
                && question.places().isEmpty()
                && WHICH.matcher(rest).find();
        boolean plain = told.items().stream().allMatch(item -> plain(item) || (choice && item.cue(Cue.COMPARE)));
        boolean asks = !question.measures().isEmpty()
                || question.items().stream()
                        .anyMatch(item -> item.meaning() instanceof Meaning.UnitNamed
                                || item.cue(Cue.WIN, Cue.RESULTS, Cue.WHO, Cue.MARGIN, Cue.FINISH));
        if (!plain
                || !asks
                || (!before
                        && !(places.isEmpty()
                                && told.parties().isEmpty()
                                && told.dates().isEmpty()))) {
            return Optional.empty();
        }
        boolean moved =
                told.items().stream().anyMatch(item -> OF_CHANGES.stream().anyMatch(item::cue));
        List<String> more = new ArrayList<>();
        if (choice) {
            more.add("(en %s o en %s)"
                    .formatted(places.getFirst().text(), places.getLast().text()));
        }
        boolean fits = taken(told.parties(), question.parties(), "(%s)", more)
                && (choice || taken(places, question.places(), "en %s", more))
                && taken(told.dates(), question.dates(), moved ? "" : "(%s)", more);
        return fits
                ? Optional.of(more.stream()
                        .filter(each -> !each.isEmpty())
                        .reduce(choice ? rest.replaceFirst(OF_THEM, "$1") : rest, Rewriting::append))
                : Optional.empty();
    }

    /// What is named in the statement is named in the question too, or it is the only one and the question names none.
    private static boolean taken(List<Item> told, List<Item> asked, String phrase, List<String> more) {
        if (told.isEmpty()
                || told.stream()
                        .allMatch(item -> asked.stream().anyMatch(other -> same(item.meaning(), other.meaning())))) {
            return true;
        }
        if (!asked.isEmpty() || told.size() > 1) {
            return false;
        }
        more.add(String.format(phrase, told.getFirst().text()));
        return true;
    }

    /// «Soria» before «la provincia de Soria» is of the same name.
    private static boolean same(Meaning told, Meaning asked) {
        return told.equals(asked)
                || (told instanceof Meaning.PlaceNamed one
                        && asked instanceof Meaning.PlaceNamed other
                        && !Collections.disjoint(one.codes(), other.codes()));
    }

    private boolean plain(Item item) {
        return switch (item.meaning()) {
            case Meaning.Soft soft -> OF_RESULTS.containsAll(soft.cues());
            case Meaning.Mark _, Meaning.Unknown _, Meaning.PlaceNamed _ -> true;
            case Meaning.PartyNamed _, Meaning.DateGiven _, Meaning.ElectionsNamed _ -> before;
            case Meaning.MeasureNamed measure ->
                before
                        && OF_VOTING.containsAll(measure.ids())
                        && !REQUEST.matcher(said).find();
            case Meaning.CueGiven given -> before && OF_RESULTS.contains(given.cue());
            case Meaning.Superlative _ -> before;
            // «el boletín de las dos»
            case Meaning.NumberGiven number -> before && number.value() < 13 && item.like("(?iu)\\p{L}+");
            default -> false;
        };
    }

    /// How it is said back.
    String aside() {
        return new Preamble(said, rest).aside();
    }
}
