package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Catalog;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/// Every reason for which something is not computed: a stable code, and a Spanish sentence with what, why and what to
/// do.
record Reasons(Names names) {

    static Reasons of(Catalog catalog) {
        return new Reasons(new Names(catalog));
    }

    Reason electionNotLoaded(String election) {
        return reason(
                "election_not_loaded",
                "Las elecciones de %s no están cargadas; hay datos de: %s."
                        .formatted(names.election(election), names.loadedElections()));
    }

    Reason electionMissing() {
        return reason(
                "election_missing",
                "Falta decir de qué elecciones; hay datos de: %s.".formatted(names.loadedElections()));
    }

    Reason needsTwoElections() {
        return reason(
                "needs_two_elections",
                "Un cambio se mide entre dos elecciones y aquí no hay dos; diga también la otra, entre: %s."
                        .formatted(names.loadedElections()));
    }

    Reason nothingToGrowFrom(String measure, String election) {
        return reason(
                "nothing_to_grow_from",
                "En %2$s el dato «%1$s» era 0, y desde 0 no hay porcentaje de variación; pregunte por la diferencia."
                        .formatted(names.measure(measure), names.election(election)));
    }

    Reason measureUnknown(String measure) {
        return reason(
                "measure_unknown",
                "No existe la medida «%s»; elija una de la lista de medidas del catálogo.".formatted(measure));
    }

    Reason measureMissing() {
        return reason("measure_missing", "Falta decir qué medida se pide; por ejemplo, votos o participación.");
    }

    Reason partyMissing(String measure) {
        return reason("party_missing", "Falta decir de qué partido se pide %s.".formatted(names.measure(measure)));
    }

    Reason partyUnknown(String party) {
        return reason(
                "party_unknown",
                "No hay ningún partido «%s» en los datos; busque su nombre en el catálogo de partidos."
                        .formatted(party));
    }

    Reason partyDidNotStand(String party, String place, String election) {
        return reason(
                "party_did_not_stand",
                "%s no se presentó en %s en %s, así que no tiene resultado allí; pregunte por otro partido o por otras elecciones."
                        .formatted(names.party(party), names.place(place), names.election(election)));
    }

    Reason partyStoodWithin(String party, String family, String place, String election) {
        return reason(
                "party_stood_within",
                "%s se presentó en %s en %s dentro de la candidatura de %s, así que no se conocen sus votos propios allí; pregunte por los de %s."
                        .formatted(
                                names.party(party),
                                names.place(place),
                                names.election(election),
                                names.party(family),
                                names.party(family)));
    }

    Reason placeUnknown(String place) {
        return reason(
                "place_unknown",
                "No hay ningún lugar con el código «%s» en los datos; búsquelo por su nombre.".formatted(place));
    }

    Reason placeNotRanked(String place) {
        return reason(
                "place_not_ranked",
                "%s no está entre los lugares que se comparan, así que no tiene puesto entre ellos; pregunte por uno de ellos."
                        .formatted(names.place(place)));
    }

    Reason placeNotInElection(String place, String election) {
        return reason(
                "place_not_in_election",
                "%s no existe como tal en los datos de %s; pregunte por el municipio o por otras elecciones."
                        .formatted(names.place(place), names.election(election)));
    }

    Reason noPlacesInside(String place, Level level) {
        return reason(
                "no_places_inside",
                "No hay %s dentro de %s en los datos; pregunte por otro nivel."
                        .formatted(plural(level), names.place(place)));
    }

    Reason placesMissing() {
        return reason("places_missing", "Falta decir de qué lugar; por ejemplo, un municipio o una provincia.");
    }

    Reason overlappingPlaces() {
        return reason(
                "overlapping_places",
                "Un lugar contiene a otro y sumarlos contaría votos dos veces; nombre lugares que no se solapen.");
    }

    Reason overlappingParties() {
        return reason(
                "overlapping_parties",
                "Un partido contiene a otro y sumarlos contaría votos dos veces; nombre partidos que no se solapen.");
    }

    Reason ceraOnlyByProvince(String place) {
        return reason(
                "cera_only_by_province",
                "El voto de los residentes en el extranjero solo se publica por provincias, no en %s; pregunte por la provincia o sin ese voto."
                        .formatted(names.place(place)));
    }

