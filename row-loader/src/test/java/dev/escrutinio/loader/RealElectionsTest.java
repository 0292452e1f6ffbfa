package dev.escrutinio.loader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.Control;
import dev.escrutinio.contracts.events.ElectionRow;
import dev.escrutinio.loader.load.Load;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The official archives against the official totals as published (census, voters, valid votes, sections, first
/// parties).
class RealElectionsTest {

    @ParameterizedTest
    @CsvSource({
        "201512, 36511848, 25438532, 25211313, 36217, PP:7236965/123 PSOE:5545315/90 C's:3514528/40",
        "201606, 36520913, 24279259, 24053755, 36193, PP:7941236/137 PSOE:5443846/85 C's:3141570/32",
        "201904, 36898883, 26478140, 26201371, 36317, PSOE:7513142/123 PP:4373653/66 Cs:4155665/57 VOX:2688092/24",
        "201911, 37001379, 24507715, 24258228, 36302, PSOE:6792199/120 PP:5047040/89 VOX:3656979/52 Cs:1650318/10",
        "202307, 37469458, 24952447, 24688087, 36460, PP:8160837/137 PSOE:7821718/121 VOX:3057000/33 SUMAR:3044996/31"
    })
    void totalsAreTheOfficialOnesToTheVote(
            String archive, long census, long voters, long valid, long sections, String parties) {
        Load load = read(archive);

        assertThat(load.rows().stream().mapToLong(RealElectionsTest::census).sum())
                .isEqualTo(census);
        assertThat(load.rows().stream().mapToLong(r -> valid(r) + r.nullVotes()).sum())
                .isEqualTo(voters);
        assertThat(load.rows().stream().mapToLong(RealElectionsTest::valid).sum())
                .isEqualTo(valid);
        assertThat(load.rows().stream().filter(r -> r.place().length() == 10)).hasSize((int) sections);
        Map<String, String> found = byInitials(load);
        assertThat(List.of(parties.split(" ")))
                .allSatisfy(party -> assertThat(found.values()).contains(party));
    }

    @ParameterizedTest
    @CsvSource({"201512", "201606", "201904", "201911", "202307"})
    void votesByMunicipalitySeatsAndEverythingAboveTheProvinceAgree(String archive) {
        List<Control> controls = read(archive).completed().controls();

        assertThat(controls)
                .filteredOn(control -> List.of(
                                "municipal_tables",
                                "municipal_census_ine",
                                "municipal_blank",
                                "municipal_null",
                                "municipal_votes",
                                "provincial_seats",
                                "provincial_seat_sums",
                                "regional_votes",
                                "regional_census",
                                "national_votes",
                                "national_census",
                                "national_blank",
                                "national_null")
                        .contains(control.name()))
                .hasSize(13)
                .allMatch(control -> control.differing() == 0 && control.compared() > 0);
    }

    @ParameterizedTest
    @CsvSource({"201904, 2374370, 1872679", "201911, 2384269, 1765443"})
    void theCityOfMadridHasItsOfficialCensusAndVoters(String archive, long census, long voters) {
        List<ElectionRow> madrid = read(archive).rows().stream()
                .filter(row -> row.place().startsWith("28079"))
                .toList();

        assertThat(madrid.stream().mapToLong(RealElectionsTest::census).sum()).isEqualTo(census);
        assertThat(madrid.stream().mapToLong(r -> valid(r) + r.nullVotes()).sum())
                .isEqualTo(voters);
    }

    @ParameterizedTest
    @CsvSource({"201911, 0306503004", "201512, 0801903065"})
    void tablesThatAreWrongAtTheSourceAreReportedAndKept(String archive, String section) {
        Load load = read(archive);

        assertThat(load.completed().warnings()).anyMatch(warning -> warning.contains("sección " + section));
        assertThat(load.rows()).anyMatch(row -> row.place().equals(section));
    }

    private static Load read(String archive) {
        Path zip = RealData.folder().resolve("interior/02" + archive + "_MESA.zip");
        return new LoadReader().read(new DataFile(zip, DataFile.Kind.ARCHIVE)).getFirst();
    }

    private static long valid(ElectionRow row) {
        return row.votes().values().stream().mapToInt(Integer::intValue).sum() + row.blank();
    }

    /// «PP:votes/seats» by national code.
    private static Map<String, String> byInitials(Load load) {
        Map<String, CatalogEntry.CandidacyStood> candidacies = new HashMap<>();
        load.catalog().forEach(entry -> {
            if (entry instanceof CatalogEntry.CandidacyStood stood) {
                candidacies.put(stood.code(), stood);
            }
        });
        Map<String, Long> votes = new HashMap<>();
        load.rows()
                .forEach(row -> row.votes()
                        .forEach((code, n) -> votes.merge(candidacies.get(code).nationalCode(), (long) n, Long::sum)));
        Map<String, Integer> seats = new HashMap<>();
        candidacies
                .values()
                .forEach(c -> seats.merge(
                        c.nationalCode(),
                        c.seats().values().stream().mapToInt(Integer::intValue).sum(),
                        Integer::sum));
        Map<String, String> found = new HashMap<>();
        votes.forEach((code, n) -> found.put(code, candidacies.get(code).initials() + ":" + n + "/" + seats.get(code)));
        return found;
    }

    /// What a row adds to the census of its municipality and of all above.
    private static long census(ElectionRow row) {
        Integer correction = row.censusCorrection();
        return row.census() + (correction == null ? 0 : correction);
    }
}
