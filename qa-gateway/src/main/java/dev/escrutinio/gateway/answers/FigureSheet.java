package dev.escrutinio.gateway.answers;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.contracts.answer.Figure;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The figures of an answer as CSV: one row a figure, values in full precision with a point.
final class FigureSheet {
    private static final List<String> COLUMNS = List.of(
            "role",
            "rank",
            "measure",
            "party",
            "place",
            "election",
            "period",
            "base",
            "scope",
            "value",
            "unit",
            "numerator",
            "denominator",
            "unweighted_mean_of_sections",
            "source_level_place",
            "step",
            "facts_version");

    private FigureSheet() {}

    static String of(Answer answer) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(COLUMNS);
        answer.figures().forEach(figure -> csv.writeRecord(row(figure, answer.factsVersion())));
        return text.toString();
    }

    private static List<String> row(Figure f, String factsVersion) {
        return List.of(
                lower(f.role()),
                cell(f.rank()),
                f.measure(),
                cell(f.party()),
                cell(f.place()),
                cell(f.election()),
                cell(f.period()),
                f.base() == null ? "" : lower(f.base()),
                lower(f.scope()),
                Double.toString(f.value()),
                lower(f.unit()),
                cell(f.numerator()),
                cell(f.denominator()),
                cell(f.unweightedMeanOfSections()),
                cell(f.sourceLevelPlace()),
                cell(f.step()),
                factsVersion);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String cell(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
