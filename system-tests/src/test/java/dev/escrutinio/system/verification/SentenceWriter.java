package dev.escrutinio.system.verification;

import java.util.List;
import java.util.Map;
import java.util.Random;

/// Writes sentences about given figures, in many forms, apart from the product's own wording. The figure looked at
/// stands between braces.
final class SentenceWriter {

    private static final Map<String, String> NOUNS = Map.of(
            "turnout",
            "la participación",
            "abstention_rate",
            "la abstención",
            "blank_share",
            "el voto en blanco",
            "null_share",
            "el voto nulo");

    private final Spoken spoken;
    private final Random random;

    SentenceWriter(Spoken spoken, Random random) {
        this.spoken = spoken;
        this.random = random;
    }

    String share(String party, String place, String election, String value) {
        String who = spoken.party(party);
        String where = spoken.in(place);
        String when = spoken.when(election);
        String percent = "{" + value + "} %";
        return Spoken.capital(
                switch (random.nextInt(9)) {
                    case 0 -> who + " obtuvo el " + percent + " de los votos " + where + " " + when + ".";
                    case 1 -> when + ", " + who + " logró un " + percent + " " + where + ".";
                    case 2 -> where + ", " + who + " sacó " + when + " el " + percent + " de los sufragios.";
                    case 3 -> when + ", el " + percent + " de los votos " + where + " fue para " + who + ".";
                    case 4 ->
                        ("el porcentaje de voto de " + spoken.party(party)).replace(" de el ", " del ") + " " + where
                                + " " + when + " fue del " + percent + ".";
                    case 5 -> who + " se quedó " + when + " en el " + percent + " " + where + ".";
                    case 6 ->
                        "con un " + percent + " de los votos, " + who + " cerró la noche " + where + " " + when + ".";
                    case 7 -> when + " se votó " + where + ". " + Spoken.capital(who) + " alcanzó el " + percent + ".";
                    default -> who + " recibió " + where + " un apoyo del " + percent + " " + when + ".";
                });
    }

    String votes(String party, String place, String election, String value) {
        String who = spoken.party(party);
        String where = spoken.in(place);
        String when = spoken.when(election);
        return Spoken.capital(
                switch (random.nextInt(5)) {
                    case 0 -> who + " sumó {" + value + "} votos " + where + " " + when + ".";
                    case 1 -> when + ", " + who + " consiguió {" + value + "} papeletas " + where + ".";
                    case 2 -> where + " hubo elecciones " + when + ". Allí " + who + " obtuvo {" + value + "} votos.";
                    case 3 -> "un total de {" + value + "} votos fueron para " + who + " " + where + " " + when + ".";
                    default -> when + ", {" + value + "} personas votaron " + spoken.to(party) + " " + where + ".";
                });
    }

    String both(String party, String place, String election, String votes, String share) {
        return Spoken.capital(spoken.when(election) + ", " + spoken.party(party) + " obtuvo " + spoken.in(place) + " "
                + votes + " votos ({" + share + "} %).");
    }

    String seats(String party, String place, String election, String value) {
        return Spoken.capital(spoken.party(party) + " " + spoken.one("logró", "obtuvo", "consiguió", "se hizo con")
                + " {" + value + "} " + spoken.one("escaños", "diputados") + " " + spoken.in(place) + " "
                + spoken.when(election) + ".");
    }

    String measure(String id, String place, String election, String value) {
        String noun = NOUNS.get(id);
        return Spoken.capital(
                switch (random.nextInt(4)) {
                    case 0 ->
                        noun + " fue del {" + value + "} % " + spoken.in(place) + " " + spoken.when(election) + ".";
                    case 1 ->
                        spoken.when(election) + ", " + noun + " " + spoken.in(place) + " se situó en el {" + value
                                + "} %.";
                    case 2 ->
                        spoken.in(place) + ", " + noun + " " + spoken.one("llegó al", "alcanzó el") + " {" + value
                                + "} % " + spoken.when(election) + ".";
                    default -> noun + " " + spoken.when(election) + " " + spoken.in(place) + ": {" + value + "} %.";
                });
    }

