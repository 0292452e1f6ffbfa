package dev.escrutinio.loader.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A CSV with a header: its columns, and its rows in the order of the file.
public final class CsvTable {

    private static final Set<String> NOT_PUBLISHED = Set.of("", "NA", "\"\"");

    private final String name;
    private final String text;
    private final List<String> columns;

    private CsvTable(String name, String text, List<String> columns) {
        this.name = name;
        this.text = text;
        this.columns = List.copyOf(columns);
    }

    /// Opens a file and reads its header.
    ///
    /// @throws InvalidInputException if there is no header, or a column stands twice in it
    public static CsvTable open(Path file, Limits limits) {
        String name = String.valueOf(file.getFileName());
        String text = TextFile.read(file, limits);
        List<String> columns = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = reader(text)) {
            reader.stream().findFirst().ifPresent(header -> columns.addAll(header.getFields()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        columns.replaceAll(String::strip);
        if (columns.isEmpty() || columns.equals(List.of(""))) {
            throw new InvalidInputException(name, "un fichero vacío", "una cabecera con los nombres de las columnas");
        }
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                throw new InvalidInputException(
                        new InputProblem(name, 1, column, "la columna dos veces", "cada columna una sola vez"));
            }
        }
        return new CsvTable(name, text, columns);
    }

    public String name() {
        return name;
    }

    public List<String> columns() {
        return columns;
    }

    /// Position of a column, or -1.
    public int column(String column) {
        return columns.indexOf(column);
    }

    public void forEach(Consumer<Row> consumer) {
        try (CsvReader<CsvRecord> reader = reader(text)) {
            boolean header = true;
            for (CsvRecord line : reader) {
                if (!header) {
                    consumer.accept(row(line));
                }
                header = false;
            }
        } catch (CsvParseException e) {
            throw new InvalidInputException(
                    new InputProblem(name, 0, null, "un CSV mal formado (" + e.getMessage() + ")", "un CSV"), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Row row(CsvRecord line) {
        if (line.getFieldCount() != columns.size()) {
            throw new InvalidInputException(new InputProblem(
                    name,
                    line.getStartingLineNumber(),
                    null,
                    line.getFieldCount() + " columnas",
                    columns.size() + ", como en la cabecera"));
        }
        return new Row(line);
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .skipEmptyLines(true)
                .fieldSeparator(separator(text))
                .ofCsvRecord(text);
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
    }

    /// A row; a value that is empty or NA was not published.
    public final class Row {

        private final CsvRecord line;

        private Row(CsvRecord line) {
            this.line = line;
        }

        public long line() {
            return line.getStartingLineNumber();
        }

        public @Nullable String text(int column) {
            String value = line.getField(column).strip();
            return NOT_PUBLISHED.contains(value) ? null : value;
        }

        public @Nullable Double number(int column) {
            String value = text(column);
            if (value == null) {
                return null;
            }
            try {
                double number = Double.parseDouble(value);
                if (Double.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // told below, with the place
            }
            throw problem(column, "«" + value + "»", "un número (punto decimal), o vacío si no se publica");
        }

        /// A place's code, filled up with zeros in front.
        public String code(int column, int digits) {
            String value = text(column);
            if (value == null || !isCode(value, digits)) {
                throw problem(column, value == null ? "nada" : "«" + value + "»", "un código de " + digits + " cifras");
            }
            return "0".repeat(digits - value.length()) + value;
        }

        /// One zero in front may have been lost in a spreadsheet.
        private static boolean isCode(String value, int digits) {
            return value.length() <= digits
                    && value.length() >= digits - 1
                    && value.chars().allMatch(c -> c >= '0' && c <= '9');
        }

        public InvalidInputException problem(int column, String found, String expected) {
            return new InvalidInputException(
                    new InputProblem(name, line.getStartingLineNumber(), columns.get(column), found, expected));
        }
    }
}
