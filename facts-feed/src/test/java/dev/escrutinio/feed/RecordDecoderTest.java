package dev.escrutinio.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.events.ElectionRow;
import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.contracts.events.Topic;
import dev.escrutinio.contracts.events.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordDecoderTest {

    private static final String ROW = """
            {"load":"interior/2019-11","digest":"d","election":"2019-11","place":"4708501001","tables":1,\
            "censusIne":10,"census":11,"blank":1,"nullVotes":2,"votes":{"000116":3},"later":"field"}""";

    private final RecordDecoder decoder = new RecordDecoder();

    @Test
    void rowIsReadWithFieldsThatAreNotKnownYet() {
        Decoded decoded = decode(Topics.ROWS, ROW);

        assertThat(decoded)
                .isEqualTo(new Decoded.Row(new ElectionRow(
                        "interior/2019-11",
                        "d",
                        "2019-11",
                        "4708501001",
                        1,
                        10,
                        11,
                        null,
                        null,
                        null,
                        1,
                        2,
                        Map.of("000116", 3))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "no JSON",
                "{}",
                "[]",
                "{\"load\":\"x\"}",
                "{\"load\":\"interior/2019-11\",\"digest\":\"d\",\"election\":\"2019-11\",\"place\":\"4708501001\","
                        + "\"tables\":\"many\",\"votes\":{}}"
            })
    void whatIsNoRowHasAReason(String value) {
        Decoded decoded = decode(Topics.ROWS, value);

        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Decoded.Bad.class, bad -> assertThat(bad.reason()).isNotBlank());
    }

    @Test
    void deletedLoadHasEnded() {
        Decoded decoded = decoder.decode(record(Topics.LOADS, null));

        assertThat(decoded).isEqualTo(new Decoded.Load(new LoadEvent.Ended("key", "deleted")));
    }

    @Test
    void deletedRowSaysNothing() {
        Decoded decoded = decoder.decode(record(Topics.ROWS, null));

        assertThat(decoded).isEqualTo(new Decoded.Deleted());
    }

    private Decoded decode(Topic topic, String value) {
        return decoder.decode(record(topic, value.getBytes(StandardCharsets.UTF_8)));
    }

    private static ConsumerRecord<byte[], byte[]> record(Topic topic, byte[] value) {
        return new ConsumerRecord<>(topic.name(), 0, 0, "key".getBytes(StandardCharsets.UTF_8), value);
    }
}
