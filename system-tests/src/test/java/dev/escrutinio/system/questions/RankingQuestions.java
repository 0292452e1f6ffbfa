package dev.escrutinio.system.questions;

import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import java.util.List;

/// Questions of which places come first or last by a measure or by its change.
record RankingQuestions(Tools tools) {

    private static final List<String> NUMBERS =
            List.of("", "", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez");

    Drawn extreme() {
        Area area = new Area.Areas(tools).any();
        When when = tools.elections().any();
        boolean most = tools.dice().chance(0.6);
        Subject subject = subject(when, most);
        Ask ask = new Ask(
                tools.say(
                        "{en qué $1 $2 $3|cuál es $4 $1 $2 donde $3|cuál fue $4 $1 $2 con $5|qué $1 $2 tuvo $5}",
                        area.singular(),
                        area.of(),
                        subject.clause(),
                        area.article(),
                        subject.noun()),
                tools.say(
                        "$4 $1 $2 {con $5|donde $3}",
                        area.singular(),
                        area.of(),
                        subject.clause(),
                        area.article(),
                        subject.noun()),
                tools.say("$1 $2 con $3", area.singular(), area.of(), subject.noun()));
        return tools.drawn(
                most ? "maximum" : "minimum",
                tools.voice().ask(ask, when.in()),
                Tools.query(
                        List.of(when),
                        area.where(),
                        new Operation.Ranking(most ? Direction.HIGHEST : Direction.LOWEST, 1, false),
                        subject.measure()));
    }

    Drawn several() {
        Area area = new Area.Areas(tools).any();
        When when = tools.elections().any();
        boolean most = tools.dice().chance(0.7);
        Subject subject = subject(when, most);
        int limit = 2 + tools.dice().upTo(9);
        String number = tools.dice().chance(0.5) ? Integer.toString(limit) : NUMBERS.get(limit);
        Ask ask = new Ask(
                tools.say(
                        "{cuáles son $6 $1 $2 $3 con $5|en qué $1 $2 $3 $4|cuáles fueron $6 $1 $2 $3 con $5|cuáles son $6 $1 $2 $3 donde $4}",
                        number,
                        area.plural(),
                        area.of(),
                        subject.clause(),
                        subject.noun(),
                        area.articles()),
                tools.say(
                        "$6 $1 $2 $3 {con $5|donde $4}",
                        number,
                        area.plural(),
                        area.of(),
                        subject.clause(),
                        subject.noun(),
                        area.articles()),
                tools.say("{$1 $2 $3 con $4|top $1 $2 $3 con $4}", number, area.plural(), area.of(), subject.noun()));
        return tools.drawn(
                most ? "top places" : "bottom places",
                tools.voice().ask(ask, when.in()),
                Tools.query(
                        List.of(when),
                        area.where(),
                        new Operation.Ranking(most ? Direction.HIGHEST : Direction.LOWEST, limit, false),
                        subject.measure()));
    }

    Drawn byChange() {
        Area area =
                tools.dice().chance(0.6) ? new Area.Areas(tools).municipalities() : new Area.Areas(tools).provinces();
        boolean party = tools.dice().chance(0.75);
        List<When> when = party
                ? tools.elections().someSince("2019", 2)
                : tools.elections().some(2);
        boolean up = tools.dice().chance(0.5);
        Who who = tools.parties().wide(ChangeQuestions.ids(when));
        What turnout = new What.Counts(tools.dice()).turnout();
        boolean plural = party && who.plural();
        String verb = up
                ? tools.say(plural ? "{subieron|crecieron|aumentaron}" : "{subió|creció|aumentó}")
                : tools.say(plural ? "{bajaron|cayeron|retrocedieron}" : "{bajó|cayó|descendió}");
        String subject = party ? who.name() : turnout.noun();
        String points = party ? tools.say("{en puntos|en porcentaje de voto|en puntos porcentuales}") : "";
        Ask ask = new Ask(
                tools.say(
                        "{en qué $1 $2 $3 más $5 $4|en qué $1 $2 $3 más $4 $5|cuál fue $6 $1 $2 donde más $3 $4 $5}",
                        area.singular(),
                        area.of(),
                        verb,
                        subject,
                        points,
                        area.article()),
                tools.say(
                        "$5 $1 $2 donde más $3 $4 $6",
                        area.singular(),
                        area.of(),
                        verb,
                        subject,
                        area.article(),
                        points),
                tools.say("$1 $2 donde más $3 $4 $5", area.singular(), area.of(), verb, subject, points));
        return tools.drawn(
                "ranking by change",
                tools.voice().ask(ask, ChangeQuestions.span(tools, when)),
                Tools.query(
                        when,
                        area.where(),
                        new Operation.Ranking(up ? Direction.HIGHEST : Direction.LOWEST, 1, true),
                        party ? Measure.of("vote_share", who.id()) : turnout.measure()));
    }

    Drawn closest() {
        Area area = new Area.Areas(tools).any();
        When when = tools.elections().any();
        boolean votes = tools.dice().chance(0.5);
        boolean least = tools.dice().chance(0.7);
        String unit = votes ? "en votos" : tools.say("{en puntos|en puntos porcentuales}");
        String size = least ? "menor" : "mayor";
        Ask ask = new Ask(
                tools.say(
                        "{en qué $1 $2 fue $3 la diferencia $4 entre el primero y el segundo|en qué $1 $2 fue $3 la ventaja $4 del ganador sobre el segundo|en qué $1 $2 hubo $3 diferencia $4 entre los dos primeros partidos}",
                        area.singular(),
                        area.of(),
                        size,
                        unit),
                tools.say(
                        "$5 $1 $2 con $3 diferencia $4 entre el primero y el segundo",
                        area.singular(),
                        area.of(),
                        size,
                        unit,
                        area.article()),
                tools.say(
                        "$1 $2 con $3 diferencia $4 entre primero y segundo", area.singular(), area.of(), size, unit));
        return tools.drawn(
                "closest race",
                tools.voice().ask(ask, when.in()),
                Tools.query(
                        List.of(when),
                        area.where(),
                        new Operation.Ranking(least ? Direction.LOWEST : Direction.HIGHEST, 1, false),
                        Measure.of(votes ? "margin_votes" : "margin")));
    }

    /// What a ranking is by.
    ///
    /// @param clause after «donde»: «el PSOE sacó más votos»
    /// @param noun after «con»: «más votos del PSOE»
    private record Subject(String clause, String noun, Measure measure) {}

    private Subject subject(When when, boolean most) {
        String more = most ? "{mayor|el mayor|el más alto}" : "{menor|el menor|el más bajo}";
        if (tools.dice().chance(0.3)) {
            What what = new What.Counts(tools.dice()).share();
            boolean feminine = what.noun().startsWith("la ");
            String size = feminine
                    ? tools.say(most ? "{mayor|la mayor}" : "{menor|la menor}")
                    : tools.say(most ? "{mayor|el mayor}" : "{menor|el menor}");
            return new Subject(
                    tools.say("{hubo $1 $2|fue $3 $4}", size, what.bare(), most ? "mayor" : "menor", what.noun()),
                    size + " " + what.bare(),
                    what.measure());
        }
        Who who = tools.parties().wide(List.of(when.id()));
        String got = who.got(tools.dice());
        if (tools.dice().chance(0.5)) {
            String word = most ? "más" : "menos";
            return new Subject(
                    tools.say("{$1 $2 $3 votos|$2 $3 votos $1}", who.name(), got, word),
                    tools.say("$1 votos {de $2|a $2}", word, who.name()),
                    Measure.of("votes", who.id()));
        }
        String size = tools.say(more.replace("|el más alto", "").replace("|el más bajo", ""));
        String best = tools.say(most ? "{mejor|más alto}" : "{peor|más bajo}");
        String share = tools.say("{porcentaje|porcentaje de voto|porcentaje de votos}");
        return new Subject(
                tools.say(
                        "{$1 $2 $3 $4|$1 $2 $5|$2 $1 $3 $4}",
                        who.name(),
                        got,
                        size,
                        share,
                        best.equals("más alto") || best.equals("más bajo")
                                ? "el " + share + " " + best
                                : "su " + best + " porcentaje"),
                size + " " + share + " de " + who.name(),
                Measure.of("vote_share", who.id()));
    }
}
