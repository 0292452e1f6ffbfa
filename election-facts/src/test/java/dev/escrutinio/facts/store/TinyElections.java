package dev.escrutinio.facts.store;

import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.ElectionRow;
import dev.escrutinio.contracts.events.IndicatorRow;
import dev.escrutinio.contracts.events.LoadEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Two elections in eight sections, small enough to compute every figure by hand.
///
/// Vox did not stand in Madrid in April, the PP did not stand in Ceuta. Section 4708502001 is new in November.
public final class TinyElections {

    public static final String APRIL = "2019-04";
    public static final String NOVEMBER = "2019-11";

    private static final Map<String, String> PLACES = Map.of(
            "R08", "ES", "R12", "ES", "R18", "ES", "47", "R08", "28", "R12", "51", "R18", "47085", "47", "47186", "47",
            "28079", "28", "51001", "51");

    private TinyElections() {}

    public static Facts facts() {
        FactsBuilder builder = new FactsBuilder();
        all().forEach(load -> load.into(builder));
        return builder.build();
    }

    /// With the Gini index of two sections in 2021, of which 4708503001 is in neither election.
    public static Facts redrawn() {
        FactsBuilder builder = new FactsBuilder();
        all().forEach(load -> load.into(builder));
        Load load = new Load("ine/gini", "ine");
        load.values("4708501001", Map.of("gini@2021", 30.0));
        load.values("4708503001", Map.of("gini@2021", 33.0));
        load.into(builder);
        return builder.build();
    }

    /// November with another official census of a section's municipality than its sections tell.
    public static Facts corrected(String section, int censusCorrection) {
        FactsBuilder builder = new FactsBuilder();
        november().corrected(section, censusCorrection).into(builder);
        return builder.build();
    }

    static List<Load> all() {
        return List.of(april(), november(), income());
    }

    static Load april() {
        Load load = new Load("interior/" + APRIL, "interior").election(APRIL);
        load.candidacy("000091", "PSOE", List.of("47", "28", "51"));
        load.candidacy("000083", "PP", List.of("47", "28"));
        load.candidacy("000117", "VOX", List.of("47", "51"));
        load.row("4708501001", 1, 95, 90, 0, 0, 40, 30, 5);
        load.row("4708501002", 1, 195, 190, 5, 0, 45, 60, 15);
        load.row("4718601001", 3, 995, 990, 0, 0, 400, 300, 30);
        load.row("C47", 0, 290, 290, 0, 0, 5, 5, 0);
        load.row("2807901001", 2, 485, 480, 0, 0, 120, 210, 0);
        load.row("5100101001", 1, 80, 80, 0, 0, 25, 0, 15);
        return load;
    }

    static Load november() {
        Load load = new Load("interior/" + NOVEMBER, "interior").election(NOVEMBER);
        load.candidacy("000096", "PSOE", List.of("47", "28", "51"));
        load.candidacy("000087", "PP", List.of("47", "28"));
        load.candidacy("000116", "VOX", List.of("47", "28", "51"));
        load.row("4708501001", 1, 110, 100, 2, 1, 30, 20, 10);
        load.row("4708501002", 2, 210, 200, 0, 0, 50, 50, 20);
        load.row("4708502001", 1, 60, 50, 0, 2, 5, 25, 0);
        load.row("4718601001", 3, 1010, 1000, 10, 5, 300, 350, 40);
        load.row("C47", 0, 300, 300, 3, 2, 10, 20, 7);
        load.row("2807901001", 2, 510, 500, 5, 5, 100, 200, 95);
        load.row("2807901002", 1, 410, 400, 0, 0, 150, 100, 50);
        load.row("5100101001", 1, 90, 80, 0, 0, 20, 0, 21);
        return load;
    }

    static Load income() {
        Load load = new Load("ine/renta", "ine");
        load.values("4708501001", Map.of("income_person@2019", 10_000.0, "income_person@2020", 11_000.0));
        load.values("4708501002", Map.of("income_person@2019", 12_000.0));
        load.values("4718601001", Map.of("income_person@2019", 15_000.0));
        load.values("47085", Map.of("income_person@2019", 11_500.0, "income_person@2020", 12_500.0));
        return load;
    }

    /// A load as its publisher sees it.
    static final class Load {

