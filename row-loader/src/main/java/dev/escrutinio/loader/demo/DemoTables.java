package dev.escrutinio.loader.demo;

import dev.escrutinio.loader.demo.SyntheticElection.Party;
import dev.escrutinio.loader.demo.SyntheticElection.PollingTable;
import dev.escrutinio.loader.demo.SyntheticElection.Town;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;

/// Invents the polling tables of an election; the same seed gives the same tables.
final class DemoTables {

    private static final int SECTION = 1_300;
    private static final int SECTIONS_A_DISTRICT = 12;
    private static final int ONE_TABLE = 800;
    private static final int ABROAD = 9_000;

    private final String election;
    private final Random random;
    private final Map<String, Double> weights;
    private final List<PollingTable> tables = new ArrayList<>();

    DemoTables(String election, Random random) {
        this.election = election;
        this.random = random;
        this.weights = DemoMap.weights(election);
    }

    List<PollingTable> invent(SortedMap<String, Town> towns) {
        towns.forEach(this::town);
        DemoMap.PROVINCES.forEach(province ->
                tables.add(table(province.code() + "99909000", 'U', ABROAD + random.nextInt(ABROAD), 0.06)));
        return tables;
    }

    private void town(String code, Town town) {
        int sections = Math.max(1, Math.round(town.population() / (float) SECTION));
        for (int i = 0; i < sections; i++) {
            int district = 1 + i / SECTIONS_A_DISTRICT;
            int number = 1 + i % SECTIONS_A_DISTRICT;
            int census = (int) (town.population() * (0.75 + random.nextDouble() * 0.1) / sections);
            section(code + String.format("%02d%03d", district, number), census);
        }
    }

    private void section(String code, int census) {
        double turnout = (election.equals("2019-04") ? 0.76 : 0.70) + random.nextGaussian() * 0.03;
        if (census <= ONE_TABLE) {
            tables.add(table(code, 'U', census, turnout));
        } else {
            tables.add(table(code, 'A', census / 2, turnout));
            tables.add(table(code, 'B', census - census / 2, turnout));
        }
    }

    private PollingTable table(String section, char letter, int census, double turnout) {
        int voters = Math.max(1, (int) Math.round(census * Math.min(turnout, 0.95)));
        int blank = voters / 110;
        int nullVotes = voters / 120;
        boolean abroad = section.startsWith("999", 2);
        return new PollingTable(
                section,
                letter,
                census,
                abroad ? 0 : voters * 4 / 10,
                abroad ? 0 : voters * 7 / 10,
                blank,
                nullVotes,
                votes(section.substring(0, 2), voters - blank - nullVotes));
    }

    private Map<String, Integer> votes(String province, int votes) {
        Map<String, Double> drawn = new HashMap<>();
        double sum = 0;
        for (Party party : DemoMap.PARTIES) {
            if (DemoMap.stands(party, province)) {
                double weight = weights.getOrDefault(party.initials(), 0.0) * Math.exp(random.nextGaussian() * 0.2);
                drawn.put(party.code(), weight);
                sum += weight;
            }
        }
        Map<String, Integer> given = new HashMap<>();
        int rest = votes;
        for (Map.Entry<String, Double> party : drawn.entrySet()) {
            int n = (int) (votes * party.getValue() / sum);
            given.put(party.getKey(), n);
            rest -= n;
        }
        given.merge("000002", rest, Integer::sum);
        return given;
    }
}
