package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.CorrelationMethod;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a plan asks, in one line: «% de voto (sobre votos válidos) de Vox en Getxo, noviembre de 2019».
final class Interpreter {

    private final Names names;
    private final PlacesWords places;
    private final RankingPhrase ranking;

    Interpreter(Names names) {
        this.names = names;
        this.places = new PlacesWords(names);
        this.ranking = new RankingPhrase(names);
    }

    String interpret(Plan plan) {
        return switch (plan) {
            case Query query -> Spanish.capital(line(query));
            case Analysis analysis -> steps(analysis.steps());
        };
    }

    private String steps(List<Query> steps) {
        List<String> lines = new ArrayList<>();
        for (Query step : steps) {
            String line = line(step);
            lines.add((lines.size() + 1) + ") "
                    + (step.places() instanceof Places.OfStep of ? named(line, of, steps) : line));
        }
        return String.join("; ", lines);
    }

    /// «en esa sección» where a step goes on with what an earlier one found.
    private String named(String line, Places.OfStep of, List<Query> steps) {
        boolean known = of.step() >= 0 && of.step() < steps.size();
        if (!known || !(steps.get(of.step()).places() instanceof Places.Within within)) {
            return line;
        }
        boolean one = steps.get(of.step()).operation() instanceof Operation.Ranking asked && asked.limit() == 1;
        String those = SetWords.feminine(within) ? one ? "esa " : "esas " : one ? "ese " : "esos ";
        String found = those + (one ? SetWords.one(within) : SetWords.many(within));
        return line.replace(places.phrase(of), found);
    }

    private String line(Query query) {
        String line = switch (query.operation()) {
            case Operation.Value value ->
                measures(query)
                        + in(query)
                        + dates(query)
                        + (value.total() ? ", y su suma" : "")
                        + (value.mean() ? ", y su media simple" : "");
            case Operation.Results results -> results(results) + in(query) + dates(query);
            case Operation.Change change ->
                (change.relative()
                                ? "cambio, también en % de lo que había, de "
                                : change.times() ? "cambio, también en número de veces, de " : "cambio de ")
                        + measures(query)
                        + in(query)
                        + fromTo(query);
            case Operation.Difference ignored -> difference(query);
            case Operation.Ranking asked -> ranking(query, asked);
            case Operation.RankElections asked -> elections(query, asked);
            case Operation.Count count ->
                (count.share() ? "número y porcentaje de " : "número de ") + among(query) + searched(query);
            case Operation.ListPlaces list -> list(query, list);
            case Operation.Winner winner -> winner(winner) + in(query) + dates(query);
            case Operation.Margin ignored ->
                "ventaja del partido más votado sobre el segundo" + in(query) + dates(query);
            case Operation.Tally tally -> tally(query, tally);
            case Operation.Part part ->
                "parte de " + measures(query) + " " + names.places().of(part.whole()) + " que corresponde "
                        + Spanish.to(places.phrase(query.places())) + dates(query);
            case Operation.Statistic statistic ->
                StatisticSentence.name(statistic.kind()).substring(3) + " de " + measures(query) + in(query)
                        + dates(query);
            case Operation.Correlation correlation -> correlation(query, correlation.method());
            case Operation.Seats seats -> seats(seats) + in(query) + dates(query);
            case Operation.Similar similar -> similar(query, similar);
        };
        return line + scope(query);
    }

    private String measures(Query query) {
        return Spanish.list(labels(query.measures()));
    }

    private List<String> labels(List<Measure> measures) {
        return measures.stream().map(names.measures()::label).toList();
    }

    private String in(Query query) {
        return " " + places.in(query.places());
    }

    /// «, noviembre de 2019 y abril de 2019».
    private String dates(Query query) {
        return query.elections().isEmpty() ? "" : ", " + Spanish.list(elections(query));
    }

    /// When a search looks; empty where every condition says so itself.
    private String searched(Query query) {
        boolean dated = query.measures().isEmpty()
                && query.places() instanceof Places.Within within
                && !SetWords.where(within).isEmpty()
                && within.where().stream().allMatch(Interpreter::dated);
        return dated ? "" : dates(query);
    }

    private static boolean dated(Condition condition) {
        return switch (condition) {
            case Condition.Compares compares -> compares.election() != null;
            case Condition.ComparesPlace compares -> compares.election() != null;
            case Condition.Finished finished -> finished.election() != null;
            case Condition.ChangedWinner ignored -> true;
            case Condition.Beats beats -> beats.election() != null;
            case Condition.Not not -> dated(not.condition());
            case Condition.Either either -> either.conditions().stream().allMatch(Interpreter::dated);
            case Condition.Capital ignored -> true;
            case Condition.Outside ignored -> true;
        };
    }

    private String fromTo(Query query) {
        if (query.elections().size() < 2) {
            return dates(query);
        }
        return ", de " + names.election(query.elections().getFirst()) + " a "
                + names.election(query.elections().getLast());
    }

    private List<String> elections(Query query) {
        return query.elections().stream().map(names::election).toList();
    }