    Reason seatsBelowProvince(String place) {
        return reason(
                "seats_below_province",
                "Los escaños se reparten por provincias y %s no es una provincia; pregunte por la provincia entera."
                        .formatted(names.place(place)));
    }

    Reason seatsNotKnown(String place, String election) {
        return reason(
                "seats_not_known",
                "No consta cuántos escaños elegía %s en %s; cargue el fichero oficial del Ministerio."
                        .formatted(names.place(place), names.election(election)));
    }

    Reason oneConstituencyNeeded(String what) {
        return reason(
                "one_constituency_needed",
                "%s solo tiene sentido en una circunscripción; nombre una provincia o pida el lugar como circunscripción única."
                        .formatted(what));
    }

    Reason allSeats(String party, String place, String election) {
        return reason(
                "no_seats",
                "%s obtuvo todos los escaños de %s en %s: no hay otro que pudiera ganar."
                        .formatted(names.party(party), names.place(place), names.election(election)));
    }

    Reason noSeatToLose(String party, String place, String election) {
        return reason(
                "no_seats",
                "%s no obtuvo escaños en %s en %s, así que no tenía ninguno que perder; pregunte cuántos votos le faltaron."
                        .formatted(names.party(party), names.place(place), names.election(election)));
    }

    Reason noTimesOfNothing(String party, String place, String election) {
        return reason(
                "no_votes",
                "%s no tuvo votos en %s en %s, así que nada es tantas veces lo suyo; pregunte por los votos de cada partido."
                        .formatted(names.party(party), names.place(place), names.election(election)));
    }

    Reason noSeats(String party, String place, String election) {
        return reason(
                "no_seats",
                "%s no obtuvo escaños en %s en %s, así que no hay votos por escaño; pregunte por sus votos."
                        .formatted(party, names.place(place), names.election(election)));
    }

    Reason indicatorNotPublished(String measure, String period, String place) {
        return reason(
                "indicator_not_published",
                "No %s de %s en %s, y no se calcula a partir de otros lugares; pruebe otro año u otro nivel."
                        .formatted(names.published(measure), period, names.place(place)));
    }

    Reason indicatorNotLoaded(String measure) {
        return reason(
                "indicator_not_loaded",
                "No hay datos de %s; cargue el fichero del INE que los trae.".formatted(names.measure(measure)));
    }

    Reason indicatorNotAdded(String measure) {
        return reason(
                "indicator_not_added",
                "%s es un valor publicado de cada lugar y no se suma ni se promedia; pregunte por cada lugar."
                        .formatted(names.measure(measure)));
    }

    Reason sharesOnlyNoSum(String place, String election) {
        return reason(
                "shares_only_no_sum",
                "De %s solo hay porcentajes por sección, sin votos, y no se promedian para %s; cargue el fichero oficial del Ministerio."
                        .formatted(names.election(election), names.place(place)));
    }

    Reason baseNotApplicable(String measure) {
        return reason(
                "base_not_applicable",
                "%s no admite otra base de cálculo; pregunte sin indicar la base.".formatted(names.measure(measure)));
    }

    Reason noVotes(String place, String election) {
        return reason(
                "no_votes",
                "En %s no hay votos contados en %s con los que calcular; pregunte por un lugar más amplio."
                        .formatted(names.place(place), names.election(election)));
    }

    Reason noWinner(String place, String election) {
        return reason(
                "tie_no_winner",
                "En %s hubo empate en el primer puesto en %s, así que no hay ganador; pregunte por los resultados."
                        .formatted(names.place(place), names.election(election)));
    }

    Reason noSuchPosition(int position, String place, String election) {
        return reason(
                "no_such_position",
                "En %s no hubo %d partidos con votos en %s; pregunte por un puesto anterior."
                        .formatted(names.place(place), position, names.election(election)));
    }

    Reason differenceNeedsTwoTerms() {
        return reason(
                "difference_needs_two_terms",
                "Una diferencia se calcula entre dos medidas o entre dos lugares; nombre exactamente dos.");
    }

    Reason differentUnits() {
        return reason(
                "different_units",
                "Las dos medidas tienen unidades distintas y no se pueden restar; compare medidas de la misma unidad.");
    }

