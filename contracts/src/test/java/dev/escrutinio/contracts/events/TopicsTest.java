package dev.escrutinio.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void namesAreAreaPluralNounAndVersion() {
        assertThat(Topics.all()).extracting(Topic::name).allMatch(name -> name.matches("[a-z-]+\\.[a-z-]+\\.v[1-9]"));
    }

    @Test
    void namesAreDistinct() {
        assertThat(Topics.all()).extracting(Topic::name).doesNotHaveDuplicates();
    }

    @Test
    void everyTopicHasPartitions() {
        assertThat(Topics.all()).extracting(Topic::partitions).allMatch(partitions -> partitions > 0);
    }

    @Test
    void deadLettersFollowTheirTopic() {
        assertThat(Topics.ROWS.deadLetters()).isEqualTo(new Topic("election.rows.v1.dlq", 1));
    }
}
