package dev.escrutinio.system.questions;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Questions of how many and which places meet one or two conditions.
record SearchQuestions(Tools tools) {

    private static final String LAST_PUBLISHED = "2022";

    private static final Map<Integer, String> WORDS = Map.of(
            10,
            "diez",
            15,
            "quince",
            20,
            "veinte",
            25,
            "veinticinco",
            30,
            "treinta",
            35,
            "treinta y cinco",
            40,
            "cuarenta",
            45,
            "cuarenta y cinco",
            50,
            "cincuenta",
            60,
            "sesenta");

    Drawn search() {
        Area area = new Area.Areas(tools).any();
        When when = tools.elections().any();
        List<Condition> conditions = new ArrayList<>();
        Clause clause = clause(when);
        conditions.add(clause.condition());
        String said = clause.said();
        String of = area.of();
        boolean two = false;
        if (tools.dice().chance(0.25) && area.level() == Level.MUNICIPALITY) {
            two = true;
            int people = tools.dice().of(List.of(1000, 2000, 5000, 10_000, 20_000, 50_000));
            boolean more = tools.dice().chance(0.8);
            conditions.add(new Condition.Compares(
                    population(when), null, false, more ? Comparator.GREATER : Comparator.LESS, people, null));
            of = of + " "
                    + tools.say(
                            "{de $1 de $2 habitantes|con $1 de $2 habitantes}", more ? "más" : "menos", dotted(people));
        } else if (tools.dice().chance(0.15)) {
            two = true;
            Clause other = turnoutClause();
            conditions.add(other.condition());
            said = said + " y " + other.said();
        }
        boolean list = tools.dice().chance(0.4);
        return tools.drawn(
                (list ? "list" : "count") + (two ? " with two conditions" : ""),
                tools.voice().ask(list ? listed(area, of, said) : counted(area, of, said), when.in()),
                Tools.query(
                        List.of(when),
                        area.where(conditions.toArray(Condition[]::new)),
                        list ? new Operation.ListPlaces(null) : new Operation.Count()));
    }

    /// Of the election's year; after the last published one, the newest.
    private static Measure population(When when) {
        String year = when.id().substring(0, 4);
        return year.compareTo(LAST_PUBLISHED) > 0 ? Measure.of("population") : Measure.ofYear("population", year);
    }

    Drawn changedWinner() {
        Area area =
                tools.dice().chance(0.5) ? new Area.Areas(tools).municipalities() : new Area.Areas(tools).provinces();
        List<When> when = tools.elections().some(2);
        boolean list = tools.dice().chance(0.4);
        String changed = tools.say(
                "{cambió el partido ganador|cambió el ganador|cambió el partido más votado|cambió la fuerza más votada}");
        Condition condition =
                new Condition.ChangedWinner(when.getFirst().id(), when.getLast().id());
        return tools.drawn(
                "places that changed winner",
                tools.voice()
                        .ask(
                                list ? listed(area, area.of(), changed) : counted(area, area.of(), changed),
                                ChangeQuestions.span(tools, when)),
                Tools.query(
                        when, area.where(condition), list ? new Operation.ListPlaces(null) : new Operation.Count()));
    }

    Ask counted(Area area, String of, String said) {
        return new Ask(
                "en " + area.many() + " " + area.plural() + " " + of + " " + said,
                "el número de " + area.plural() + " " + of + " "
                        + tools.say("{donde|en los que}").replace("los que", area.articles() + " que") + " " + said,
                tools.say("{número|nº}") + " de " + area.plural() + " " + of + " donde " + said);
    }

    private Ask listed(Area area, String of, String said) {
        return new Ask(
                tools.say("{en qué $1 $2 $3|cuáles son $4 $1 $2 donde $3}", area.plural(), of, said, area.articles()),
                tools.say(
                        "{la lista de $1 $2 donde $3|la lista de $1 $2 en $4 que $3}",
                        area.plural(),
                        of,
                        said,
                        area.articles()),
                tools.say("{lista de $1 $2 donde $3|$1 $2 donde $3}", area.plural(), of, said));
    }

    private record Clause(String said, Condition condition) {}

    private Clause clause(When when) {
        Who who = tools.parties().wide(List.of(when.id()));
        return switch (tools.dice().upTo(10)) {
            case 0, 1, 2 -> finished(who);
            case 3, 4 -> beats(who, when);
            case 5, 6 -> turnoutClause();
            default -> share(who);
        };
    }

