package dev.escrutinio.system.unseen;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Place;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.loader.demo.OfficialFiles;
import dev.escrutinio.loader.demo.OfficialZip;
import dev.escrutinio.loader.demo.SyntheticElection;
import dev.escrutinio.loader.demo.SyntheticElection.Party;
import dev.escrutinio.loader.demo.SyntheticElection.PollingTable;
import dev.escrutinio.loader.demo.SyntheticElection.Province;
import dev.escrutinio.loader.demo.SyntheticElection.Town;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/// An invented election in the real provinces and some of their towns, in the Ministry's layout.
///
/// @param where provinces in which a candidacy stood, by code
record Invented(SyntheticElection election, Map<String, Predicate<String>> where) {

    private static final List<String> ALWAYS = List.of("28065", "28074", "42043", "06083");

    /// A candidacy and the provinces in which it stands.
    record Stands(Party party, Predicate<String> in) {
        static Stands of(String code, String national, String initials, String name, Predicate<String> in) {
            return new Stands(new Party(code, national, initials, name), in);
        }
    }

    static Invented of(LocalDate day, List<Stands> parties, Facts real) {
        Catalog catalog = real.catalog();
        String like = catalog.elections().getLast().id();
        List<Province> provinces = new ArrayList<>();
        Map<String, Town> towns = new HashMap<>();
        List<PollingTable> tables = new ArrayList<>();
        Random random = new Random(day.toEpochDay());
        for (String code : catalog.inside(like, "ES", Level.PROVINCE)) {
            String region = catalog.parent(code).orElseThrow();
            int seats = real.seats(like, code).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            provinces.add(new Province(region.substring(1), name(catalog, region), code, name(catalog, code), seats));
            List<Party> standing = parties.stream()
                    .filter(one -> one.in().test(code))
                    .map(Stands::party)
                    .toList();
            for (Place town : chosen(catalog, like, code)) {
                towns.put(town.code(), new Town(town.name(), town.population()));
                tables.add(table(town.code() + "01001", standing, random));
                tables.add(table(town.code() + "02001", standing, random));
            }
            tables.add(table(code + "99901000", standing, random));
        }
        Map<String, Predicate<String>> where = new HashMap<>();
        parties.forEach(one -> where.put(one.party().code(), one.in()));
        return new Invented(
                new SyntheticElection(day, parties.stream().map(Stands::party).toList(), provinces, towns, tables),
                where);
    }

    private static List<Place> chosen(Catalog catalog, String like, String province) {
        return catalog.inside(like, province, Level.MUNICIPALITY).stream()
                .map(code -> catalog.place(code).orElseThrow())
                .filter(place ->
                        ALWAYS.contains(place.code()) || place.capitalOf().contains(province))
                .toList();
    }

    private static String name(Catalog catalog, String code) {
        return catalog.place(code).orElseThrow().name();
    }

    private static PollingTable table(String section, List<Party> standing, Random random) {
        Map<String, Integer> votes = new HashMap<>();
        int cast = 20;
        for (Party party : standing) {
            int won = 10 + random.nextInt(200);
            votes.put(party.code(), won);
            cast += won;
        }
        int census = cast + 100 + random.nextInt(100);
        return new PollingTable(section, 'A', census, cast / 3, cast / 2, 12, 8, votes);
    }

    /// Writes the archive that a person would load.
    Path zip(Path folder) {
        LocalDate day = election.date();
        Path zip = folder.resolve("02%04d%02d_MESA.zip".formatted(day.getYear(), day.getMonthValue()));
        OfficialZip.write(zip, OfficialFiles.of(election));
        return zip;
    }

    /// Votes of candidacies in sections of a prefix, added up here.
    long votes(String prefix, boolean abroad, String... codes) {
        return tables(prefix, abroad).stream()
                .flatMap(table -> table.votes().entrySet().stream())
                .filter(entry -> List.of(codes).contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /// Valid votes of sections of a prefix.
    long valid(String prefix, boolean abroad) {
        return tables(prefix, abroad).stream()
                .mapToLong(table -> table.blank()
                        + table.votes().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                .sum();
    }

    private List<PollingTable> tables(String prefix, boolean abroad) {
        return election.tables().stream()
                .filter(table -> table.section().startsWith(prefix))
                .filter(table -> abroad || !table.section().startsWith("999", 2))
                .toList();
    }
}
