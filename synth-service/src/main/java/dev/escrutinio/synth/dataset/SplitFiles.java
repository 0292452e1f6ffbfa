package dev.escrutinio.synth.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.pairs.DatasetFormat;
import dev.escrutinio.contracts.pairs.SplitName;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The text files of one split, written pair by pair. Tables are made of the JSON lines afterwards.
final class SplitFiles implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();
    private static final ObjectWriter LINES = JSON.writerFor(DatasetRecord.class);
    private static final ObjectWriter INDENTED = LINES.with(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));
    private static final int BUFFER = 1 << 18;
    private static final byte[] NEW_LINE = {'\n'};

    private final Map<DatasetFormat, OutputStream> open = new EnumMap<>(DatasetFormat.class);
    private boolean first = true;

    SplitFiles(Path folder, SplitName split, Collection<DatasetFormat> formats) throws IOException {
        for (DatasetFormat format : formats) {
            if (!isTable(format)) {
                Path file = folder.resolve(name(format, split));
                Files.createDirectories(file.getParent());
                open.put(format, new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
            }
        }
    }

    static boolean isTable(DatasetFormat format) {
        return format == DatasetFormat.CSV || format == DatasetFormat.PARQUET;
    }

    /// Path inside the dataset, in Hugging Face's way: a folder a format, a file a split.
    static String name(DatasetFormat format, SplitName split) {
        String name = split.name().toLowerCase(Locale.ROOT);
        return switch (format) {
            case JSONL -> "jsonl/" + name + ".jsonl";
            case JSON -> "json/" + name + ".json";
            case CSV -> "csv/" + name + ".csv";
            case PARQUET -> "parquet/" + name + "-00000-of-00001.parquet";
            case CHAT -> "chat/" + name + ".jsonl";
            case T5 -> "t5/" + name + ".jsonl";
        };
    }

    void write(DatasetRecord pair) throws IOException {
        for (Map.Entry<DatasetFormat, OutputStream> one : open.entrySet()) {
            OutputStream out = one.getValue();
            switch (one.getKey()) {
                case JSONL -> line(out, LINES.writeValueAsBytes(pair));
                case JSON -> {
                    out.write((first ? "[\n" : ",\n").getBytes(StandardCharsets.UTF_8));
                    out.write(INDENTED.writeValueAsBytes(pair));
                }
                case CHAT -> line(out, JSON.writeValueAsBytes(Chat.of(pair)));
                case T5 ->
                    line(
                            out,
                            JSON.writeValueAsBytes(
                                    new SourceAndTarget(pair.instruction() + "\n" + pair.input(), pair.output())));
                case CSV, PARQUET -> {}
            }
        }
        first = false;
    }

    private static void line(OutputStream out, byte[] json) throws IOException {
        out.write(json);
        out.write(NEW_LINE);
    }

    @Override
    public void close() throws IOException {
        OutputStream json = open.get(DatasetFormat.JSON);
        if (json != null) {
            json.write((first ? "[]\n" : "\n]\n").getBytes(StandardCharsets.UTF_8));
        }
        for (OutputStream out : open.values()) {
            out.close();
        }
    }

    /// A conversation as chat templates take it.
    record Chat(List<Message> messages) {

        record Message(String role, String content) {}

        static Chat of(DatasetRecord pair) {
            return new Chat(List.of(
                    new Message("system", pair.instruction()),
                    new Message("user", pair.input()),
                    new Message("assistant", pair.output())));
        }
    }

    /// A text and what is made of it, as T5 takes them.
    record SourceAndTarget(String source, String target) {}
}
