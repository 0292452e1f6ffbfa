package dev.escrutinio.system.stack;

import dev.escrutinio.loader.demo.DemoElections;
import dev.escrutinio.loader.demo.OfficialFiles;
import dev.escrutinio.loader.demo.OfficialZip;
import dev.escrutinio.loader.demo.SyntheticElection;
import dev.escrutinio.loader.demo.SyntheticElection.PollingTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An invented election of a year without a curated table, with one town's votes for VOX, and a corrected count of it.
record Counted(SyntheticElection election) {

    static final String TOWN = "47950";
    static final int MOVED = 7;
    private static final LocalDate DAY = LocalDate.of(2031, 6, 8);
    private static final String VOX = "000003";
    private static final String PP = "000001";

    static Counted first() {
        return new Counted(DemoElections.election(DAY));
    }

    /// The same with some votes of one polling table given to VOX in place of the PP.
    Counted corrected() {
        List<PollingTable> tables = new ArrayList<>(election.tables());
        PollingTable wrong = tables.stream()
                .filter(table -> table.section().startsWith(TOWN))
                .findFirst()
                .orElseThrow();
        Map<String, Integer> votes = new HashMap<>(wrong.votes());
        votes.merge(VOX, MOVED, Integer::sum);
        votes.merge(PP, -MOVED, Integer::sum);
        tables.set(
                tables.indexOf(wrong),
                new PollingTable(
                        wrong.section(),
                        wrong.letter(),
                        wrong.census(),
                        wrong.firstAdvance(),
                        wrong.secondAdvance(),
                        wrong.blank(),
                        wrong.nullVotes(),
                        votes));
        return new Counted(new SyntheticElection(
                DAY, election.candidacies(), election.provinces(), election.municipalities(), tables));
    }

    /// Writes the archive that a person would load.
    Path zip(Path folder) {
        Path zip = folder.resolve("02203106_MESA.zip");
        OfficialZip.write(zip, OfficialFiles.of(election));
        return zip;
    }

    /// VOX's votes in the town, added up here.
    int votes() {
        return election.tables().stream()
                .filter(table -> table.section().startsWith(TOWN))
                .mapToInt(table -> table.votes().getOrDefault(VOX, 0))
                .sum();
    }

    /// The plan that asks for them.
    static String plan() {
        return """
                {"type":"query","elections":["2031-06"],"places":{"type":"named","codes":["%s"],"together":false},
                "measures":[{"id":"votes","party":"vox"}],"operation":{"type":"value"}}""".formatted(TOWN);
    }
}
