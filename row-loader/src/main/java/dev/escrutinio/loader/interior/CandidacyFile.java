package dev.escrutinio.loader.interior;

import dev.escrutinio.loader.election.Candidacies;
import dev.escrutinio.loader.election.Candidacy;
import dev.escrutinio.loader.input.InvalidInputException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// File 03, and the look-up of a candidacy that another file names.
final class CandidacyFile {

    private CandidacyFile() {}

    static Candidacies read(RecordFile file) {
        List<Candidacy> candidacies = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (file.next()) {
            Candidacy candidacy = new Candidacy(
                    file.code(Fields.CANDIDACY_CODE),
                    file.code(Fields.NATIONAL_CODE),
                    file.text(Fields.INITIALS),
                    file.text(Fields.CANDIDACY_NAME));
            if (!seen.add(candidacy.code())) {
                throw file.unexpected(Fields.CANDIDACY_CODE, "un código que no esté repetido");
            }
            candidacies.add(candidacy);
        }
        return new Candidacies(candidacies);
    }

    static int known(Candidacies candidacies, RecordFile file, Field field) {
        int index = candidacies.indexOf(file.number(field));
        if (index < 0) {
            throw unknown(file, field);
        }
        return index;
    }

    static InvalidInputException unknown(RecordFile file, Field field) {
        return file.unexpected(field, "una candidatura del fichero 03");
    }
}
