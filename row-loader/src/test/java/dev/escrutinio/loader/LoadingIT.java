package dev.escrutinio.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.ElectionRow;
import dev.escrutinio.contracts.events.IndicatorRow;
import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.contracts.events.Topic;
import dev.escrutinio.contracts.events.Topics;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.embedded.testing.TestServers;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.facts.store.FactsBuilder;
import dev.escrutinio.loader.load.Load;
import dev.escrutinio.loader.publishing.KafkaAddress;
import dev.escrutinio.loader.publishing.Publisher;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Loads on a real Kafka, read back as any consumer reads them.
class LoadingIT {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final String KEY = "interior/2027-06";

    @TempDir
    private Path folder;

    private KafkaLog log;
    private Loading loading;
    private KafkaAddress address;

    @BeforeEach
    void connect() {
        address = KafkaAddress.of(TestServers.kafkaBootstrapServers());
        log = new KafkaLog(address.servers());
        loading = Loading.connect(address);
    }

    @AfterEach
    void endLoads() {
        loading.current().keySet().forEach(loading::unload);
    }

    @Test
    void whatIsPublishedIsReadBackEqual() throws Exception {
        Load load = load(new TinyElection());

        for (Load one : List.of(load)) {
            for (ElectionRow row : one.rows()) {
                assertThat(JSON.readValue(value(Topics.ROWS, rowKey(row.place())), ElectionRow.class))
                        .isEqualTo(row);
            }
        }
        assertThat(JSON.readValue(value(Topics.CATALOG, "place/interior/2027-06/39001"), CatalogEntry.class))
                .isIn(load.catalog());
        assertThat(JSON.readValue(value(Topics.LOADS, KEY), LoadEvent.class)).isEqualTo(load.completed());
    }

    @Test
    void recordsCarryCloudEventsHeadersAndBusinessKeys() {
        load(new TinyElection());

        ConsumerRecord<String, String> row = log.all(Topics.ROWS).stream()
                .filter(r -> r.key().equals("interior/2027-06/39001/01/001"))
                .findFirst()
                .orElseThrow();
        assertThat(KafkaLog.header(row, "ce_specversion")).isEqualTo("1.0");
        assertThat(KafkaLog.header(row, "ce_type")).isEqualTo("dev.escrutinio.election.rows.v1");
        assertThat(KafkaLog.header(row, "ce_id")).hasSize(36);
    }

    @Test
    void aSecondRunAddsNothing() {
        load(new TinyElection());
        int before = log.all(Topics.ROWS).size();

        LoadReport report = loading.load(List.of(folder), LoadOptions.ALL, LoadProgress.SILENT);

        assertThat(report.unchanged()).containsExactly(KEY);
        assertThat(log.all(Topics.ROWS)).hasSize(before);
    }

    @Test
    void forcePublishesAgain() {
        load(new TinyElection());
        int before = log.all(Topics.ROWS).size();

        loading.load(List.of(folder), new LoadOptions(false, true, List.of()), LoadProgress.SILENT);

        assertThat(log.all(Topics.ROWS)).hasSize(before + 5);
    }

    @Test
    void aCorrectedLoadWithoutASectionTakesThePlaceOfTheFirst() throws Exception {
        load(new TinyElection());

        load(new TinyElection().removeLines("09", "3900101002").removeLines("10", "3900101002"));

        Facts facts = facts();
        assertThat(facts.exists("2027-06", "3900101002")).isFalse();
        assertThat(facts.count("2027-06", "39001", "blank", Scope.WITHOUT_CERA)).hasValue(9);
    }

    @Test
    void anEndedLoadNoLongerHolds() throws Exception {
        load(new TinyElection());

        boolean ended = loading.unload(KEY);

        assertThat(ended).isTrue();
        assertThat(loading.current()).isEmpty();
        assertThat(facts().catalog().elections()).isEmpty();
        assertThat(loading.unload(KEY)).isFalse();
    }

    @Test
    void aLoadThatBreaksOffIsInvisible() {
        Load load = read(new TinyElection());
        int before = log.all(Topics.ROWS).size();

        assertThatThrownBy(() -> Publisher.connect(address).publish(load, List.of(), sent -> {
                    throw new IllegalStateException("pulled out");
                }))
                .hasMessage("pulled out");

        assertThat(loading.current()).doesNotContainKey(KEY);
        assertThat(log.all(Topics.ROWS)).hasSize(before);
    }

    @Test
    void aRefusedFilePublishesNothingAndOthersLoad() throws Exception {
        new TinyElection().put("09", 1, 31, "ABCDEFG").zip(folder.resolve("02202706_MESA.zip"), "\n", "", false);
        new TinyElection().zip(folder.resolve("corregido.zip"), "\n", "", false);

        LoadReport report = loading.load(List.of(folder), LoadOptions.ALL, LoadProgress.SILENT);

        assertThat(report.problems()).hasSize(1);
        assertThat(report.published()).containsExactly(KEY);
        assertThat(loading.current()).containsOnlyKeys(KEY);
    }

    @Test
    void realElectionsEndTheDemoData() throws Exception {
        loading.demo(LoadOptions.ALL, LoadProgress.SILENT);
        assertThat(facts().demo()).isTrue();

        load(new TinyElection());

        assertThat(loading.current()).containsOnlyKeys(KEY);
        assertThat(facts().demo()).isFalse();
        assertThat(loading.demo(LoadOptions.ALL, LoadProgress.SILENT)).isFalse();
    }

    private Load load(TinyElection election) {
        Load load = read(election);
        LoadReport report = loading.load(List.of(folder), LoadOptions.ALL, LoadProgress.SILENT);
        assertThat(report.published()).containsExactly(KEY);
        return load;
    }

    private Load read(TinyElection election) {
        return new LoadReader()
                .read(new DataFile(election.zip(folder), DataFile.Kind.ARCHIVE))
                .getFirst();
    }

    private static String rowKey(String place) {
        return place.startsWith("C")
                ? KEY + "/" + place
                : KEY + "/" + place.substring(0, 5) + "/" + place.substring(5, 7) + "/" + place.substring(7);
    }

    private String value(Topic topic, String key) {
        return log.newest(topic, key).get(key);
    }

    private Facts facts() throws Exception {
        FactsBuilder builder = new FactsBuilder();
        for (Map.Entry<String, String> one : log.newest(Topics.CATALOG, "").entrySet()) {
            builder.add(JSON.readValue(one.getValue(), CatalogEntry.class));
        }
        for (ConsumerRecord<String, String> one : log.all(Topics.ROWS)) {
            builder.add(JSON.readValue(one.value(), ElectionRow.class));
        }
        for (ConsumerRecord<String, String> one : log.all(Topics.INDICATORS)) {
            builder.add(JSON.readValue(one.value(), IndicatorRow.class));
        }
        for (String one : log.newest(Topics.LOADS, "").values()) {
            builder.add(JSON.readValue(one, LoadEvent.class));
        }
        return builder.build();
    }
}
