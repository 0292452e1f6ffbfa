package dev.escrutinio.system.questions;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.Arrays;
import java.util.List;

/// What every kind of question is made with.
record Tools(
        World world, Dice dice, Where.Places places, Who.Parties parties, When.Elections elections, Ask.Voice voice) {

    static Tools of(World world, long seed) {
        Dice dice = new Dice(seed);
        return new Tools(
                world,
                dice,
                new Where.Places(world, dice),
                new Who.Parties(world, dice),
                new When.Elections(world, dice),
                new Ask.Voice(dice));
    }

    String say(String wording, String... arguments) {
        return dice.say(wording, arguments);
    }

    Drawn drawn(String kind, String question, Query plan) {
        return new Drawn(kind, question, new Drawn.Expected.Figures(plan), false);
    }

    static Query query(List<When> elections, Places places, Operation operation, Measure... measures) {
        return new Query(elections.stream().map(When::id).toList(), places, Arrays.asList(measures), operation, null);
    }

    static Query query(When election, Where place, Operation operation, Measure... measures) {
        return query(List.of(election), Places.of(place.code()), operation, measures);
    }

    static Places within(Level level, String inside, Condition... where) {
        return new Places.Within(level, List.of(inside), List.of(where));
    }

    static Places named(List<Where> places) {
        return new Places.Named(places.stream().map(Where::code).toList(), false);
    }
}