    private Clause finished(Who who) {
        int position = tools.dice().chance(0.6) ? 1 : 2 + tools.dice().upTo(2);
        String number = who.plural() ? "n" : "";
        String ordinal = List.of("", "primer", "segund", "tercer").get(position);
        String said = position == 1
                ? tools.say(
                        who.plural()
                                ? "{ganaron $1|$1 ganaron|$1 fueron los más votados}"
                                : "{ganó $1|$1 ganó|$1 fue el partido más votado|$1 fue la fuerza más votada|$1 quedó en primer lugar}",
                        who.name())
                : tools.say(
                                who.plural()
                                        ? "{$1 quedaron $2os|$1 quedaron en $2o lugar}"
                                        : "{$1 quedó $2o|$1 quedó en $2o lugar|$1 fue la $2a fuerza|$1 quedó en $2a posición}",
                                who.name(),
                                ordinal)
                        .replace("tercero lugar", "tercer lugar");
        return new Clause(said + number.replace("n", ""), new Condition.Finished(who.id(), position, null));
    }

    private Clause beats(Who who, When when) {
        Who other = tools.parties().wide(List.of(when.id()));
        while (other.id().equals(who.id())) {
            other = tools.parties().wide(List.of(when.id()));
        }
        String got = who.got(tools.dice());
        return new Clause(
                tools.say(
                        "{$1 $3 más votos que $2|$1 $4 a $2 en votos|$1 $4 a $2}",
                        who.name(),
                        other.name(),
                        got,
                        who.plural() ? "superaron" : "superó"),
                new Condition.Beats(who.id(), other.id(), null));
    }

    private Clause share(Who who) {
        int limit = 5 * (1 + tools.dice().upTo(10));
        int roll = tools.dice().upTo(5);
        String got = who.got(tools.dice());
        String of = tools.say("{de los votos|de voto|}");
        String number = percent(limit);
        Measure measure = Measure.of("vote_share", who.id());
        String pass = who.plural() ? "pasaron" : "pasó";
        return switch (roll) {
            case 0, 1 ->
                new Clause(
                        tools.say(
                                        "{$1 $2 más del $3 $4|$1 superó el $3 $4|$1 $5 del $3 $4}",
                                        who.name(),
                                        got,
                                        number,
                                        of,
                                        pass)
                                .replace("superó", who.plural() ? "superaron" : "superó"),
                        compares(measure, Comparator.GREATER, limit, null));
            case 2 ->
                new Clause(
                        tools.say(
                                "{$1 $2 menos del $3 $4|$1 $2 un porcentaje inferior al $3}",
                                who.name(),
                                got,
                                number,
                                of),
                        compares(measure, Comparator.LESS, limit, null));
            case 3 ->
                new Clause(
                        tools.say("{$1 $2 al menos el $3 $4|$1 $2 como mínimo el $3 $4}", who.name(), got, number, of),
                        compares(measure, Comparator.AT_LEAST, limit, null));
            default ->
                new Clause(
                        tools.say(
                                "{$1 $2 entre el $3 y el $4 $5}",
                                who.name(),
                                got,
                                limit + " %",
                                (limit + 10) + " %",
                                of),
                        compares(measure, Comparator.BETWEEN, limit, (double) limit + 10));
        };
    }

    private Clause turnoutClause() {
        int limit = 50 + 5 * tools.dice().upTo(8);
        boolean more = tools.dice().chance(0.6);
        String number = percent(limit);
        String said = more
                ? tools.say(
                        "{la participación superó el $1|la participación fue superior al $1|hubo más de un $1 de participación}",
                        number)
                : tools.say(
                        "{la participación fue inferior al $1|la participación no llegó al $1|hubo menos de un $1 de participación}",
                        number);
        return new Clause(
                said, compares(Measure.of("turnout"), more ? Comparator.GREATER : Comparator.LESS, limit, null));
    }

    private static Condition compares(Measure measure, Comparator comparator, double value, @Nullable Double upper) {
        return new Condition.Compares(measure, null, false, comparator, value, upper);
    }

    private String percent(int limit) {
        if (WORDS.containsKey(limit) && tools.dice().chance(0.15)) {
            return WORDS.get(limit) + " por ciento";
        }
        return tools.say("{$1 %|$1%|$1 por ciento}", Integer.toString(limit));
    }

    private String dotted(int people) {
        return tools.dice().chance(0.6) ? "%d.%03d".formatted(people / 1000, people % 1000) : Integer.toString(people);
    }
}
