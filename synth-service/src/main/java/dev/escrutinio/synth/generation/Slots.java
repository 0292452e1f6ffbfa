package dev.escrutinio.synth.generation;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import java.util.HashMap;
import java.util.Map;

/// Fills the slots of a template with what was drawn.
final class Slots {

    private final World world;
    private final Dice dice;
    private final Map<String, Phrase> phrases = new HashMap<>();

    Slots(World world, Dice dice) {
        this.world = world;
        this.dice = dice;
    }

    Slots place(String slot, String code) {
        phrases.put(slot, world.places().phrase(dice, code));
        return this;
    }

    Slots party(String slot, String party) {
        phrases.put(slot, world.parties().phrase(dice, party));
        return this;
    }

    /// Fills `{cuando}`.
    Slots during(String election) {
        phrases.put("cuando", world.elections().during(dice, election));
        return this;
    }

    /// A bare date, after «de» or «entre».
    Slots date(String slot, String election) {
        phrases.put(slot, world.elections().date(dice, election));
        return this;
    }

    /// Fills `{medida}`, `{nombre}` and the words that agree with it, all with a suffix.
    Slots measure(String suffix, MeasureDefinition measure) {
        boolean plural = MeasurePhrases.plural(measure);
        phrases.put("medida" + suffix, MeasurePhrases.definite(measure));
        phrases.put("nombre" + suffix, MeasurePhrases.name(dice, measure));
        words("fue" + suffix, plural ? "fueron" : "fue");
        words("cual" + suffix, plural ? "uáles" : "uál");
        return this;
    }

    /// Fills `{nivel}`, `{niveles}` and the words that agree with them.
    Slots level(Level level, int number) {
        boolean feminine = level != Level.MUNICIPALITY && level != Level.DISTRICT;
        String one = LevelWords.one(level, dice);
        words("nivel", one);
        words("niveles", LevelWords.many(one));
        words("cuantos_son", feminine ? "cuántas" : "cuántos");
        words("Cuantos_son", feminine ? "Cuántas" : "Cuántos");
        words("los", feminine ? "las" : "los");
        return words("el", number == 1 ? (feminine ? "la" : "el") : (feminine ? "las" : "los"));
    }

    /// Fills `{cuando}` with all elections together.
    Slots everyElection() {
        phrases.put("cuando", world.elections().all(dice));
        return this;
    }

    /// Fills `{lugar}` with a bare name, whoever else may have it.
    Slots bare(String place) {
        phrases.put("lugar", world.places().bare(place));
        return this;
    }

    Slots words(String slot, String text) {
        phrases.put(slot, Phrase.plain(text));
        return this;
    }

    Map<String, Phrase> map() {
        return phrases;
    }
}
