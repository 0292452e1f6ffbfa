package dev.escrutinio.loader.interior;

import dev.escrutinio.loader.election.Candidacies;
import dev.escrutinio.loader.election.Official;
import dev.escrutinio.loader.election.Tally;
import dev.escrutinio.loader.interior.Fields.MunicipalVotes;
import dev.escrutinio.loader.interior.Fields.Municipality;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Files 05 and 06: the official totals of the municipalities; the rows of districts, which only a few cities have, are
/// left out.
final class MunicipalFiles {

    private static final int WHOLE_MUNICIPALITY = 99;

    final SortedMap<String, Official> municipalities = new TreeMap<>();
    final Map<String, String> regionOf = new TreeMap<>();

    void readTotals(RecordFile file) {
        while (file.next()) {
            if (file.number(Municipality.DISTRICT) == WHOLE_MUNICIPALITY) {
                readTotal(file);
            }
        }
    }

    private void readTotal(RecordFile file) {
        String code = file.code(Municipality.CODE);
        Official official = new Official(file.text(Municipality.NAME));
        official.population = file.number(Municipality.POPULATION);
        readCounts(file, official.tally);
        regionOf.put(code.substring(0, 2), "R" + file.code(Municipality.REGION));
        if (municipalities.put(code, official) != null) {
            throw file.unexpected(Municipality.CODE, "un municipio que no esté repetido");
        }
    }

    private static void readCounts(RecordFile file, Tally tally) {
        tally.tables = file.number(Municipality.TABLES);
        tally.censusIne = file.number(Municipality.CENSUS_INE);
        tally.census = file.number(Municipality.CENSUS);
        tally.firstAdvance = file.number(Municipality.FIRST_ADVANCE);
        tally.secondAdvance = file.number(Municipality.SECOND_ADVANCE);
        tally.blank = file.number(Municipality.BLANK);
        tally.nullVotes = file.number(Municipality.NULL);
        tally.toCandidacies = file.number(Municipality.TO_CANDIDACIES);
    }

    void readVotes(RecordFile file, Candidacies candidacies) {
        while (file.next()) {
            if (file.number(MunicipalVotes.DISTRICT) == WHOLE_MUNICIPALITY) {
                Official official = municipalities.get(file.code(MunicipalVotes.CODE));
                if (official == null) {
                    throw file.unexpected(MunicipalVotes.CODE, "un municipio del fichero 05");
                }
                int candidacy = CandidacyFile.known(candidacies, file, MunicipalVotes.CANDIDACY);
                official.tally.votes.add(candidacy, file.number(MunicipalVotes.VOTES));
            }
        }
    }
}
