package dev.escrutinio.system.questions;

import dev.escrutinio.contracts.plan.Measure;
import java.util.List;

/// A measure without party as a question names it.
///
/// @param noun with article: «la participación»
/// @param direct as a question: «cuál fue la participación»
/// @param share whether it is a percentage
record What(Measure measure, String noun, String direct, boolean share) {

    String bare() {
        return noun.replaceFirst("^(el|la|los|las) ", "");
    }

    /// Chooses counted measures and their names.
    record Counts(Dice dice) {

        private record Wording(String id, String noun, String direct) {}

        private static final List<Wording> SHARES = List.of(
                new Wording(
                        "turnout",
                        "{la participación|la participación electoral|el porcentaje de participación|la tasa de participación}",
                        "{qué participación hubo|de cuánto fue la participación|cuál fue la participación|qué porcentaje de participación se registró|qué porcentaje del censo fue a votar}"),
                new Wording(
                        "turnout",
                        "{la participación|el índice de participación|el nivel de participación}",
                        "{qué participación hubo|cuál fue la participación|cuánta participación hubo}"),
                new Wording(
                        "abstention_rate",
                        "{la abstención|el porcentaje de abstención|la tasa de abstención|el nivel de abstención}",
                        "{qué abstención hubo|cuál fue la abstención|de cuánto fue la abstención|qué porcentaje de abstención hubo|qué porcentaje del censo se abstuvo}"),
                new Wording(
                        "blank_share",
                        "{el porcentaje de votos en blanco|el porcentaje de voto en blanco|el % de votos en blanco}",
                        "{qué porcentaje de votos en blanco hubo|cuál fue el porcentaje de voto en blanco|qué porcentaje votó en blanco}"),
                new Wording(
                        "null_share",
                        "{el porcentaje de votos nulos|el porcentaje de voto nulo|el % de votos nulos}",
                        "{qué porcentaje de votos nulos hubo|cuál fue el porcentaje de voto nulo}"));
        private static final List<Wording> NUMBERS = List.of(
                new Wording(
                        "blank",
                        "{los votos en blanco|el número de votos en blanco|los votos blancos}",
                        "{cuántos votos en blanco hubo|cuántos votos en blanco se contaron|cuántas papeletas en blanco hubo|cuánta gente votó en blanco}"),
                new Wording(
                        "null",
                        "{los votos nulos|el número de votos nulos}",
                        "{cuántos votos nulos hubo|cuántos votos fueron nulos|cuántas papeletas nulas hubo}"),
                new Wording(
                        "census",
                        "{el censo electoral|el número de electores|el censo de votantes}",
                        "{cuántos electores había|cuánta gente podía votar|cuántas personas tenían derecho a voto|cuántas personas había en el censo electoral}"),
                new Wording(
                        "voters",
                        "{el número de votantes|el número total de votantes}",
                        "{cuántas personas votaron|cuánta gente votó|cuántos votantes hubo|cuánta gente fue a votar|cuánta gente acudió a las urnas}"),
                new Wording(
                        "valid",
                        "{los votos válidos|el número de votos válidos}",
                        "{cuántos votos válidos hubo|cuántos votos fueron válidos}"),
                new Wording(
                        "candidacies",
                        "{los votos a candidaturas|el total de votos a candidaturas}",
                        "cuántos votos a candidaturas hubo"),
                new Wording(
                        "abstention",
                        "{el número de abstenciones|el número de abstencionistas}",
                        "{cuántas personas se abstuvieron|cuánta gente no votó|cuánta gente se abstuvo|cuántos abstencionistas hubo}"),
                new Wording(
                        "tables",
                        "{el número de mesas electorales|las mesas electorales}",
                        "{cuántas mesas electorales había|cuántas mesas electorales se montaron|cuántas mesas hubo}"),
                new Wording(
                        "sections",
                        "{el número de secciones censales|el número de secciones electorales}",
                        "{cuántas secciones censales había|cuántas secciones electorales hubo}"));

        What share() {
            return of(dice.of(SHARES), true);
        }

        What number() {
            return of(dice.of(NUMBERS), false);
        }

        What turnout() {
            return of(SHARES.getFirst(), true);
        }

        private What of(Wording wording, boolean share) {
            return new What(Measure.of(wording.id()), dice.say(wording.noun()), dice.say(wording.direct()), share);
        }
    }
}