    String listed(List<String> parties, List<String> values, int at, String place, String election) {
        StringBuilder text = new StringBuilder(spoken.one("Resultados ", "Así quedó el reparto de votos ")
                + spoken.in(place) + " " + spoken.when(election) + ": ");
        boolean articles = random.nextBoolean();
        for (int i = 0; i < parties.size(); i++) {
            String value = i == at ? "{" + values.get(i) + "}" : values.get(i);
            String name = articles
                    ? spoken.party(parties.get(i)) + ", "
                    : spoken.party(parties.get(i)).replaceFirst("^el ", "") + " ";
            text.append(i == 0 ? "" : articles ? "; " : ", ")
                    .append(name)
                    .append(value)
                    .append(" %");
        }
        return text + ".";
    }

    String beside(String party, String share, String other, String value, String place, String election) {
        return Spoken.capital(
                spoken.in(place) + ", " + spoken.party(party) + " obtuvo " + spoken.when(election) + " el " + share
                        + " %" + spoken.one(", mientras que ", " y ", "; ", ", pero ") + spoken.party(other)
                        + spoken.one(" logró el {", " se quedó en el {") + value + "} %.");
    }

    String points(String party, String place, String from, String to, double change, String unit) {
        String size = "{" + Spoken.percent(Math.abs(change)) + "}" + unit;
        boolean up = change > 0;
        String verb = up ? spoken.one("subió", "creció", "mejoró") : spoken.one("bajó", "cayó", "perdió", "retrocedió");
        String who = spoken.party(party);
        String between = between(from, to);
        return Spoken.capital(
                switch (random.nextInt(4)) {
                    case 0 -> who + " " + verb + " " + size + " " + spoken.in(place) + " " + between + ".";
                    case 1 -> between + ", " + who + " " + verb + " " + spoken.in(place) + " " + size + ".";
                    case 2 ->
                        spoken.in(place) + ", " + who + " " + verb + " " + size + " " + spoken.when(to) + " respecto a "
                                + spoken.when(from).replaceFirst("^en ", "") + ".";
                    default ->
                        who + " obtuvo " + spoken.in(place) + " " + spoken.when(to) + " " + size
                                + (up ? " más" : " menos") + " que " + spoken.when(from) + ".";
                });
    }

    private String between(String from, String to) {
        return "entre " + spoken.when(from).replaceFirst("^en ", "") + " y "
                + spoken.when(to).replaceFirst("^en ", "");
    }

    String passed(String party, String place, String from, String to, String one, String two, boolean up) {
        String verb = random.nextBoolean() ? "pasó" : up ? "subió" : "bajó";
        return passed(verb, spoken.party(party), place, from, to, one, two);
    }

    String passedTurned(String party, String place, String from, String to, String one, String two, boolean up) {
        return passed(up ? "subió" : "bajó", spoken.party(party), place, from, to, one, two);
    }

    private String passed(String verb, String who, String place, String from, String to, String one, String two) {
        return Spoken.capital(
                switch (random.nextInt(3)) {
                    case 0 ->
                        who + " " + verb + " " + spoken.in(place) + " del " + one + " % " + spoken.when(from) + " al {"
                                + two + "} % " + spoken.when(to) + ".";
                    case 1 ->
                        between(from, to) + ", " + who + " " + verb + " del " + one + " al {" + two + "} % "
                                + spoken.in(place) + ".";
                    default ->
                        spoken.in(place) + ", " + who + " " + verb + " del " + one + " % de los votos ("
                                + spoken.when(from).replaceFirst("^en ", "") + ") al {" + two + "} % ("
                                + spoken.when(to).replaceFirst("^en ", "") + ").";
                });
    }

    String lead(String ahead, String behind, String place, String election, String value, boolean points) {
        String size = value + "}" + (points ? " puntos" : " votos");
        return Spoken.capital(
                switch (random.nextInt(4)) {
                    case 0 ->
                        spoken.party(ahead) + " aventajó " + spoken.to(behind) + " en {" + size + " " + spoken.in(place)
                                + " " + spoken.when(election) + ".";
                    case 1 ->
                        spoken.when(election) + ", " + spoken.party(ahead) + " obtuvo " + spoken.in(place) + " {" + size
                                + "} más que " + spoken.party(behind) + ".";
                    case 2 ->
                        spoken.party(behind) + " obtuvo {" + size + " menos que " + spoken.party(ahead) + " "
                                + spoken.in(place) + " " + spoken.when(election) + ".";
                    default ->
                        spoken.in(place) + ", " + spoken.party(ahead) + " superó " + spoken.to(behind) + " por {" + size
                                + "} " + spoken.when(election) + ".";
                });
    }
}
