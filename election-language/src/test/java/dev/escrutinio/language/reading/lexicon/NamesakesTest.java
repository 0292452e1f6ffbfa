package dev.escrutinio.language.reading.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Which towns a short name may mean, by their sizes.
class NamesakesTest {

    private final Namesakes namesakes = new Namesakes();

    @BeforeEach
    void add() {
        namesakes.add("campo", 20_000, List.of("medina", "del", "campo"));
        namesakes.add("sidonia", 11_000, List.of("medina", "sidonia"));
        namesakes.add("rioseco", 4_500, List.of("medina", "de", "rioseco"));
        namesakes.add("torres", 1_200, List.of("medina", "de", "las", "torres"));
        namesakes.add("frontera", 212_000, List.of("jerez", "de", "la", "frontera"));
        namesakes.add("caballeros", 9_000, List.of("jerez", "de", "los", "caballeros"));
        namesakes.add("tenerife", 208_000, List.of("santa", "cruz", "de", "tenerife"));
        namesakes.add("palma", 15_000, List.of("santa", "cruz", "de", "la", "palma"));
        namesakes.add("pobla", 13_000, List.of("la", "puebla"));
        namesakes.add("cazalla", 11_000, List.of("la", "puebla", "de", "cazalla"));
        namesakes.add("rio", 9_000, List.of("puebla", "del", "rio"));
    }

    @Test
    void othersOfLikeSizeAreMeantToo() {
        assertThat(namesakes.with(List.of("medina"), Set.of("campo")))
                .containsExactlyInAnyOrder("campo", "sidonia", "rioseco");
    }

    @Test
    void aTownOfFiveTimesAsManyDwarfsOthers() {
        assertThat(namesakes.with(List.of("jerez"), Set.of("frontera"))).containsExactly("frontera");
    }

    @Test
    void nobodyDwarfsATownOfTenThousand() {
        assertThat(namesakes.with(List.of("santa", "cruz"), Set.of("tenerife")))
                .containsExactlyInAnyOrder("tenerife", "palma");
    }

    @Test
    void anArticleMayBeLeftOutBeforeANameNotAddedToIt() {
        assertThat(namesakes.with(List.of("puebla"), Set.of("pobla")))
                .containsExactlyInAnyOrder("pobla", "cazalla", "rio");
        assertThat(namesakes.with(List.of("la", "puebla"), Set.of("pobla")))
                .containsExactlyInAnyOrder("pobla", "cazalla");
    }

    @Test
    void aShortNameMayMeanATownFiveTimesBiggerThanThoseOfTheNameInFull() {
        assertThat(namesakes.overshadows("campo", Set.of("torres"))).isTrue();
        assertThat(namesakes.overshadows("campo", Set.of("rioseco"))).isFalse();
    }
}
