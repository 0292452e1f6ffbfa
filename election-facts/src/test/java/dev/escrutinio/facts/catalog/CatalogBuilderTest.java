package dev.escrutinio.facts.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.CatalogEntry.CandidacyStood;
import dev.escrutinio.contracts.events.CatalogEntry.ElectionHeld;
import dev.escrutinio.contracts.events.CatalogEntry.PlaceListed;
import dev.escrutinio.contracts.plan.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogBuilderTest {

    private static final CuratedTables CURATED = CuratedTables.load();

    private static final List<CatalogEntry> ENTRIES = List.of(
            new ElectionHeld("interior/2019-04", "d", "2019-04", LocalDate.of(2019, 4, 28), Map.of("47", 5)),
            new ElectionHeld("demo/2023-07", "d", "2023-07", LocalDate.of(2023, 7, 23), Map.of("47", 5)),
            candidacy("2019-04", "000083", "PP", "PARTIDO POPULAR"),
            candidacy("2019-04", "000900", "ABC", "ALIANZA DEL BAJO CINCA"),
            new PlaceListed("interior/2019-04", "d", "2019-04", "47", "R08", "Valladolid", null),
            new PlaceListed("interior/2019-04", "d", "2019-04", "47085", "47", "MEDINA DEL CAMPO", 20_000),
            new PlaceListed("demo/2023-07", "d", "2023-07", "47085", "47", "Medina del Campo", 19_000),
            new PlaceListed("demo/2023-07", "d", "2023-07", "47186", "47", "Valladolid", 295_000));

    private static final Sections ONE_SECTION = new Sections() {
        @Override
        public boolean exists(String election, String code) {
            return election.equals("2019-04")
                    && List.of("4708501", "4708501001", "C47").contains(code);
        }

        @Override
        public List<String> inside(String election, String place, Level level) {
            return level == Level.SECTION ? List.of("4708501001") : List.of("4708501");
        }
    };

    @Test
    void orderOfEntriesDoesNotMatter() {
        List<CatalogEntry> backwards = new ArrayList<>(ENTRIES);
        Collections.reverse(backwards);
        Catalog one = built(ENTRIES);
        Catalog other = built(backwards);
        assertThat(other.elections()).isEqualTo(one.elections());
        assertThat(other.places()).containsExactlyElementsOf(one.places());
        assertThat(other.parties()).containsExactlyElementsOf(one.parties());
    }

    @Test
    void electionsComeOldestFirstAndDemoDataIsMarked() {
        assertThat(built(ENTRIES).elections()).extracting(Election::id).containsExactly("2019-04", "2023-07");
        assertThat(built(ENTRIES).elections()).extracting(Election::demo).containsExactly(false, true);
    }

    @Test
    void aPlaceTakesTheNewestNameAndPopulation() {
        Place medina = built(ENTRIES).place("47085").orElseThrow();
        assertThat(medina.name()).isEqualTo("Medina del Campo");
        assertThat(medina.population()).isEqualTo(19_000);
        assertThat(medina.parent()).isEqualTo("47");
        assertThat(medina.elections()).containsExactlyInAnyOrder("2019-04", "2023-07");
    }

    @Test
    void aNameMadeByRuleLeavesAnotherPlacesOwnNameAlone() {
        Catalog catalog = built(List.of(
                new PlaceListed("interior/2019-04", "d", "2019-04", "41079", "41", "Puebla del Río (La)", 12_000),
                new PlaceListed("interior/2019-04", "d", "2019-04", "41999", "41", "Puebla del Río", 100)));
        assertThat(catalog.place("41079").orElseThrow().name()).isEqualTo("La Puebla del Río");
        assertThat(catalog.place("41079").orElseThrow().otherNames()).doesNotContain("Puebla del Río");
        assertThat(built(List.of(new PlaceListed("i", "d", "2019-04", "41079", "41", "Puebla del Río (La)", 1)))
                        .place("41079")
                        .orElseThrow()
                        .otherNames())
                .contains("Puebla del Río");
    }

    @Test
    void placesBelowTheMunicipalityAreMadeFromTheirCode() {
        Catalog catalog = built(ENTRIES);
        assertThat(catalog.place("4708501")).map(Place::name).contains("distrito 1 de Medina del Campo");
        assertThat(catalog.place("4708501001")).map(Place::name).contains("sección 4708501001 (Medina del Campo)");
        assertThat(catalog.place("C47")).map(Place::name).contains("residentes en el extranjero de Valladolid");
        assertThat(catalog.place("4708501002")).isEmpty();
        assertThat(catalog.place("no code")).isEmpty();
    }

    @Test
    void parentsLeadUpToTheNation() {
        Catalog catalog = built(ENTRIES);
        List<String> up = new ArrayList<>();
        for (String code = "4708501001";
                code != null;
                code = catalog.parent(code).orElse(null)) {
            up.add(code);
        }
        assertThat(up).containsExactly("4708501001", "4708501", "47085", "47", "R08", "ES");
    }

    @Test
    void insideListsOnlyWhatTheElectionHas() {
        Catalog catalog = built(ENTRIES);
        assertThat(catalog.inside("2019-04", "R08", Level.MUNICIPALITY)).containsExactly("47085");
        assertThat(catalog.inside("2023-07", "ES", Level.MUNICIPALITY)).containsExactly("47085", "47186");
        assertThat(catalog.inside("2019-04", "ES", Level.CERA)).containsExactly("C47");
        assertThat(catalog.inside("2019-04", "47", Level.SECTION)).containsExactly("4708501001");
        assertThat(catalog.inside("2011-11", "ES", Level.MUNICIPALITY)).isEmpty();
        assertThat(catalog.inside("2019-04", "R08", Level.PROVINCE)).hasSize(9);
    }

    @Test
    void whatNoFamilyTakesIsListedAndBecomesItsOwnParty() {
        CatalogBuilder builder = builder(ENTRIES);
        assertThat(builder.unmapped()).singleElement().satisfies(one -> {
            assertThat(one.initials()).isEqualTo("ABC");
            Party party = builder.build(Sections.none()).party(one.party()).orElseThrow();
            assertThat(party.curated()).isFalse();
            assertThat(party.label()).isEqualTo("ABC");
        });
    }

    @Test
    void anIndicatorHasThePeriodsAndLevelsThatLoadsBring() {
        CatalogBuilder builder = builder(ENTRIES);
        builder.indicatorPeriod("income_person", "2020", Level.SECTION);
        builder.indicatorPeriod("income_person", "2019", Level.MUNICIPALITY);
        MeasureDefinition income =
                builder.build(Sections.none()).measure("income_person").orElseThrow();
        assertThat(income.periods()).containsExactly("2019", "2020");
        assertThat(income.levels()).containsExactly(Level.MUNICIPALITY, Level.SECTION);
    }

    private static CandidacyStood candidacy(String election, String code, String initials, String name) {
        return new CandidacyStood(
                "interior/" + election, "d", election, code, code, initials, name, List.of("47"), Map.of());
    }

    private static Catalog built(List<CatalogEntry> entries) {
        return builder(entries).build(ONE_SECTION);
    }

    private static CatalogBuilder builder(List<CatalogEntry> entries) {
        CatalogBuilder builder = new CatalogBuilder(CURATED);
        entries.forEach(builder::add);
        return builder;
    }
}
