package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;

/// What a ranking looks for: «con mayor porcentaje de voto del PSOE», «donde más subió Vox entre … y …».
final class RankingPhrase {

    private final Names names;
    private final PlacesWords places;

    RankingPhrase(Names names) {
        this.names = names;
        this.places = new PlacesWords(names);
    }

    /// «municipio de la provincia de Jaén», «municipios de la provincia de Jaén», or the named places.
    String among(Query query, boolean plural) {
        return switch (query.places()) {
            case Places.Within within ->
                (plural ? SetWords.many(within) : SetWords.one(within)) + places.inside(within) + places.where(within);
            case Places.Named named -> (plural ? "lugares" : "lugar") + " entre " + places.phrase(named);
            case Places.OfStep step -> (plural ? "lugares" : "lugar") + " de " + places.phrase(step);
        };
    }

    /// «con mayor renta», «con más votos en blanco», «donde más subió …».
    String criterion(Query query, Operation.Ranking ranking, boolean rose) {
        MeasureNames.Noun noun = noun(query);
        boolean high = ranking.direction() == Direction.HIGHEST;
        if (ranking.byChange()) {
            return "donde " + (high == rose ? "más " : "menos ") + verb(noun, rose) + " " + noun.definite()
                    + (ranking.relative() ? " en términos relativos" : "");
        }
        String more = noun.plural() ? (high ? "más " : "menos ") : high ? "mayor " : "menor ";
        return "con " + more + noun.text();
    }

    /// The same before anybody knows whether the figures rose or fell: «donde más bajó o menos subió …».
    String asked(Query query, Operation.Ranking ranking) {
        boolean high = ranking.direction() == Direction.HIGHEST;
        if (!ranking.byChange()) {
            return criterion(query, ranking, high);
        }
        MeasureNames.Noun noun = noun(query);
        return "donde más " + verb(noun, high) + " o menos " + verb(noun, !high) + " " + noun.definite()
                + (ranking.relative() ? " en términos relativos" : "");
    }

    /// «por participación», «por menos votos en blanco», «por mayor subida del porcentaje de voto de Vox».
    String order(Query query, Operation.Ranking ranking) {
        MeasureNames.Noun noun = noun(query);
        boolean high = ranking.direction() == Direction.HIGHEST;
        if (ranking.byChange()) {
            return "por mayor " + (high ? "subida " : "bajada ") + Spanish.of(noun.definite())
                    + (ranking.relative() ? " en términos relativos" : "");
        }
        return "por " + (high ? "" : noun.plural() ? "menos " : "menor ") + noun.text();
    }

    private static String verb(MeasureNames.Noun noun, boolean rose) {
        return noun.plural() ? (rose ? "subieron" : "bajaron") : rose ? "subió" : "bajó";
    }

    /// «en julio de 2023», «entre abril de 2019 y julio de 2023»; with a space in front.
    String during(Query query, Operation.Ranking ranking) {
        boolean published = query.measures().stream().allMatch(names.measures()::published)
                && !(query.places() instanceof Places.Within within
                        && !SetWords.where(within).isEmpty());
        if (query.elections().isEmpty() || published) {
            return "";
        }
        String first = names.election(query.elections().getFirst());
        String last = names.election(query.elections().getLast());
        return ranking.byChange() ? " entre " + first + " y " + last : " en " + Spanish.list(elections(query));
    }

    private List<String> elections(Query query) {
        return query.elections().stream().map(names::election).toList();
    }

    private MeasureNames.Noun noun(Query query) {
        Measure first =
                query.measures().isEmpty() ? Measure.of("") : query.measures().getFirst();
        return names.measures().noun(first);
    }
}
