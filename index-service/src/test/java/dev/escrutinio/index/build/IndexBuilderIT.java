package dev.escrutinio.index.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.index.Collections;
import dev.escrutinio.embedded.testing.EmbeddedServersResource;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.feed.Offsets;
import dev.escrutinio.index.store.Hit;
import dev.escrutinio.index.store.PointStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedServersResource.class)
class IndexBuilderIT {

    private static final Canary UNFINDABLE = new Canary(Collections.VOCABULARY, "Ponferrada", Map.of(), "24115", 5);
    private static final Offsets NOWHERE = new Offsets(Map.of());

    @Inject
    PointStore store;

    @Inject
    BuildJournal journal;

    @Inject
    BuildRows rows;

    private final Facts facts = new SmallFacts(20).facts();
    private final Facts newer = new SmallFacts(30).facts();

    @BeforeEach
    void nothingBuilt() {
        QuarkusTransaction.requiringNew().run(() -> rows.deleteAll());
        store.collections().forEach(store::delete);
    }

    @Test
    void firstBuildGoesLiveBehindBothAliases() {
        bring(facts);

        Build live = journal.live().orElseThrow();
        assertThat(live.factsVersion()).isEqualTo(facts.version());
        assertThat(store.aliases()).isEqualTo(live.collections());
        assertThat(store.count(Collections.ROWS)).isEqualTo(10);
        assertThat(live.collections().get(Collections.ROWS))
                .startsWith("election-rows--" + facts.version().substring(0, 12) + "--");
    }

    @Test
    void misspelledTownIsFound() {
        bring(facts);

        List<Hit> hits = store.byText(Collections.VOCABULARY, "Medina del Canpo", Map.of("kind", "place"), 3);

        assertThat(hits).extracting(Hit::id).startsWith("47085");
    }

    @Test
    void secondDeliveryChangesNothing() {
        bring(facts);
        List<Build> before = journal.recent(10);

        bring(new SmallFacts(20).facts());

        assertThat(journal.recent(10)).isEqualTo(before);
    }

    @Test
    void buildAnewHasTheSameContentInOtherCollections() {
        bring(facts);
        Build before = journal.live().orElseThrow();

        builder(Canaries::of).bring(new Order(facts, NOWHERE, true), _ -> false);

        Build after = journal.live().orElseThrow();
        assertThat(after.state()).isEqualTo(before.state());
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(store.aliases()).isEqualTo(after.collections());
    }

    @Test
    void onlyTheBuildBeforeIsKept() {
        bring(facts);
        Build first = journal.live().orElseThrow();
        bring(newer);
        Build second = journal.live().orElseThrow();

        bring(facts);

        Build third = journal.live().orElseThrow();
        assertThat(store.collections())
                .containsAll(second.collections().values())
                .containsAll(third.collections().values())
                .doesNotContainAnyElementsOf(first.collections().values());
    }

    @Test
    void indexThatAnOperatorWentBackFromIsNotBuiltByARestartButByOtherFacts() {
        bring(facts);
        Build first = journal.live().orElseThrow();
        bring(newer);
        rollback().goBack();

        bring(newer);

        assertThat(journal.live().orElseThrow().id()).isEqualTo(first.id());
        assertThat(store.aliases()).isEqualTo(first.collections());

        bring(facts);
        bring(newer);

        assertThat(journal.live().orElseThrow().factsVersion()).isEqualTo(newer.version());
    }

    @Test
    void wayBackAndForthLeavesNothingWithdrawn() {
        bring(facts);
        bring(newer);
        Build second = journal.live().orElseThrow();
        rollback().goBack();

        rollback().goBack();

        assertThat(journal.live().orElseThrow().id()).isEqualTo(second.id());
        assertThat(journal.withdrawn(facts.version())).isFalse();
        assertThat(journal.withdrawn(newer.version())).isFalse();
    }

    @Test
    void withoutAKeptIndexThereIsNoWayBack() {
        bring(facts);
        assertThat(rollback().goBack()).isEqualTo(new RollbackOutcome.NothingKept());

        bring(newer);
        Map<String, String> aliases = store.aliases();
        store.collections().stream()
                .filter(collection -> !aliases.containsValue(collection))
                .forEach(store::delete);

        assertThat(rollback().goBack()).isEqualTo(new RollbackOutcome.NothingKept());
        assertThat(store.aliases()).isEqualTo(aliases);
    }

    @Test
    void failedLookUpKeepsTheOldAliases() {
        bring(facts);
        Map<String, String> before = store.aliases();

        IndexBuilder.Outcome outcome =
                builder(_ -> List.of(UNFINDABLE)).bring(new Order(newer, NOWHERE, false), _ -> false);

        assertThat(outcome).isInstanceOf(IndexBuilder.Outcome.Rejected.class);
        assertThat(store.aliases()).isEqualTo(before);
        assertThat(store.collections()).isEqualTo(Set.copyOf(before.values()));
        assertThat(journal.recent(1).getFirst().state())
                .isInstanceOfSatisfying(
                        BuildState.Failed.class,
                        failed -> assertThat(failed.reason()).contains("Ponferrada"));
        assertThat(journal.live().orElseThrow().factsVersion()).isEqualTo(facts.version());
    }

    @Test
    void buildThatDiedWhileWritingIsClearedAwayAndDoneAgain() {
        Build died = journal.move(journal.request(facts.version()), new BuildState.Building(5, 10));
        new IndexWriter(store, 2).write(died, facts, _ -> {});

        bring(facts);

        Build live = journal.live().orElseThrow();
        assertThat(live.id()).isNotEqualTo(died.id());
        assertThat(store.collections()).isEqualTo(Set.copyOf(live.collections().values()));
        assertThat(journal.recent(2).getLast().state()).isEqualTo(new BuildState.Failed("Se interrumpió"));
    }

    @Test
    void buildThatDiedRightAfterTheSwitchIsTakenUp() {
        Build died = journal.request(facts.version());
        BuildState.Contents contents = new IndexWriter(store, 2).write(died, facts, _ -> {});
        journal.move(died, new BuildState.Checking(contents));
        store.switchAliases(died.collections());

        bring(facts);

        assertThat(journal.recent(10)).hasSize(1);
        assertThat(journal.live().orElseThrow().id()).isEqualTo(died.id());
    }

    @Test
    void liveIndexWhoseCollectionsAreGoneIsBuiltAgain() {
        bring(facts);
        store.collections().forEach(store::delete);

        bring(facts);

        assertThat(store.aliases()).isEqualTo(journal.live().orElseThrow().collections());
        assertThat(store.count(Collections.ROWS)).isEqualTo(10);
    }

    @Test
    void buildIsDroppedWhenSomethingNewerIsOrdered() {
        IndexBuilder.Outcome outcome = builder(Canaries::of).bring(new Order(facts, NOWHERE, false), _ -> true);

        assertThat(outcome).isInstanceOf(IndexBuilder.Outcome.Dropped.class);
        assertThat(store.collections()).isEmpty();
        assertThat(journal.live()).isEmpty();
    }

    private void bring(Facts wanted) {
        builder(Canaries::of).bring(new Order(wanted, NOWHERE, false), _ -> false);
    }

    private Rollback rollback() {
        return new Rollback(store, journal);
    }

    private IndexBuilder builder(Function<Facts, List<Canary>> canaries) {
        return new IndexBuilder(store, journal, 500, canaries);
    }
}
