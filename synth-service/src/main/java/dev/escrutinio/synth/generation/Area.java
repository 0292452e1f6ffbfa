package dev.escrutinio.synth.generation;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;

/// Where one looks: places of a level inside another place in an election.
record Area(String election, Level level, String inside) {

    static Area of(World world, Dice dice, List<Level> levels) {
        String election = world.atlas().election(dice);
        Level level = dice.of(levels);
        return new Area(election, level, world.around(dice, election, level));
    }

    Query query(Operation operation, List<Condition> where, Measure... measures) {
        return Plans.over(List.of(election), level, inside, where, List.of(measures), operation);
    }

    /// Fills `{lugar}`, `{cuando}` and the words of the level.
    Slots slots(World world, Dice dice, int number) {
        return new Slots(world, dice).place("lugar", inside).during(election).level(level, number);
    }
}
