package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.facts.execution.Note;
import java.util.List;

/// Notes as Spanish sentences.
final class NoteWords {

    static final String DEMO = "Son datos de demostración, no reales.";

    private final Names names;

    NoteWords(Names names) {
        this.names = names;
    }

    /// The note as a sentence.
    String write(Note note) {
        List<String> arguments = note.arguments();
        return switch (note.kind()) {
            case WITH_CERA -> "Las cifras incluyen el voto de los residentes en el extranjero (CERA).";
            case SMALL_PLACE -> small(argument(arguments, 0), argument(arguments, 1));
            case TABLES_CENSUS -> tablesCensus(argument(arguments, 0), argument(arguments, 1), argument(arguments, 2));
            case WIDER_PLACE -> wider(argument(arguments, 0), argument(arguments, 1), argument(arguments, 2));
            case LEFT_OUT -> leftOut(argument(arguments, 0));
            case NEWEST_PERIOD ->
                "No se indicó el año " + Spanish.of(measure(argument(arguments, 0))) + ": se toma el más reciente, "
                        + argument(arguments, 1) + ".";
            case WITHIN -> within(arguments);
            case NOT_STANDING -> notStanding(arguments);
            case INHABITANTS_OF_FILE ->
                "La población en " + argument(arguments, 0)
                        + " de los municipios pequeños que la serie del INE no tiene, o publica con un mínimo, es la del"
                        + " fichero oficial de las elecciones de ese año.";
            case SHARED_POSITION -> shared(argument(arguments, 0));
            case TIE ->
                "Hay un empate entre "
                        + Spanish.list(
                                arguments.stream().map(this::placeOrParty).toList()) + ".";
            case DEMO -> DEMO;
        };
    }

    private static String argument(List<String> arguments, int position) {
        return position < arguments.size() ? arguments.get(position) : "";
    }

    private String small(String place, String voters) {
        String number = voters.matches("\\d{1,18}") ? Numbers.whole(Long.parseLong(voters)) : voters;
        String noun = number.equals("1") ? " votante" : " votantes";
        return Spanish.capital(names.places().in(place)) + " hubo solo " + number + noun
                + ": los porcentajes de un lugar tan pequeño cambian mucho con un solo voto.";
    }

    private String tablesCensus(String municipality, String election, String difference) {
        boolean more = !difference.startsWith("-");
        String electors = difference.replace("-", "");
        String number = Numbers.whole(Long.parseLong(electors));
        return Spanish.capital(names.places().in(municipality)) + ", en " + names.election(election)
                + ", el censo de las mesas suma " + number + (electors.equals("1") ? " elector" : " electores")
                + (more ? " más" : " menos")
                + " que el censo oficial del municipio: las secciones y los distritos se dan"
                + " con el censo de sus mesas.";
    }

    private String wider(String measure, String place, String source) {
        return "No hay dato publicado " + Spanish.of(measure(measure)) + " para "
                + names.places().phrase(place) + ": se da el "
                + names.places().of(source).replaceFirst("^de el ", "del ") + ".";
    }

    private static String shared(String number) {
        return (number.equals("1")
                        ? "En 1 lugar el puesto lo comparten"
                        : "En " + number + " lugares el puesto lo comparten")
                + " dos o más partidos con los mismos votos: un puesto compartido no cuenta como de ninguno.";
    }

    private static String leftOut(String number) {
        return number.equals("1")
                ? "Queda fuera 1 lugar por falta de dato."
                : "Quedan fuera " + number + " lugares por falta de dato.";
    }

    private String within(List<String> arguments) {
        String party = names.parties().phrase(argument(arguments, 0));
        String verb = names.parties().plural(argument(arguments, 0)) ? " no se presentaron" : " no se presentó";
        String joined = names.parties().plural(argument(arguments, 0)) ? ": iban" : ": iba";
        return Spanish.capital(party) + verb + " por separado "
                + names.places().in(argument(arguments, 2)) + " en "
                + names.election(argument(arguments, 3)) + joined + " dentro de la candidatura "
                + Spanish.of(names.parties().phrase(argument(arguments, 1)))
                + ", y lo que aportó no se cuenta aparte.";
    }

    /// «En 1 de esas provincias Vox no se presentó en julio de 2023.»
    private String notStanding(List<String> arguments) {
        String party = argument(arguments, 0);
        Level level = Level.valueOf(argument(arguments, 3));
        return "En " + Numbers.whole(Long.parseLong(argument(arguments, 1)))
                + (Levels.feminine(level) ? " de esas " : " de esos ") + Levels.many(level) + " "
                + names.parties().phrase(party)
                + (names.parties().plural(party) ? " no se presentaron en " : " no se presentó en ")
                + names.election(argument(arguments, 2)) + ".";
    }

    private String measure(String id) {
        return names.measures().noun(Measure.of(id)).definite();
    }

    private String placeOrParty(String code) {
        boolean place = names.catalog().place(code).isPresent();
        return place ? names.places().phrase(code) : names.parties().phrase(code);
    }
}