        final String name;
        final String kind;
        final List<CatalogEntry> catalog = new ArrayList<>();
        final List<ElectionRow> rows = new ArrayList<>();
        final List<IndicatorRow> indicators = new ArrayList<>();
        private String election = "";

        Load(String name, String kind) {
            this.name = name;
            this.kind = kind;
        }

        Load election(String id) {
            election = id;
            catalog.add(new CatalogEntry.ElectionHeld(
                    name, "", id, LocalDate.parse(id + "-10"), Map.of("47", 3, "28", 4, "51", 1)));
            PLACES.forEach((code, parent) ->
                    catalog.add(new CatalogEntry.PlaceListed(name, "", id, code, parent, "Lugar " + code, null)));
            return this;
        }

        void candidacy(String code, String initials, List<String> provinces) {
            catalog.add(new CatalogEntry.CandidacyStood(
                    name, "", election, code, code, initials, initials, provinces, Map.of()));
        }

        void row(String place, int tables, int ine, int census, int blank, int nullVotes, int... votes) {
            Map<String, Integer> byCode = new HashMap<>();
            List<String> codes = catalog.stream()
                    .filter(CatalogEntry.CandidacyStood.class::isInstance)
                    .map(entry -> ((CatalogEntry.CandidacyStood) entry).code())
                    .toList();
            for (int i = 0; i < votes.length; i++) {
                byCode.put(codes.get(i), votes[i]);
            }
            rows.add(new ElectionRow(
                    name, "", election, place, tables, ine, census, null, null, null, blank, nullVotes, byCode));
        }

        /// The official census of the section's municipality is another than its sections tell.
        Load corrected(String section, int censusCorrection) {
            rows.replaceAll(row -> row.place().equals(section) ? with(row, "", censusCorrection) : row);
            return this;
        }

        private static ElectionRow with(ElectionRow row, String digest, @Nullable Integer censusCorrection) {
            return new ElectionRow(
                    row.load(),
                    digest,
                    row.election(),
                    row.place(),
                    row.tables(),
                    row.censusIne(),
                    row.census(),
                    censusCorrection,
                    row.firstAdvance(),
                    row.secondAdvance(),
                    row.blank(),
                    row.nullVotes(),
                    row.votes());
        }

        void values(String place, Map<String, Double> values) {
            indicators.add(new IndicatorRow(name, "", place, values));
        }

        String digest() {
            LoadDigest digest = new LoadDigest();
            catalog.forEach(digest::add);
            rows.forEach(digest::add);
            indicators.forEach(digest::add);
            return digest.hex();
        }

        LoadEvent.Completed completed() {
            return new LoadEvent.Completed(
                    name,
                    kind,
                    "Prueba",
                    digest(),
                    rows.size(),
                    indicators.size(),
                    catalog.size(),
                    List.of(),
                    List.of());
        }

        /// Everything that is published, in an order that does not matter.
        List<Event> events() {
            String digest = digest();
            List<Event> events = new ArrayList<>();
            catalog.forEach(entry -> events.add(builder -> builder.add(stamped(entry, digest))));
            rows.forEach(row -> events.add(builder -> builder.add(with(row, digest, row.censusCorrection()))));
            indicators.forEach(row ->
                    events.add(builder -> builder.add(new IndicatorRow(name, digest, row.place(), row.values()))));
            events.add(builder -> builder.add(completed()));
            return events;
        }

        void into(FactsBuilder builder) {
            events().forEach(event -> event.into(builder));
        }

        private static CatalogEntry stamped(CatalogEntry entry, String digest) {
            return switch (entry) {
                case CatalogEntry.ElectionHeld one ->
                    new CatalogEntry.ElectionHeld(one.load(), digest, one.election(), one.date(), one.seats());
                case CatalogEntry.CandidacyStood one ->
                    new CatalogEntry.CandidacyStood(
                            one.load(),
                            digest,
                            one.election(),
                            one.code(),
                            one.nationalCode(),
                            one.initials(),
                            one.name(),
                            one.provinces(),
                            one.seats());
                case CatalogEntry.PlaceListed one ->
                    new CatalogEntry.PlaceListed(
                            one.load(),
                            digest,
                            one.election(),
                            one.place(),
                            one.parent(),
                            one.name(),
                            one.population());
            };
        }
    }

    /// One published event.
    interface Event {
        void into(FactsBuilder builder);
    }
}
