package dev.escrutinio.synth.generation;

import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.Wording;
import dev.escrutinio.facts.store.Facts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Draws questions: draw n of a level depends on seed, level, n and attempt only, whoever asks and in whatever order.
/// Immutable and thread-safe.
public final class QuestionSource {

    private final long seed;
    private final double typoRate;
    private final Templates templates = Templates.load();
    private final Map<PairLevel, Kinds> kinds;

    /// @param elections ids of the elections to ask about
    /// @param typoRate how many of the questions have a typing error, 0 to 1
    public QuestionSource(Facts facts, long seed, List<String> elections, double typoRate) {
        this.seed = seed;
        this.typoRate = typoRate;
        World world = World.of(facts, elections);
        kinds = Map.of(
                PairLevel.L1, withRefusals(world, new LookUps(world).kinds()),
                PairLevel.L2, withRefusals(world, calculations(world)),
                PairLevel.L3, withRefusals(world, new Analyses(world).kinds()));
    }

    private static Kinds calculations(World world) {
        Kinds calculations = new Kinds();
        new PlaceCalculations(world).addTo(calculations);
        new SearchCalculations(world).addTo(calculations);
        new ConditionCalculations(world).addTo(calculations);
        new ElectionCalculations(world).addTo(calculations);
        new SumCalculations(world).addTo(calculations);
        new SeatCalculations(world).addTo(calculations);
        new SeatVoteCalculations(world).addTo(calculations);
        new LeadCalculations(world).addTo(calculations);
        new PartCalculations(world).addTo(calculations);
        new IndicatorCalculations(world).addTo(calculations);
        return calculations;
    }

    /// Questions that cannot be answered, or only after asking back, are part of every level.
    private static Kinds withRefusals(World world, Kinds kinds) {
        new Refusals(world).addTo(kinds);
        return kinds;
    }

    /// The question of a draw; empty where an attempt came to nothing.
    public Optional<Question> draw(PairLevel level, long draw, int attempt) {
        Dice dice = Dice.of(seed, level.name().hashCode(), draw, attempt);
        return Objects.requireNonNull(kinds.get(level)).draw(dice).map(draft -> word(level, draw, draft, dice));
    }

    private Question word(PairLevel level, long draw, Draft draft, Dice dice) {
        Template template = dice.of(templates.of(draft.kind()));
        Pen pen = new Pen(new Typist(dice, template.register(), typoRate));
        template.write(pen, dice, draft.slots());
        if (template.register() == Register.NEUTRAL || template.register() == Register.FORMAL) {
            pen.capital();
        }
        Wording wording = new Wording(
                template.id(), template.family(), template.register().id(), pen.typos());
        return new Question(level, draw, draft.part(), wording, pen.text(), draft.asked(), pen.quotes());
    }
}
