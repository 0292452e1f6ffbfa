package dev.escrutinio.benchmarks;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Place;
import dev.escrutinio.facts.store.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Questions of mixed kinds on places drawn at random, the same for every run.
final class MixedQuestions {

    private static final long SEED = 20_191_110L;

    private static final List<String> PATTERNS = List.of(
            "¿Qué porcentaje sacó el PSOE en %s en abril de 2019?",
            "votos de VOX en %s en noviembre de 2019",
            "resultados de %s en julio de 2023",
            "¿Cuánto subió o bajó el PP en %s de abril de 2019 a noviembre de 2019?",
            "participación en %s en junio de 2016",
            "¿Quién ganó en %s en diciembre de 2015?",
            "diferencia entre PP y PSOE en %s en julio de 2023",
            "renta neta por persona de %s en 2019",
            "abstención y porcentaje del PP en %s el 10N",
            "¿Cuántos votos en blanco hubo en %s el 28A?");

    private MixedQuestions() {}

    /// Questions about municipalities whose name stands for one place only.
    static List<String> draw(Facts facts, int count) {
        List<String> names = facts.catalog().places().stream()
                .filter(place ->
                        place.level() == Level.MUNICIPALITY && place.capitalOf().isEmpty())
                .filter(place ->
                        place.elections().size() == facts.catalog().elections().size())
                .map(Place::name)
                .sorted()
                .toList();
        Random random = new Random(SEED);
        List<String> questions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            questions.add(PATTERNS.get(i % PATTERNS.size()).formatted(names.get(random.nextInt(names.size()))));
        }
        return questions;
    }
}
