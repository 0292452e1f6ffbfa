package dev.escrutinio.loader.interior;

import dev.escrutinio.loader.election.Candidacies;
import dev.escrutinio.loader.election.Count;
import dev.escrutinio.loader.input.Limits;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Reads the archive `02AAAAMM_MESA.zip` of one election.
public final class InteriorReader {

    private final Limits limits;

    public InteriorReader(Limits limits) {
        this.limits = limits;
    }

    /// Reads an archive, whole.
    ///
    /// @throws dev.escrutinio.loader.input.InvalidInputException if anything in it cannot be read
    public Count read(Path zip) {
        Archive archive = Archive.open(zip, limits);
        RecordFile process = archive.file(FileKind.PROCESS);
        LocalDate date = date(process);
        Candidacies candidacies = CandidacyFile.read(archive.file(FileKind.CANDIDACIES));
        MunicipalFiles municipal = new MunicipalFiles();
        municipal.readTotals(archive.file(FileKind.MUNICIPALITIES));
        municipal.readVotes(archive.file(FileKind.MUNICIPAL_VOTES), candidacies);
        FilesAbove above = new FilesAbove();
        above.readTotals(archive.file(FileKind.ABOVE));
        above.readVotes(archive.file(FileKind.VOTES_ABOVE), candidacies);
        TableFiles tables =
                new TableFiles(municipal.municipalities, candidacies, new Standing(municipal.municipalities));
        tables.readCounts(archive.file(FileKind.TABLES));
        tables.readVotes(archive.file(FileKind.TABLE_VOTES));
        return new Count(
                process.code(Fields.YEAR) + "-" + process.code(Fields.MONTH),
                archive.name(),
                date,
                candidacies,
                municipal.municipalities,
                municipal.regionOf,
                above.above,
                tables.tables,
                tables.abroad,
                remarks(tables));
    }

    private static LocalDate date(RecordFile process) {
        if (!process.next()) {
            throw new IllegalStateException("an empty file 02 is refused before");
        }
        try {
            return LocalDate.of(process.number(Fields.YEAR), process.number(Fields.MONTH), process.number(Fields.DAY));
        } catch (DateTimeException e) {
            throw process.unexpected(Fields.DAY, "el día de la votación");
        }
    }

    private static List<String> remarks(TableFiles tables) {
        List<String> remarks = new ArrayList<>();
        if (tables.aggregatesLeftOut > 0) {
            remarks.add("Se dejan fuera " + tables.aggregatesLeftOut
                    + " filas agregadas de residentes en el extranjero (provincia 99) del fichero 09.");
        }
        if (tables.votesOfOtherCodes > 0) {
            remarks.add(tables.votesOfOtherCodes + " filas de residentes en el extranjero del fichero 10 llevan códigos"
                    + " 9xxxxx que no corresponden a la provincia: se leen como 0xxxxx, las candidaturas que el fichero 08"
                    + " suma.");
        }
        return remarks;
    }
}
