package dev.escrutinio.system.questions;

import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import java.util.List;
import java.util.stream.IntStream;

/// Questions of one datum, of two, and of several parties or places.
record ValueQuestions(Tools tools) {

    private static final Operation VALUE = new Operation.Value();

    Drawn votes() {
        Where where = tools.places().any();
        When when = tools.elections().any();
        Who who = tools.parties().in(where.code(), List.of(when.id()));
        return tools.drawn(
                "votes",
                tools.voice().ask(votesOf(who), where, when),
                Tools.query(when, where, VALUE, Measure.of("votes", who.id())));
    }

    Ask votesOf(Who who) {
        return new Ask(
                tools.say(
                        "{cuántos votos $1 $2|cuántos votos $1 $2|qué número de votos $1 $2|cuánta gente votó a $2|cuántas personas votaron a $2|cuántas papeletas $1 $2|a cuánto ascendieron los votos de $2|cuántos electores votaron a $2|$2 cuántos votos $1}",
                        who.got(tools.dice()),
                        who.name()),
                tools.say(
                                "{los votos de $1|el número de votos de $1|los votos a $1|el total de votos de $1|cuántos votos tiene $1}",
                                who.name())
                        .replace("cuántos votos tiene", "los votos que " + who.got(tools.dice())),
                tools.say("{votos $1|$1 votos|nº de votos $1|votos de $1|votos a $1}", who.bare()));
    }

    Drawn share() {
        Where where = tools.places().any();
        When when = tools.elections().any();
        Who who = tools.parties().in(where.code(), List.of(when.id()));
        return tools.drawn(
                "share",
                tools.voice().ask(shareOf(who), where, when),
                Tools.query(when, where, VALUE, Measure.of("vote_share", who.id())));
    }

    Ask shareOf(Who who) {
        return new Ask(
                tools.say(
                        "{qué porcentaje $1 $2|qué porcentaje de voto $1 $2|qué porcentaje de los votos $1 $2|qué tanto por ciento $1 $2|qué % $1 $2|qué % de voto $1 $2|cuál fue el porcentaje de $2|cuál fue el porcentaje de voto de $2|qué porcentaje de votos fue para $2|con qué porcentaje de voto quedó $2|$2 qué porcentaje $1}",
                        who.got(tools.dice()), who.name()),
                tools.say(
                        "{el porcentaje de voto de $1|el porcentaje de $1|el % de $1|el porcentaje de votos a $1|el tanto por ciento de voto de $1|el porcentaje que $2 $1}",
                        who.name(), who.got(tools.dice())),
                tools.say(
                        "{% $1|$1 %|porcentaje $1|$1 porcentaje|porcentaje de voto $1|% voto $1|% de $1}", who.bare()));
    }

    Drawn shareOnBase() {
        Where where = tools.places().any();
        When when = tools.elections().any();
        Who who = tools.parties().in(where.code(), List.of(when.id()));
        Base base = tools.dice().of(List.of(Base.CENSUS, Base.CENSUS, Base.VOTERS, Base.CANDIDACIES));
        String on = tools.say(
                switch (base) {
                    case CENSUS ->
                        "{sobre el censo|sobre el censo electoral|respecto al censo electoral|del censo|del censo electoral}";
                    case VOTERS -> "{sobre el total de votantes|sobre los votantes|sobre el total de votos emitidos}";
                    case CANDIDACIES -> "{sobre los votos a candidaturas|sobre el total de votos a candidaturas}";
                    case VALID -> "sobre los votos válidos";
                });
        Ask ask = new Ask(
                tools.say("qué porcentaje $3 $1 $2", who.got(tools.dice()), who.name(), on),
                tools.say("el porcentaje de voto de $1 $2", who.name(), on.replace("del censo", "sobre el censo")),
                tools.say("% $1 $2", who.bare(), on.replace("del censo", "sobre el censo")));
        return tools.drawn(
                "share on another base",
                tools.voice().ask(ask, where, when),
                Tools.query(when, where, VALUE, new Measure("vote_share", who.id(), base, null)));
    }

    Drawn count() {
        What.Counts counts = new What.Counts(tools.dice());
        What what = tools.dice().chance(0.5) ? counts.share() : counts.number();
        Where where = tools.places().any();
        When when = tools.elections().any();
        return tools.drawn(
                what.share() ? "turnout and other shares" : "counts without party",
                tools.voice().ask(new Ask(what.direct(), what.noun(), what.bare()), where, when),
                Tools.query(when, where, VALUE, what.measure()));
    }

