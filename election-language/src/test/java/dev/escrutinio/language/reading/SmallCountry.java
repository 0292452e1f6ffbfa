package dev.escrutinio.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.ElectionRow;
import dev.escrutinio.contracts.events.IndicatorRow;
import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.facts.store.FactsBuilder;
import dev.escrutinio.facts.store.LoadDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A few places and parties, and four elections, one of them invented (13 June 2027), enough to name things.
final class SmallCountry {

    private static final Map<String, LocalDate> ELECTIONS = Map.of(
            "2016-06", LocalDate.of(2016, 6, 26),
            "2019-04", LocalDate.of(2019, 4, 28),
            "2019-11", LocalDate.of(2019, 11, 10),
            "2027-06", LocalDate.of(2027, 6, 13));
    /// Those behind the first four have names of ordinary words, and no votes.
    private static final List<String> PARTIES =
            List.of("PP", "PSOE", "VOX", "PODEMOS-IU", "POR CUENCA", "DECIDIMOS", "RENOVAR");
    private static final List<String[]> PLACES = List.of(
            place("R08", "ES", "Castilla y León"),
            place("R12", "ES", "Madrid"),
            place("R11", "ES", "Galicia"),
            place("R07", "ES", "Castilla-La Mancha"),
            place("R05", "ES", "Canarias"),
            place("47", "R08", "Valladolid"),
            place("28", "R12", "Madrid"),
            place("15", "R11", "A Coruña"),
            place("16", "R07", "Cuenca"),
            place("35", "R05", "Las Palmas"),
            place("47085", "47", "Medina del Campo"),
            place("47901", "47", "Pego"),
            place("47902", "47", "Pego, El"),
            place("47903", "47", "Voto"),
            place("47904", "47", "Villarmolda"),
            place("47905", "47", "Villarmalda"),
            place("47906", "47", "Boeco"),
            place("47907", "47", "Jun"),
            place("47908", "47", "Campo"),
            place("47909", "47", "Prado"),
            place("47186", "47", "Valladolid"),
            place("28079", "28", "Madrid"),
            place("28065", "28", "Getafe"),
            place("28074", "28", "Leganés"),
            place("15030", "15", "A Coruña"),
            place("16135", "16", "Moya"),
            place("35013", "35", "Moya"));

    private SmallCountry() {}

    /// One reader for all tests: each keeps its own lexicon, and together they filled the heap.
    static QuestionReader reader() {
        return Readers.ONE;
    }

    /// The plan of a question; fails where the question is not understood.
    static Plan plan(String question) {
        Reading reading = reader().read(question);
        assertThat(reading).as(question).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).plan();
    }

    private static final class Readers {
        private static final QuestionReader ONE = new QuestionReader(facts());
    }

    static Facts facts() {
        FactsBuilder builder = new FactsBuilder();
        ELECTIONS.forEach(
                (election, day) -> load(builder, "interior/" + election, digest -> election(election, day, digest)));
        load(builder, "ine/renta", SmallCountry::income);
        return builder.build();
    }

    private static String[] place(String code, String parent, String name) {
        return new String[] {code, parent, name};
    }

    /// What a load publishes.
    private record Content(List<CatalogEntry> catalog, List<ElectionRow> rows, List<IndicatorRow> indicators) {}

    private static void load(FactsBuilder builder, String name, Function<String, Content> content) {
        LoadDigest digest = new LoadDigest();
        Content plain = content.apply("");
        plain.catalog().forEach(digest::add);
        plain.rows().forEach(digest::add);
        plain.indicators().forEach(digest::add);
        String hex = digest.hex();
        Content stamped = content.apply(hex);
        stamped.catalog().forEach(builder::add);
        stamped.rows().forEach(builder::add);
        stamped.indicators().forEach(builder::add);
        builder.add(new LoadEvent.Completed(
                name,
                name.substring(0, name.indexOf('/')),
                "Prueba",
                hex,
                plain.rows().size(),
                plain.indicators().size(),
                plain.catalog().size(),
                List.of(),
                List.of()));
    }

    private static Content election(String id, LocalDate day, String digest) {
        String load = "interior/" + id;
        List<CatalogEntry> catalog = new ArrayList<>();
        catalog.add(new CatalogEntry.ElectionHeld(
                load, digest, id, day, Map.of("47", 5, "28", 37, "15", 8, "16", 3, "35", 8)));
        for (int i = 0; i < PARTIES.size(); i++) {
            String code = "00000" + (i + 1);
            catalog.add(new CatalogEntry.CandidacyStood(
                    load,
                    digest,
                    id,
                    code,
                    code,
                    PARTIES.get(i),
                    PARTIES.get(i),
                    List.of("47", "28", "15", "16", "35"),
                    Map.of()));
        }
        PLACES.forEach(place ->
                catalog.add(new CatalogEntry.PlaceListed(load, digest, id, place[0], place[1], place[2], null)));
        List<ElectionRow> rows = PLACES.stream()
                .filter(place -> place[0].length() == 5)
                .map(place -> new ElectionRow(
                        load,
                        digest,
                        id,
                        place[0] + "01001",
                        1,
                        1000,
                        1000,
                        null,
                        null,
                        null,
                        5,
                        5,
                        votes(id, place[0])))
                .toList();
        return new Content(catalog, rows, List.of());
    }

    /// The same everywhere and always, but in Leganés in November 2019.
    private static Map<String, Integer> votes(String election, String place) {
        return "28074".equals(place) && "2019-11".equals(election)
                ? Map.of("000001", 330, "000002", 180, "000003", 250, "000004", 40)
                : Map.of("000001", 300, "000002", 250, "000003", 150, "000004", 100);
    }

    private static Content income(String digest) {
        return new Content(
                List.of(),
                List.of(),
                List.of(
                        new IndicatorRow(
                                "ine/renta",
                                digest,
                                "47085",
                                Map.of("income_person@2019", 11_500.0, "income_household@2019", 28_000.0)),
                        new IndicatorRow(
                                "ine/renta",
                                digest,
                                "28065",
                                Map.of("income_person@2015", 12_000.0, "income_person@2019", 13_000.0))));
    }
}
