package dev.escrutinio.facts.store;

import static dev.escrutinio.facts.store.TinyElections.APRIL;
import static dev.escrutinio.facts.store.TinyElections.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.store.TinyElections.Event;
import dev.escrutinio.facts.store.TinyElections.Load;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FactsBuilderTest {

    @Test
    void orderOfEventsChangesNothing() {
        List<Event> events = new ArrayList<>();
        TinyElections.all().forEach(load -> events.addAll(load.events()));
        Collections.shuffle(events, new Random(7));
        FactsBuilder builder = new FactsBuilder();

        events.forEach(event -> event.into(builder));

        Facts facts = builder.build();
        assertThat(facts.version()).isEqualTo(TinyElections.facts().version());
        assertThat(facts.votes(NOVEMBER, "47", "vox", Scope.WITH_CERA)).hasValue(77);
    }

    @Test
    void redeliveredEventsChangeNothing() {
        FactsBuilder builder = new FactsBuilder();
        TinyElections.all().forEach(load -> load.into(builder));
        TinyElections.all().forEach(load -> load.into(builder));

        assertThat(builder.build().version()).isEqualTo(TinyElections.facts().version());
    }

    @Test
    void correctedLoadWithoutASectionLosesIt() {
        FactsBuilder builder = new FactsBuilder();
        TinyElections.november().into(builder);
        Load corrected = TinyElections.november();
        corrected.rows.removeIf(row -> row.place().equals("4708502001"));
        corrected.into(builder);

        Facts facts = builder.build();

        assertThat(facts.exists(NOVEMBER, "4708502001")).isFalse();
        assertThat(facts.count(NOVEMBER, "47085", "census", Scope.WITHOUT_CERA)).hasValue(300);
        assertThat(facts.version()).isNotEqualTo(TinyElections.facts().version());
    }

    @Test
    void anOldVersionHoldsAgainWhenItIsPublishedAgain() {
        FactsBuilder builder = new FactsBuilder();
        TinyElections.november().into(builder);
        String first = builder.build().version();
        Load corrected = TinyElections.november();
        corrected.rows.removeLast();
        corrected.into(builder);
        builder.build();
        builder.build();
        TinyElections.november().into(builder);

        assertThat(builder.build().version()).isEqualTo(first);
    }

    @Test
    void endedLoadIsGone() {
        FactsBuilder builder = new FactsBuilder();
        TinyElections.all().forEach(load -> load.into(builder));
        builder.add(new LoadEvent.Ended("interior/" + APRIL, "retirada"));

        Facts facts = builder.build();

        assertThat(facts.catalog().election(APRIL)).isEmpty();
        assertThat(facts.exists(APRIL, "47")).isFalse();
        assertThat(facts.exists(NOVEMBER, "47")).isTrue();
    }

    @Test
    void rowsWithoutACompletionDoNotCount() {
        FactsBuilder builder = new FactsBuilder();
        List<Event> events = TinyElections.november().events();
        events.subList(0, events.size() - 1).forEach(event -> event.into(builder));

        assertThat(builder.build().catalog().elections()).isEmpty();
    }

    @Test
    void missingRowIsAnIncompleteLoad() {
        FactsBuilder builder = new FactsBuilder();
        List<Event> events = TinyElections.income().events();
        events.removeFirst();
        events.forEach(event -> event.into(builder));

        assertThatThrownBy(builder::build)
                .isInstanceOf(IncompleteLoadException.class)
                .hasMessageContaining("ine/renta")
                .hasMessageContaining("se anunciaron 4 filas de indicadores y hay 3");
    }

    @Test
    void changedContentIsAnIncompleteLoad() {
        FactsBuilder builder = new FactsBuilder();
        Load load = TinyElections.income();
        String digest = load.digest();
        load.into(builder);
        builder.add(new dev.escrutinio.contracts.events.IndicatorRow(
                "ine/renta", digest, "47085", Map.of("income_person@2019", 1.0)));

        assertThatThrownBy(builder::build)
                .isInstanceOf(IncompleteLoadException.class)
                .hasMessageContaining("el resumen de las entradas");
    }

    @Test
    void demoDataIsIgnoredAsSoonAsThereIsARealCount() {
        FactsBuilder builder = new FactsBuilder();
        Load demo = new Load("demo/2023-07", "demo").election("2023-07");
        demo.candidacy("000001", "PSOE", List.of("47"));
        demo.row("4708501001", 1, 100, 100, 0, 0, 50);
        demo.into(builder);
        assertThat(builder.build().demo()).isTrue();

        TinyElections.november().into(builder);

        Facts facts = builder.build();
        assertThat(facts.demo()).isFalse();
        assertThat(facts.catalog().election("2023-07")).isEmpty();
        assertThat(facts.loads()).extracting(LoadEvent.Completed::load).containsExactly("interior/2019-11");
    }

    @Test
    void theMinistrysCountsWinOverAMergedFilesAndItsIndicatorsStay() {
        FactsBuilder builder = new FactsBuilder();
        TinyElections.november().into(builder);
        Load merged = new Load("merged/2019-11", "merged").election(NOVEMBER);
        merged.candidacy("000001", "PSOE", List.of("47"));
        merged.row("4708501001", 1, 100, 100, 0, 0, 99);
        merged.values("4708501001", Map.of("income_person@2017", 9_000.0, "turnout@2019-11", 50.0));
        merged.into(builder);

        Facts facts = builder.build();

        assertThat(facts.votes(NOVEMBER, "4708501001", "psoe", Scope.WITHOUT_CERA))
                .hasValue(30);
        assertThat(facts.indicator("income_person", "2017", "4708501001")).hasValue(9_000);
        assertThat(facts.indicator("turnout", "2019-11", "4708501001")).isEmpty();
        assertThat(facts.source(NOVEMBER)).map(LoadEvent.Completed::load).hasValue("interior/2019-11");
    }

    @Test
    void sharesWithoutCountsMakeAnElectionOfSharesOnly() {
        FactsBuilder builder = new FactsBuilder();
        Load merged = new Load("merged/2019-11", "merged").election(NOVEMBER);
        merged.values("4708501001", Map.of("vote_share:vox@2019-11", 19.5));
        merged.into(builder);

        Facts facts = builder.build();

        assertThat(facts.catalog().election(NOVEMBER))
                .hasValueSatisfying(one -> assertThat(one.sharesOnly()).isTrue());
        assertThat(facts.indicator("vote_share:vox", NOVEMBER, "4708501001")).hasValue(19.5);
        assertThat(facts.exists(NOVEMBER, "47")).isFalse();
    }
}
