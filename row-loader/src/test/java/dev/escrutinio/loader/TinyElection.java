package dev.escrutinio.loader;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The hand-written election of June 2027 in `official/tiny`: two provinces, four tables, residents abroad.
public final class TinyElection {

    public static final String ARCHIVE = "02202706_MESA.zip";

    private final Map<String, List<String>> files = new TreeMap<>();

    public TinyElection() {
        for (String number : List.of("01", "02", "03", "05", "06", "07", "08", "09", "10")) {
            files.put(number, lines(number));
        }
    }

    private static List<String> lines(String number) {
        String path = "/official/tiny/" + number + "022706.DAT";
        try (InputStream in = TinyElection.class.getResourceAsStream(path)) {
            String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            return new ArrayList<>(Arrays.asList(text.split("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Changes one line, counted from 1.
    public TinyElection line(String file, int line, UnaryOperator<String> change) {
        files.get(file).set(line - 1, change.apply(files.get(file).get(line - 1)));
        return this;
    }

    /// Overwrites what stands at a position, counted from 1.
    public TinyElection put(String file, int line, int position, String text) {
        return line(
                file, line, old -> old.substring(0, position - 1) + text + old.substring(position - 1 + text.length()));
    }

    public TinyElection add(String file, String line) {
        files.get(file).add(line);
        return this;
    }

    public TinyElection removeLines(String file, String containing) {
        files.get(file).removeIf(line -> line.contains(containing));
        return this;
    }

    public TinyElection remove(String file) {
        files.remove(file);
        return this;
    }

    public String text(String file, int line) {
        return files.get(file).get(line - 1);
    }

    public Path zip(Path folder) {
        return zip(folder.resolve(ARCHIVE), "\n", "", false);
    }

    public Path zip(Path zip, String lineEnd, String folder, boolean utf8) {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            for (Map.Entry<String, List<String>> file : files.entrySet()) {
                packed.putNextEntry(new ZipEntry(folder + file.getKey() + "022706.DAT"));
                String text = String.join(lineEnd, file.getValue()) + lineEnd;
                packed.write(text.getBytes(utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
                packed.closeEntry();
            }
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
