package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.Set;

/// The subject that a clause leaves out: «escaños de Vox en las provincias donde superó el 15 %» speaks of Vox twice.
final class Elided {

    private static final Set<String> OF_PARTIES = Set.of("votes", "vote_share", "support", "seats");
    /// What places do, not parties: «donde se eligen más de 10 diputados», «donde votó más del 80 %».
    private static final String OF_PLACES =
            "(?iu)(.*\\s)?(se|hay|hubo|hab[ií]a|eli[gj]\\p{L}*|repart\\p{L}*|tien\\p{L}*|ten[ií]a\\p{L}*|cuent\\p{L}*|vot(a|an|ó|o|aron|aba|aban))(\\s.*)?";

    /// Somebody of whom a clause speaks itself: «donde el ganador superó el 50 %», «donde algún partido …».
    private static final String SUBJECT =
            "(?iu)(.*\\s)?(ganador|vencedor|votad|partido|candidatura|fuerza|lista|formaci[oó]n|alg[uú]n|ning[uú]n|cualquier|otr[oa]|nadie|rival|qui[eé]n|primer partido)\\p{L}*(\\s.*)?";

    private Elided() {}

    /// Whether a clause says what only a party does and names none.
    static boolean in(Frame clause) {
        boolean placed = clause.has(Meaning.Rank.class);
        boolean done = !clause.cues(Cue.WIN).isEmpty()
                || placed
                || clause.all(Meaning.Threshold.class).stream()
                        .anyMatch(item -> ((Meaning.Threshold) item.meaning()).unit() != Unit.PEOPLE);
        return done
                && (!placed || clause.has(Cue.FINISH))
                && clause.parties().isEmpty()
                && clause.measures().stream()
                        .allMatch(item -> OF_PARTIES.containsAll(((Meaning.MeasureNamed) item.meaning()).ids()))
                && clause.items().stream().noneMatch(item -> item.like(OF_PLACES) || item.like(SUBJECT));
    }
}
