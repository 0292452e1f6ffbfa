package dev.escrutinio.system.questions;

import dev.escrutinio.contracts.plan.Operation;

/// Questions of who came first, second, how far apart, and of all results.
record OrderQuestions(Tools tools) {

    Drawn results() {
        Where where = tools.places().any();
        When when = tools.elections().any();
        Ask ask = new Ask(
                tools.say(
                        "{cuáles fueron los resultados|cómo quedaron los partidos|qué resultados hubo|cuál fue el resultado de todos los partidos|qué resultado hubo}"),
                tools.say(
                        "{los resultados|los resultados electorales|los resultados por partido|los resultados completos|el resultado de todos los partidos}"),
                tools.say("{resultados|resultados electorales|resultado}"));
        return tools.drawn(
                "results", tools.voice().ask(ask, where, when), Tools.query(when, where, new Operation.Results(null)));
    }

    Drawn firstParties() {
        Where where = tools.places().any();
        When when = tools.elections().any();
        int limit = 3 + tools.dice().upTo(2);
        String number = tools.dice().chance(0.5) ? Integer.toString(limit) : limit == 3 ? "tres" : "cuatro";
        Ask ask = new Ask(
                tools.say(
                        "{cuáles fueron los $1 partidos más votados|cuáles fueron las $1 fuerzas más votadas|qué $1 partidos sacaron más votos}",
                        number),
                tools.say("{los $1 partidos más votados|las $1 fuerzas más votadas|los $1 primeros partidos}", number),
                tools.say("{$1 partidos más votados|las $1 primeras fuerzas}", number));
        return tools.drawn(
                "first parties",
                tools.voice().ask(ask, where, when),
                Tools.query(when, where, new Operation.Results(limit)));
    }

    Drawn winner() {
        Where where = tools.places().any();
        When when = tools.elections().any();
        return tools.drawn(
                "winner",
                tools.voice().ask(winnerAsk(), where, when),
                Tools.query(when, where, Operation.Winner.at(1)));
    }

    Ask winnerAsk() {
        return new Ask(
                tools.say(
                        "{quién ganó|qué partido ganó|qué partido fue el más votado|cuál fue el partido más votado|quién fue el más votado|qué partido sacó más votos|qué partido quedó primero|quién se impuso|cuál fue la primera fuerza}"),
                tools.say(
                        "{el partido ganador|el partido más votado|la fuerza más votada|el ganador|la primera fuerza}"),
                tools.say("{quién ganó|ganador|partido más votado|más votado|primera fuerza}"));
    }

    Drawn second() {
        Where where = tools.places().any();
        When when = tools.elections().any();
        boolean third = tools.dice().chance(0.3);
        String ordinal = third ? "tercer" : "segund";
        Ask ask = new Ask(
                tools.say(
                                "{qué partido quedó $1o|quién quedó $1o|cuál fue la $1a fuerza|cuál fue el $1o partido más votado|qué partido fue $1o|quién quedó en $1o lugar|qué partido quedó en $1a posición}",
                                ordinal)
                        .replace("tercero partido", "tercer partido")
                        .replace("tercero lugar", "tercer lugar"),
                tools.say("{la $1a fuerza|la $1a fuerza más votada|el partido que quedó $1o}", ordinal),
                tools.say("{$1a fuerza|quién quedó $1o}", ordinal));
        return tools.drawn(
                "second or third",
                tools.voice().ask(ask, where, when),
                Tools.query(when, where, Operation.Winner.at(third ? 3 : 2)));
    }

    Drawn margin() {
        Where where = tools.places().any();
        When when = tools.elections().any();
        String in = tools.say("{|en votos|en puntos|en puntos porcentuales}");
        Ask ask = new Ask(
                tools.say(
                        "{qué ventaja $1 sacó el primer partido al segundo|qué ventaja $1 tuvo el ganador sobre el segundo|cuál fue la diferencia $1 entre el primero y el segundo|qué distancia $1 hubo entre el primer y el segundo partido|qué diferencia $1 hubo entre los dos partidos más votados}",
                        in),
                tools.say(
                        "{la ventaja $1 del primero sobre el segundo|la diferencia $1 entre el primer y el segundo partido|la ventaja $1 del ganador sobre el segundo}",
                        in),
                tools.say("{diferencia $1 entre primero y segundo|ventaja $1 del ganador}", in));
        return tools.drawn(
                "margin", tools.voice().ask(ask, where, when), Tools.query(when, where, new Operation.Margin()));
    }
}
