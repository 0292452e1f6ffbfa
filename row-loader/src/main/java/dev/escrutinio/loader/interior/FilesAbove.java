package dev.escrutinio.loader.interior;

import dev.escrutinio.loader.election.Candidacies;
import dev.escrutinio.loader.election.Official;
import dev.escrutinio.loader.election.Tally;
import dev.escrutinio.loader.interior.Fields.Above;
import dev.escrutinio.loader.interior.Fields.VotesAbove;
import java.util.SortedMap;
import java.util.TreeMap;

/// Files 07 and 08: the official totals of provinces, regions and the nation.
final class FilesAbove {

    private static final String ALL = "99";
    private static final char WHOLE = '9';

    final SortedMap<String, Official> above = new TreeMap<>();

    void readTotals(RecordFile file) {
        while (file.next()) {
            if (file.charAt(Above.DISTRICT.from()) == WHOLE) {
                Official official = new Official(file.text(Above.NAME));
                official.population = file.number(Above.POPULATION);
                official.seats = file.number(Above.SEATS);
                readCounts(file, official.tally);
                if (above.put(code(file, Above.REGION, Above.PROVINCE), official) != null) {
                    throw file.unexpected(Above.PROVINCE, "una provincia o comunidad que no esté repetida");
                }
            }
        }
    }

    private static void readCounts(RecordFile file, Tally tally) {
        tally.tables = file.number(Above.TABLES);
        tally.censusIne = file.number(Above.CENSUS_INE);
        tally.census = file.number(Above.CENSUS);
        tally.firstAdvance = file.number(Above.FIRST_ADVANCE);
        tally.secondAdvance = file.number(Above.SECOND_ADVANCE);
        tally.blank = file.number(Above.BLANK);
        tally.nullVotes = file.number(Above.NULL);
        tally.toCandidacies = file.number(Above.TO_CANDIDACIES);
    }

    void readVotes(RecordFile file, Candidacies candidacies) {
        while (file.next()) {
            if (file.charAt(VotesAbove.DISTRICT.from()) == WHOLE) {
                readVotesOf(file, candidacies);
            }
        }
    }

    private void readVotesOf(RecordFile file, Candidacies candidacies) {
        Official official = above.get(code(file, VotesAbove.REGION, VotesAbove.PROVINCE));
        if (official == null) {
            throw file.unexpected(VotesAbove.PROVINCE, "una provincia o comunidad del fichero 07");
        }
        int candidacy = CandidacyFile.known(candidacies, file, VotesAbove.CANDIDACY);
        official.tally.votes.add(candidacy, file.number(VotesAbove.VOTES));
        int seats = file.number(VotesAbove.SEATS);
        if (seats > 0) {
            official.seatsByCandidacy.merge(candidacy, seats, Integer::sum);
        }
    }

    private static String code(RecordFile file, Field region, Field province) {
        String ofProvince = file.code(province);
        if (!ofProvince.equals(ALL)) {
            return ofProvince;
        }
        String ofRegion = file.code(region);
        return ofRegion.equals(ALL) ? "ES" : "R" + ofRegion;
    }
}
