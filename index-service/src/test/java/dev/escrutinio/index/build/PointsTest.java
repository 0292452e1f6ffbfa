package dev.escrutinio.index.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escrutinio.contracts.index.Payload;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.index.store.Point;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PointsTest {

    private final Facts facts = new SmallFacts(20).facts();

    @Test
    void everyPlaceOfTheElectionHasOnePoint() {
        List<Point> points = new RowPoints(facts).points().toList();

        assertThat(points)
                .extracting(point -> point.payload().get(Payload.ID))
                .containsExactlyInAnyOrder(
                        "ES",
                        "R08",
                        "47",
                        "47085",
                        "47186",
                        "4708501",
                        "4718601",
                        "4708501001",
                        "4708501002",
                        "4718601001");
        assertThat(points).extracting(Point::id).doesNotHaveDuplicates();
        assertThat(new RowPoints(facts).count()).isEqualTo(10);
    }

    @Test
    void pointOfATownSaysItsMainFigures() {
        Map<String, Object> town = row("47085").payload();

        assertThat(town)
                .containsEntry(Payload.NAME, "Medina del Campo")
                .containsEntry(Payload.LEVEL, "municipality")
                .containsEntry(Payload.PROVINCE, "47")
                .containsEntry(Payload.ELECTION, "2019-11")
                .containsEntry(Payload.CENSUS, 400L)
                .containsEntry(Payload.VOTERS, 200L)
                .containsEntry(Payload.TURNOUT, 50.0)
                .containsEntry(Payload.WINNER, "psoe")
                .containsEntry(Payload.SHARES, Map.of("psoe", 80.0, "vox", 20.0));
    }

    @Test
    void textVectorHasLengthOne() {
        float[] values = row("47085").text().values();

        double squares = 0;
        for (float value : values) {
            squares += value * value;
        }
        assertThat(squares).isCloseTo(1, within(1e-6));
    }

    @Test
    void everyNameIsAWord() {
        List<Point> points = new VocabularyPoints(facts).points().toList();

        assertThat(points).extracting(Point::id).doesNotHaveDuplicates();
        assertThat(points)
                .extracting(point -> point.payload().get(Payload.KIND) + " "
                        + point.payload().get(Payload.ID) + " "
                        + point.payload().get(Payload.INDEXED_NAME))
                .contains(
                        "place 47085 Medina del Campo",
                        "place 47 Valladolid",
                        "place 47186 Valladolid",
                        "election 2019-11 noviembre de 2019",
                        "election 2019-11 10-N",
                        "measure turnout participación")
                .anyMatch(word -> word.startsWith("party psoe "))
                .doesNotHaveDuplicates();
    }

    private Point row(String place) {
        return new RowPoints(facts)
                .points()
                .filter(point -> place.equals(point.payload().get(Payload.ID)))
                .findFirst()
                .orElseThrow();
    }
}
