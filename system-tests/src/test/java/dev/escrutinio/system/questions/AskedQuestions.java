package dev.escrutinio.system.questions;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.catalog.Place;
import java.util.List;

/// Questions that leave something open, so that the reader must ask back.
record AskedQuestions(Tools tools) {

    Drawn homonym() {
        List<Place> shared = tools.world().places(Level.MUNICIPALITY).stream()
                .filter(place -> towns(place).size() > 1)
                .toList();
        Place place = tools.dice().of(shared);
        return open("homonymous towns", place.name());
    }

    Drawn provinceOrCapital() {
        List<Place> shared = tools.world().places(Level.PROVINCE).stream()
                .filter(place -> place.code().compareTo("50") <= 0)
                .filter(place -> towns(place).size() == 1)
                .toList();
        Place place = tools.dice().of(shared);
        return open("province or capital", place.name());
    }

    private List<String> towns(Place place) {
        return tools.world().named(place.name()).stream()
                .filter(code -> code.length() == 5)
                .toList();
    }

    private Drawn open(String kind, String name) {
        When when = tools.elections().any();
        Who who = tools.parties().wide(List.of(when.id()));
        ValueQuestions values = new ValueQuestions(tools);
        Ask ask = switch (tools.dice().upTo(3)) {
            case 0 -> values.votesOf(who);
            case 1 -> values.shareOf(who);
            default -> new OrderQuestions(tools).winnerAsk();
        };
        return asking(kind, tools.voice().ask(ask, "en " + name, when.in(), name, when.name()), List.of());
    }

    Drawn electionMissing() {
        Where where = tools.places().any();
        Who who = tools.parties().wide(tools.world().elections());
        ValueQuestions values = new ValueQuestions(tools);
        Ask ask = switch (tools.dice().upTo(4)) {
            case 0 -> values.votesOf(who);
            case 1 -> values.shareOf(who);
            case 2 -> new OrderQuestions(tools).winnerAsk();
            default -> {
                What what = new What.Counts(tools.dice()).share();
                yield new Ask(what.direct(), what.noun(), what.bare());
            }
        };
        return asking("election missing", tools.voice().ask(ask, where.in()), List.of());
    }

    /// 2019 alone: one question back, or both elections told.
    Drawn twoElectionsInYear() {
        Where where = tools.places().any();
        Who who = tools.parties().in(where.code(), List.of("2019-04", "2019-11"));
        boolean votes = tools.dice().chance(0.5);
        ValueQuestions values = new ValueQuestions(tools);
        Ask ask = votes ? values.votesOf(who) : values.shareOf(who);
        List<Plan> both = List.of("2019-04", "2019-11").stream()
                .<Plan>map(election -> new Query(
                        List.of(election),
                        Places.of(where.code()),
                        List.of(Measure.of(votes ? "votes" : "vote_share", who.id())),
                        new Operation.Value(),
                        null))
                .toList();
        return asking(
                "two elections in 2019", tools.voice().ask(ask, where.in(), "en 2019", where.name(), "2019"), both);
    }

    private static Drawn asking(String kind, String question, List<Plan> readings) {
        return new Drawn("ask: " + kind, question, new Drawn.Expected.Asking(readings), false);
    }
}
