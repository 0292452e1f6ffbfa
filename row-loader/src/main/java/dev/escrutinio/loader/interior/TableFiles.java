package dev.escrutinio.loader.interior;

import dev.escrutinio.loader.election.Candidacies;
import dev.escrutinio.loader.election.Official;
import dev.escrutinio.loader.election.Table;
import dev.escrutinio.loader.election.Tally;
import dev.escrutinio.loader.interior.Fields.TableCounts;
import dev.escrutinio.loader.interior.Fields.TableKey;
import dev.escrutinio.loader.interior.Fields.TableVotes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Files 09 and 10: polling tables, and the residents abroad as one more table of each province.
final class TableFiles {

    private static final int ABROAD = 999;
    private static final int AGGREGATE = 99;

    final List<Table> tables = new ArrayList<>();
    final SortedMap<String, Tally> abroad = new TreeMap<>();
    int aggregatesLeftOut;
    int votesOfOtherCodes;

    private final Map<String, Official> municipalities;
    private final Candidacies candidacies;
    private final Standing standing;
    private final Map<Long, Table> byKey = new HashMap<>(1 << 17);

    TableFiles(Map<String, Official> municipalities, Candidacies candidacies, Standing standing) {
        this.municipalities = municipalities;
        this.candidacies = candidacies;
        this.standing = standing;
    }

    void readCounts(RecordFile file) {
        while (file.next()) {
            if (file.number(TableKey.PROVINCE) == AGGREGATE) {
                aggregatesLeftOut++;
            } else {
                readTable(file);
            }
        }
    }

    private void readTable(RecordFile file) {
        Table table = new Table(section(file), file.charAt(TableKey.LETTER), file.line(), counts(file));
        Table twin = byKey.put(key(file), table);
        if (twin != null) {
            throw file.problem(
                    TableKey.SECTION,
                    "repetida la mesa " + table.letter() + " de la sección " + table.section(),
                    "cada mesa una sola vez (ya está en la línea " + twin.line() + ")");
        }
        if (file.number(TableKey.MUNICIPALITY) == ABROAD) {
            table.tally().tables = 0; // residents abroad have no polling table of their own
            abroad.computeIfAbsent(table.province(), p -> new Tally());
        } else if (municipalities.containsKey(table.municipality())) {
            tables.add(table);
        } else {
            throw file.unexpected(TableKey.PLACE, "un municipio del fichero 05");
        }
    }

    private static String section(RecordFile file) {
        return file.code(TableKey.PLACE) + file.code(TableKey.DISTRICT) + file.code(TableKey.SECTION);
    }

    private static Tally counts(RecordFile file) {
        Tally tally = new Tally();
        tally.tables = 1;
        tally.censusIne = file.number(TableCounts.CENSUS_INE);
        tally.census = file.number(TableCounts.CENSUS);
        tally.firstAdvance = file.number(TableCounts.FIRST_ADVANCE);
        tally.secondAdvance = file.number(TableCounts.SECOND_ADVANCE);
        tally.blank = file.number(TableCounts.BLANK);
        tally.nullVotes = file.number(TableCounts.NULL);
        tally.toCandidacies = file.number(TableCounts.TO_CANDIDACIES);
        return tally;
    }

    void readVotes(RecordFile file) {
        Table last = null;
        long lastKey = -1;
        while (file.next()) {
            if (file.number(TableKey.PROVINCE) != AGGREGATE) {
                long key = key(file);
                if (key != lastKey || last == null) {
                    last = table(file, key);
                    lastKey = key;
                }
                readVotesOf(file, last);
            }
        }
        sumAbroad();
    }

    private Table table(RecordFile file, long key) {
        @Nullable Table table = byKey.get(key);
        if (table == null) {
            throw file.problem(TableKey.SECTION, "votos de la mesa " + section(file), "una mesa del fichero 09");
        }
        return table;
    }

    private void readVotesOf(RecordFile file, Table table) {
        int candidacy = file.number(TableKey.MUNICIPALITY) == ABROAD
                ? candidacyAbroad(file, table.province())
                : CandidacyFile.known(candidacies, file, TableVotes.CANDIDACY);
        if (table.tally().votes.has(candidacy)) {
            throw file.unexpected(TableVotes.CANDIDACY, "cada candidatura una sola vez en la mesa");
        }
        table.tally().votes.add(candidacy, file.number(TableVotes.VOTES));
    }

    /// In 2015 residents abroad vote for codes 9xxxxx that no other file knows: the candidacies 0xxxxx of the province.
    private int candidacyAbroad(RecordFile file, String province) {
        int code = file.number(TableVotes.CANDIDACY);
        int candidacy = candidacies.indexOf(code);
        if (candidacy >= 0 && standing.in(province, candidacy)) {
            return candidacy;
        }
        int other = candidacies.indexOf(code % 100_000);
        if (other >= 0 && standing.in(province, other)) {
            votesOfOtherCodes++;
            return other;
        }
        return CandidacyFile.known(candidacies, file, TableVotes.CANDIDACY);
    }

    private void sumAbroad() {
        for (Table table : byKey.values()) {
            if (table.municipality().endsWith("999")) {
                abroad.computeIfAbsent(table.province(), p -> new Tally()).add(table.tally());
            }
        }
    }

    private static long key(RecordFile file) {
        long place = file.number(TableKey.PLACE);
        long section = file.number(TableKey.DISTRICT) * 1000L + file.number(TableKey.SECTION);
        return (place * 100_000 + section) << 16 | file.charAt(TableKey.SUFFIX) << 8 | file.charAt(TableKey.LETTER);
    }
}
