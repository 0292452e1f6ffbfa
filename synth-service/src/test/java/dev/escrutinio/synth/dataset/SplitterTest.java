package dev.escrutinio.synth.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.contracts.events.QuestionAnswerPairGenerated;
import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.SplitName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SplitterTest {

    private static final List<QuestionAnswerPairGenerated> PAIRS = GeneratedPairs.of(31, 300);
    private static final Map<PairLevel, Integer> MIX = Map.of(PairLevel.L1, 50, PairLevel.L2, 35, PairLevel.L3, 15);
    private static final Map<SplitName, Integer> SHARES =
            Map.of(SplitName.TRAIN, 80, SplitName.TEST, 10, SplitName.VALIDATION, 10);

    @Test
    void holdsWhatWasOrdered() {
        var splits = split(order(100, 1), PAIRS);

        assertThat(splits.get(SplitName.TRAIN)).hasSize(80);
        assertThat(levels(splits.get(SplitName.TRAIN)))
                .isEqualTo(Map.of(PairLevel.L1, 40L, PairLevel.L2, 28L, PairLevel.L3, 12L));
        assertThat(splits.get(SplitName.TEST).size()
                        + splits.get(SplitName.VALIDATION).size())
                .isEqualTo(20);
    }

    @Test
    void sharesNoTownNoFamilyAndNoShapeOfAWiderPlace() {
        var splits = split(order(100, 1), PAIRS);

        Map<String, Set<SplitName>> found = new HashMap<>();
        splits.forEach((split, pairs) -> pairs.stream()
                .flatMap(SplitterTest::marks)
                .forEach(mark ->
                        found.computeIfAbsent(mark, _ -> new HashSet<>()).add(split)));
        assertThat(found).isNotEmpty();
        assertThat(found.values()).allSatisfy(names -> assertThat(names).hasSize(1));
        assertThat(report(splits).clean()).isTrue();
    }

    @Test
    void reportCountsWhatIsShared() {
        QuestionAnswerPairGenerated town = PAIRS.stream()
                .filter(pair ->
                        pair.places().size() == 1 && pair.places().getFirst().length() >= 5)
                .findFirst()
                .orElseThrow();

        LeakReport.Key one = new LeakReport.Key(1, 1);
        LeakReport report = report(Map.of(SplitName.TRAIN, List.of(town), SplitName.TEST, List.of(town)));

        assertThat(report).isEqualTo(new LeakReport(one, new LeakReport.Key(0, 0), one, one));
        assertThat(report.clean()).isFalse();
    }

    @Test
    void orderOfThePairsDoesNotMatterAndTheSeedDoes() {
        List<QuestionAnswerPairGenerated> shuffled = new ArrayList<>(PAIRS);
        shuffled.addAll(PAIRS.subList(0, 200));
        Collections.shuffle(shuffled, new Random(7));

        assertThat(split(order(100, 1), shuffled)).isEqualTo(split(order(100, 1), PAIRS));
        assertThat(split(order(100, 2), PAIRS)).isNotEqualTo(split(order(100, 1), PAIRS));
    }

    @Test
    void whatPeopleAskedIsLearnedFromAndNeverTested() {
        List<QuestionAnswerPairGenerated> all = new ArrayList<>(AskedPairs.like(PAIRS, 12));
        Set<String> asked = all.stream().map(QuestionAnswerPairGenerated::id).collect(Collectors.toSet());
        all.addAll(PAIRS);

        var splits = split(order(100, 1), all);

        assertThat(splits.get(SplitName.TRAIN).stream().map(QuestionAnswerPairGenerated::id))
                .hasSize(80)
                .containsAll(asked);
        assertThat(report(splits).clean()).isTrue();
    }

    @Test
    void manyQuestionsOfPeopleLeaveTheSmallSplitsFilled() {
        List<QuestionAnswerPairGenerated> all = new ArrayList<>(AskedPairs.like(PAIRS, 250));
        all.addAll(PAIRS);

        var splits = split(order(100, 1), all);

        assertThat(levels(splits.get(SplitName.TRAIN)))
                .isEqualTo(Map.of(PairLevel.L1, 40L, PairLevel.L2, 28L, PairLevel.L3, 12L));
        List<QuestionAnswerPairGenerated> small = new ArrayList<>(splits.get(SplitName.TEST));
        small.addAll(splits.get(SplitName.VALIDATION));
        assertThat(small).hasSize(20).noneMatch(AskedPairs::isAsked);
        assertThat(report(splits).clean()).isTrue();
    }

    @Test
    void whatWasWithdrawnIsNotDrawn() {
        Candidates candidates = new Candidates(1);
        PAIRS.forEach(pair -> candidates.add(pair, 0, 0));
        List<QuestionAnswerPairGenerated> asked = AskedPairs.like(PAIRS, 2);
        asked.forEach(pair -> candidates.add(pair, 0, 0));
        asked.forEach(pair -> candidates.withdraw(pair.id()));
        candidates.add(asked.getLast(), 0, 0);

        List<Candidate> train = Splitter.split(order(100, 1), candidates).get(SplitName.TRAIN);

        assertThat(train.stream().filter(Candidate::confirmed).map(Candidate::id))
                .containsExactly(asked.getLast().id());
        assertThat(candidates.confirmed()).isOne();
    }

    @Test
    void tooFewPairsAreToldByLevelAndSplit() {
        assertThatThrownBy(() -> split(order(100_000, 1), PAIRS))
                .isInstanceOf(NotEnoughPairsException.class)
                .hasMessageContaining("nivel L1")
                .hasMessageContaining("se piden 5000");
    }

    @Test
    void percentsMustAddUp() {
        assertThatThrownBy(() -> new DatasetOrder(10, Map.of(PairLevel.L1, 99), SHARES, 1))
                .hasMessage("mix: los porcentajes suman 99, no 100");
        assertThatThrownBy(() -> new DatasetOrder(0, MIX, SHARES, 1)).hasMessageStartingWith("size");
    }

    private static Map<SplitName, List<QuestionAnswerPairGenerated>> split(
            DatasetOrder order, List<QuestionAnswerPairGenerated> pairs) {
        Candidates candidates = new Candidates(order.seed());
        Map<String, QuestionAnswerPairGenerated> byId = new HashMap<>();
        pairs.forEach(pair -> {
            candidates.add(pair, 0, 0);
            // what was drawn at two levels is kept at the first of them
            byId.merge(pair.id(), pair, (one, other) -> one.level().compareTo(other.level()) <= 0 ? one : other);
        });
        Map<SplitName, List<QuestionAnswerPairGenerated>> splits = new HashMap<>();
        Splitter.split(order, candidates)
                .forEach((name, drawn) -> splits.put(
                        name, drawn.stream().map(one -> byId.get(one.id())).toList()));
        return splits;
    }

    private static LeakReport report(Map<SplitName, List<QuestionAnswerPairGenerated>> splits) {
        LeakReport.Counter counter = new LeakReport.Counter();
        splits.forEach((name, pairs) -> pairs.forEach(pair -> counter.add(name, pair)));
        return counter.report();
    }

    private static DatasetOrder order(int size, long seed) {
        return new DatasetOrder(size, MIX, SHARES, seed);
    }

    private static Map<PairLevel, Long> levels(List<QuestionAnswerPairGenerated> pairs) {
        return pairs.stream().collect(Collectors.groupingBy(QuestionAnswerPairGenerated::level, Collectors.counting()));
    }

    private static Stream<String> marks(QuestionAnswerPairGenerated pair) {
        Function<String, String> mark = code -> code.length() >= 5 && Character.isDigit(code.charAt(4))
                ? code.substring(0, 5)
                : pair.planShape() + code;
        return Stream.concat(
                pair.places().stream().map(mark), Stream.of(pair.wording().family()));
    }
}