    Reason noChangeOfIndicator(String measure) {
        return reason(
                "indicator_has_no_election",
                "%s se publica por años, no por elecciones; pida la diferencia entre dos años."
                        .formatted(names.measure(measure)));
    }

    Reason publishedBound(String measure, long places, double bound) {
        return reason(
                "published_bound",
                ("%d lugares tienen el mismo valor extremo de %s, %s: es el límite con que se publica la serie, así que"
                                + " no se sabe cuál es el primero. Pida un lugar, o el otro extremo.")
                        .formatted(
                                places,
                                names.measure(measure),
                                NumberFormat.getInstance(Locale.of("es", "ES")).format(bound)));
    }

    Reason limitNotPositive() {
        return reason("limit_not_positive", "El número de lugares pedido debe ser al menos 1; indique otro.");
    }

    Reason positionNotPositive() {
        return reason("position_not_positive", "Los puestos se cuentan desde el 1; indique otro.");
    }

    Reason noPlaceMeets() {
        return reason(
                "no_place_meets",
                "Ningún lugar cumple esas condiciones, así que no hay nada que sumar ni promediar; pruebe otras"
                        + " condiciones u otras elecciones.");
    }

    Reason noPlacesWithValue(String measure) {
        return reason(
                "no_places_with_value",
                "Ninguno de los lugares tiene valor de %s; pruebe otros lugares, otro año u otras elecciones."
                        .formatted(names.measure(measure)));
    }

    Reason noWeights(String measure) {
        return reason(
                "no_weights",
                "La media ponderada se define para porcentajes de recuentos, no para %s; pida la media simple o la mediana."
                        .formatted(names.measure(measure)));
    }

    Reason noTotal(String measure) {
        return reason(
                "no_total", "Solo se suman recuentos, y %s no lo es; pida la media.".formatted(names.measure(measure)));
    }

    Reason noPart(String measure) {
        return reason(
                "no_part",
                "Solo de un recuento se calcula qué parte tiene un lugar, y %s no lo es; pida los dos valores."
                        .formatted(names.measure(measure)));
    }

    Reason notInside(String place, String whole) {
        return reason(
                "not_inside",
                "%s no está dentro de %s, así que no es una parte; pida los dos valores."
                        .formatted(names.place(place), names.place(whole)));
    }

    Reason correlationNeedsTwo() {
        return reason(
                "correlation_needs_two_measures",
                "Una correlación se calcula entre dos medidas y aquí no hay dos; diga también la otra.");
    }

    Reason tooFewPlaces(int n) {
        return reason(
                "too_few_places",
                "Solo %d lugares tienen las dos medidas y hacen falta al menos 3; pregunte por un ámbito más amplio."
                        .formatted(n));
    }

    Reason noVariation(String measure) {
        return reason(
                "no_variation",
                "%s vale lo mismo en todos los lugares y así no hay correlación; elija otra medida."
                        .formatted(names.measure(measure)));
    }

    Reason onePlaceNeeded() {
        return reason(
                "one_place_needed", "Los lugares parecidos se buscan para uno solo; nombre exactamente un lugar.");
    }

    Reason conditionsNeedWithin() {
        return reason(
                "places_not_searched",
                "Solo se cuentan o listan los lugares de un nivel dentro de otro; diga, por ejemplo, «los municipios de» una provincia.");
    }

    Reason stepUnknown(int step) {
        return reason(
                "step_unknown",
                "El paso %d del análisis no existe antes de este; refiérase a un paso anterior.".formatted(step + 1));
    }

    Reason stepFoundNothing(int step) {
        return reason(
                "step_found_nothing",
                "El paso %d del análisis no encontró lugares de los que seguir; cambie sus condiciones."
                        .formatted(step + 1));
    }

    Reason planNotValid(String what) {
        return reason("plan_not_valid", "El plan no es válido porque falta %s; complételo.".formatted(what));
    }

    private static Reason reason(String code, String text) {
        return new Reason(
                code, text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1), List.of(), null);
    }

    private static String plural(Level level) {
        return switch (level) {
            case NATION -> "naciones";
            case REGION -> "comunidades autónomas";
            case PROVINCE -> "provincias";
            case MUNICIPALITY -> "municipios";
            case DISTRICT -> "distritos";
            case SECTION -> "secciones";
            case CERA -> "residentes en el extranjero";
        };
    }
}