    private String tally(Query query, Operation.Tally tally) {
        return "número de " + among(query) + " en que cada partido quedó en " + Spanish.ordinalBefore(tally.position())
                + " lugar" + dates(query);
    }

    private static String results(Operation.Results results) {
        Integer limit = results.limit();
        if (!results.every().isEmpty()) {
            String bounds = ConditionWords.bounds(results);
            String had = bounds.startsWith("más ") || bounds.startsWith("menos ") ? "con " : "que tuvieron ";
            return (limit == null ? "" : "los " + limit + " primeros ") + "partidos " + had + bounds;
        }
        return limit == null ? "resultados de todos los partidos" : "los " + limit + " partidos más votados";
    }

    private String difference(Query query) {
        boolean twoPlaces =
                query.places() instanceof Places.Named named && named.codes().size() == 2;
        if (twoPlaces) {
            return "diferencia de " + measures(query) + " entre " + places.phrase(query.places()) + dates(query);
        }
        return "diferencia entre " + measures(query) + in(query) + dates(query);
    }

    private String ranking(Query query, Operation.Ranking asked) {
        if (asked.asked() != null && !asked.whether()) {
            return "puesto " + names.places().of(asked.asked()) + " entre "
                    + (query.places() instanceof Places.Within within ? SetWords.article(within, true) : "los") + " "
                    + ranking.among(query, true) + " " + ranking.order(query, asked) + ranking.during(query, asked);
        }
        boolean plural = asked.limit() != 1;
        String article = query.places() instanceof Places.Within within
                ? SetWords.article(within, plural)
                : Levels.article(Level.MUNICIPALITY, plural);
        String number = plural ? " " + asked.limit() : "";
        List<Measure> beside = query.measures().stream().skip(1).toList();
        String also = beside.isEmpty() ? "" : ", con su " + Spanish.list(labels(beside));
        String whether = asked.asked() == null ? "" : "si " + names.places().noun(asked.asked()) + " es ";
        return whether + article + number + " " + ranking.among(query, plural) + " "
                + ranking.asked(query, asked)
                + ranking.during(query, asked) + also;
    }

    private String among(Query query) {
        return switch (query.places()) {
            case Places.Within within -> places.bare(within) + places.where(within);
            case Places.Named named -> "lugares entre " + places.phrase(named);
            case Places.OfStep step -> "lugares de " + places.phrase(step);
        };
    }

    private String list(Query query, Operation.ListPlaces list) {
        Integer limit = list.limit();
        String measures = query.measures().isEmpty() ? "" : ", con " + measures(query);
        return "lista de " + among(query) + measures + searched(query)
                + (limit == null ? "" : " (hasta " + limit + ")");
    }

    private static String winner(Operation.Winner winner) {
        String most = winner.direction() == Direction.LOWEST ? "menos" : "más";
        return winner.position() == 1
                ? "partido " + most + " votado"
                : Spanish.ordinal(winner.position()) + " fuerza " + most + " votada";
    }

    private String elections(Query query, Operation.RankElections asked) {
        String number = asked.limit() == 1 ? "elección" : asked.limit() + " elecciones";
        boolean high = asked.direction() == Direction.HIGHEST;
        List<String> criteria = query.measures().stream()
                .map(names.measures()::noun)
                .map(noun -> asked.byChange()
                        ? RankElectionsSentence.moved(noun, high, high)
                        : RankElectionsSentence.criterion(noun, high))
                .toList();
        return number + ": " + Spanish.list(criteria) + in(query) + ", entre las de " + Spanish.list(elections(query));
    }

    private String correlation(Query query, CorrelationMethod method) {
        String name = method == CorrelationMethod.PEARSON ? "Pearson" : "Spearman";
        List<String> labels = labels(query.measures());
        String with = labels.stream().skip(1).collect(Collectors.joining("; "));
        return "correlación de " + name + " de "
                + String.join("", labels.stream().limit(1).toList()) + " con " + with + in(query) + dates(query);
    }

    private String seats(Operation.Seats seats) {
        String what = new WhatIf(names).phrase(seats);
        String last = seats.lastSeat() ? " y último escaño" : "";
        return "reparto de escaños" + last + (what.isEmpty() ? "" : " supuesto " + what);
    }

    private String similar(Query query, Operation.Similar similar) {
        Level level = places.level(query.places());
        String which = similar.limit() == 1
                ? Levels.article(level, false) + " " + Levels.one(level)
                : Levels.article(level, true) + " " + similar.limit() + " " + Levels.many(level);
        return which + " de perfil más parecido " + Spanish.to(places.phrase(query.places())) + dates(query);
    }

    private String scope(Query query) {
        Scope scope = query.scope();
        boolean seats = query.operation() instanceof Operation.Seats;
        if (scope == null || seats || query.elections().isEmpty()) {
            return "";
        }
        boolean inSpain =
                !query.measures().isEmpty() && query.measures().stream().allMatch(names.measures()::inSpainOnly);
        return Levels.mayHoldVotesFromAbroad(places.level(query.places()))
                ? ScopeRemark.of(inSpain ? Scope.WITHOUT_CERA : scope)
                : "";
    }
}
