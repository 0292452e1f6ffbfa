package dev.escrutinio.loader.demo;

import dev.escrutinio.loader.demo.SyntheticElection.Party;
import dev.escrutinio.loader.demo.SyntheticElection.PollingTable;
import dev.escrutinio.loader.demo.SyntheticElection.Province;
import dev.escrutinio.loader.demo.SyntheticElection.Town;
import dev.escrutinio.loader.election.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes an election as the Ministry's files 01 to 10, each a list of lines by file name.
public final class OfficialFiles {

    private final SyntheticElection election;
    private final String suffix;
    private final String prefix;
    private final OfficialTotals totals;

    private OfficialFiles(SyntheticElection election) {
        this.election = election;
        int year = election.date().getYear();
        int month = election.date().getMonthValue();
        suffix = String.format("02%02d%02d.DAT", year % 100, month);
        prefix = String.format("02%04d%02d", year, month);
        totals = new OfficialTotals(election);
    }

    /// Lines by file name, e.g. `09021911.DAT`.
    public static SortedMap<String, List<String>> of(SyntheticElection election) {
        OfficialFiles files = new OfficialFiles(election);
        SortedMap<String, List<String>> all = new TreeMap<>();
        all.put("01" + files.suffix, List.of(files.prefix + "1" + "1".repeat(10) + "000000"));
        all.put("02" + files.suffix, List.of(files.process()));
        all.put(
                "03" + files.suffix,
                election.candidacies().stream().map(files::candidacy).toList());
        all.put("05" + files.suffix, files.municipalities());
        all.put("06" + files.suffix, files.municipalVotes());
        all.put("07" + files.suffix, files.above());
        all.put("08" + files.suffix, files.votesAbove());
        all.put(
                "09" + files.suffix,
                election.tables().stream().map(files::table).toList());
        all.put("10" + files.suffix, files.tableVotes());
        return all;
    }

    private FixedWidth line(int width) {
        return new FixedWidth(width).text(1, 8, prefix);
    }

    private String process() {
        return line(40).text(9, 12, "1N99")
                .number(13, 14, election.date().getDayOfMonth())
                .number(15, 16, election.date().getMonthValue())
                .number(17, 20, election.date().getYear())
                .text(21, 40, "09:0020:0014:0018:00")
                .toString();
    }

    private String candidacy(Party party) {
        return line(232)
                .text(9, 14, party.code())
                .text(15, 64, party.initials())
                .text(65, 214, party.name())
                .text(215, 220, party.nationalCode())
                .text(221, 226, party.nationalCode())
                .text(227, 232, party.nationalCode())
                .toString();
    }

    private List<String> municipalities() {
        List<String> lines = new ArrayList<>();
        totals.municipalities.forEach((code, tally) -> {
            Town town = totals.town(code);
            FixedWidth line = line(233)
                    .text(9, 9, "1")
                    .text(10, 11, totals.province(code.substring(0, 2)).region())
                    .text(12, 16, code)
                    .text(17, 18, "99")
                    .text(19, 118, town.name())
                    .number(129, 136, town.population())
                    .number(137, 141, tally.tables)
                    .number(174, 181, tally.firstAdvance)
                    .number(182, 189, tally.secondAdvance);
            lines.add(counts(line, tally, 142, 190).text(233, 233, "S").toString());
        });
        return lines;
    }

    /// Census twice from one position, blank, null and votes from another; eight digits each.
    private static FixedWidth counts(FixedWidth line, Tally tally, int census, int blank) {
        return line.number(census, census + 7, tally.censusIne)
                .number(census + 8, census + 15, tally.census)
                .number(blank, blank + 7, tally.blank)
                .number(blank + 8, blank + 15, tally.nullVotes)
                .number(blank + 16, blank + 23, tally.votes.total());
    }

    private List<String> municipalVotes() {
        List<String> lines = new ArrayList<>();
        totals.municipalities.forEach((code, tally) -> {
            for (int candidacy : tally.votes.candidacies()) {
                lines.add(line(33).text(9, 9, "1")
                        .text(10, 14, code)
                        .text(15, 16, "99")
                        .text(17, 22, code(candidacy))
                        .number(23, 30, tally.votes.of(candidacy))
                        .toString());
            }
        });
        return lines;
    }

    private List<String> above() {
        List<String> lines = new ArrayList<>();
        totals.above.forEach((place, tally) -> {
            FixedWidth line = line(172)
                    .text(9, 9, "1")
                    .text(10, 13, place)
                    .text(14, 14, "9")
                    .text(15, 64, totals.nameAbove(place))
                    .number(73, 77, tally.tables)
                    .number(110, 117, tally.firstAdvance)
                    .number(118, 125, tally.secondAdvance)
                    .number(150, 155, totals.seats(place));
            lines.add(counts(line, tally, 78, 126).text(172, 172, "S").toString());
        });
        return lines;
    }

    private List<String> votesAbove() {
        List<String> lines = new ArrayList<>();
        totals.above.forEach((place, tally) -> {
            Map<Integer, Integer> seats = totals.seatsOf(place);
            for (int candidacy : tally.votes.candidacies()) {
                lines.add(line(33).text(9, 9, "1")
                        .text(10, 13, place)
                        .text(14, 14, "9")
                        .text(15, 20, code(candidacy))
                        .number(21, 28, tally.votes.of(candidacy))
                        .number(29, 33, seats.getOrDefault(candidacy, 0))
                        .toString());
            }
        });
        return lines;
    }

    private FixedWidth key(PollingTable table, int width) {
        Province province = totals.province(table.section().substring(0, 2));
        return line(width)
                .text(9, 9, "1")
                .text(10, 11, province.region())
                .text(12, 21, table.section())
                .text(22, 22, table.abroad() ? "0" : " ")
                .text(23, 23, String.valueOf(table.letter()));
    }

    private String table(PollingTable table) {
        return key(table, 101)
                .number(24, 30, table.census())
                .number(31, 37, table.census())
                .number(52, 58, table.firstAdvance())
                .number(59, 65, table.secondAdvance())
                .number(66, 72, table.blank())
                .number(73, 79, table.nullVotes())
                .number(
                        80,
                        86,
                        table.votes().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                .text(101, 101, "S")
                .toString();
    }

    private List<String> tableVotes() {
        List<String> lines = new ArrayList<>();
        for (PollingTable table : election.tables()) {
            new TreeMap<>(table.votes())
                    .forEach((code, votes) -> lines.add(key(table, 36)
                            .text(24, 29, code)
                            .number(30, 36, votes)
                            .toString()));
        }
        return lines;
    }

    private String code(int candidacy) {
        return election.candidacies().get(candidacy).code();
    }
}