    Drawn twoData() {
        Where where = tools.places().any();
        When when = tools.elections().any();
        Who who = tools.parties().in(where.code(), List.of(when.id()));
        Measure votes = Measure.of("votes", who.id());
        Measure share = Measure.of("vote_share", who.id());
        if (tools.dice().chance(0.5)) {
            Ask ask = new Ask(
                    tools.say(
                            "{cuántos votos y qué porcentaje $1 $2|qué porcentaje y cuántos votos $1 $2|cuántos votos $1 $2 y qué porcentaje}",
                            who.got(tools.dice()),
                            who.name()),
                    tools.say("{los votos y el porcentaje de $1|el porcentaje y los votos de $1}", who.name()),
                    tools.say("{votos y % $1|$1 votos y porcentaje|% y votos de $1}", who.bare()));
            return tools.drawn(
                    "two data", tools.voice().ask(ask, where, when), Tools.query(when, where, VALUE, votes, share));
        }
        What turnout = new What.Counts(tools.dice()).turnout();
        Ask ask = new Ask(
                tools.say(
                        "{qué participación hubo y qué porcentaje $1 $2|cuál fue la participación y qué porcentaje de voto $1 $2}",
                        who.got(tools.dice()),
                        who.name()),
                tools.say(
                        "{la participación y el porcentaje de $1|el porcentaje de voto de $1 y la participación}",
                        who.name()),
                tools.say("{participación y % de $1|participación y porcentaje $1}", who.bare()));
        return tools.drawn(
                "two data",
                tools.voice().ask(ask, where, when),
                Tools.query(when, where, VALUE, turnout.measure(), share));
    }

    Drawn severalParties() {
        Where where = tools.places().any();
        When when = tools.elections().any();
        List<Who> who = tools.parties().some(2 + tools.dice().upTo(2), where.code(), List.of(when.id()));
        boolean votes = tools.dice().chance(0.5);
        String names = Grammar.and(who.stream().map(Who::name).toList());
        String bare = Grammar.and(who.stream().map(Who::bare).toList());
        String each = Grammar.and(who.stream().map(one -> "de " + one.name()).toList());
        String got = Who.got(tools.dice(), true);
        Ask ask = votes
                ? new Ask(
                        tools.say("{cuántos votos $1 $2|qué número de votos $1 $2}", got, names),
                        tools.say("los votos $1", each),
                        tools.say("{votos $1|votos de $1}", bare))
                : new Ask(
                        tools.say(
                                "{qué porcentaje $1 $2|qué porcentaje de voto $1 $2|qué porcentajes $1 $2}",
                                got,
                                names),
                        tools.say("{el porcentaje $1|los porcentajes de voto $1}", each),
                        tools.say("{% $1|porcentaje $1}", bare));
        Measure[] measures = who.stream()
                .map(one -> Measure.of(votes ? "votes" : "vote_share", one.id()))
                .toArray(Measure[]::new);
        return tools.drawn(
                "several parties", tools.voice().ask(ask, where, when), Tools.query(when, where, VALUE, measures));
    }

    private List<Where> provinces() {
        return tools.dice().some(IntStream.rangeClosed(1, 50).boxed().toList(), 2).stream()
                .map(number -> tools.world().place("%02d".formatted(number)))
                .map(place -> new Where(place.code(), "la provincia de " + place.name()))
                .toList();
    }

    Drawn severalPlaces() {
        List<Where> where = tools.dice().chance(0.75)
                ? List.of(tools.places().town(), tools.places().town())
                : provinces();
        When when = tools.elections().any();
        Places places = Tools.named(where);
        String in = tools.dice().chance(0.5)
                ? where.get(0).in() + " y " + where.get(1).in()
                : "en " + Grammar.and(where.stream().map(Where::name).toList());
        String bare = Grammar.and(where.stream().map(Where::name).toList());
        if (tools.dice().chance(0.4)) {
            What what = new What.Counts(tools.dice()).share();
            return tools.drawn(
                    "several places",
                    tools.voice()
                            .ask(new Ask(what.direct(), what.noun(), what.bare()), in, when.in(), bare, when.name()),
                    Tools.query(List.of(when), places, VALUE, what.measure()));
        }
        Who who = tools.parties().wide(List.of(when.id()));
        boolean votes = tools.dice().chance(0.5);
        Ask ask = votes ? votesOf(who) : shareOf(who);
        return tools.drawn(
                "several places",
                tools.voice().ask(ask, in, when.in(), bare, when.name()),
                Tools.query(List.of(when), places, VALUE, Measure.of(votes ? "votes" : "vote_share", who.id())));
    }
}
