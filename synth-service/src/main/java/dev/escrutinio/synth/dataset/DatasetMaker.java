package dev.escrutinio.synth.dataset;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.events.QuestionAnswerPairGenerated;
import dev.escrutinio.contracts.pairs.Artefact;
import dev.escrutinio.contracts.pairs.DatasetFile;
import dev.escrutinio.contracts.pairs.DatasetFormat;
import dev.escrutinio.contracts.pairs.DatasetSplit;
import dev.escrutinio.contracts.pairs.SplitName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/// Draws a dataset out of gathered pairs and writes its files. The same pairs and order make the same bytes.
public final class DatasetMaker {

    private static final ObjectReader PAIRS = JsonMapper.builder().build().readerFor(QuestionAnswerPairGenerated.class);

    private final String name;
    private final DatasetOrder order;
    private final List<DatasetFormat> formats;
    private final Path folder;

    /// @param formats JSON lines are always written
    /// @param folder an empty folder to write into
    public DatasetMaker(String name, DatasetOrder order, List<DatasetFormat> formats, Path folder) {
        this.name = name;
        this.order = order;
        this.formats = formats;
        this.folder = folder;
    }

    /// What was written: splits, train first, whose files are named inside the folder.
    public record Made(List<DatasetSplit> splits, Artefact card, Artefact leakReport) {}

    /// Writes the dataset.
    ///
    /// @throws NotEnoughPairsException if the pairs do not fill it without leaks
    public Made make(Candidates candidates, Spool spool) throws IOException {
        return make(candidates, spool, _ -> {});
    }

    /// Writes the dataset and tells how many pairs are written.
    ///
    /// @throws NotEnoughPairsException if the pairs do not fill it without leaks
    public Made make(Candidates candidates, Spool spool, LongConsumer written) throws IOException {
        Map<SplitName, List<Candidate>> drawn = Splitter.split(order, candidates);
        LeakReport.Counter leaks = new LeakReport.Counter();
        Map<SplitName, Summary> summaries = new EnumMap<>(SplitName.class);
        long done = 0;
        for (SplitName split : SplitName.values()) {
            List<Candidate> pairs = drawn.getOrDefault(split, List.of());
            summaries.put(split, write(split, pairs, spool, leaks, done, written));
            done += pairs.size();
        }
        List<DatasetSplit> splits = new ArrayList<>();
        for (Map.Entry<SplitName, Summary> one : summaries.entrySet()) {
            splits.add(one.getValue().split(one.getKey(), files(one.getKey())));
        }
        LeakReport report = leaks.report();
        Artefact proof = Digests.write(folder, "leak-report.json", LeakReportText.of(report));
        String card = new Card(name, order, formats, summaries, splits, report, proof, candidates.confirmed()).text();
        return new Made(splits, Digests.write(folder, "README.md", card.getBytes(StandardCharsets.UTF_8)), proof);
    }

    private Summary write(
            SplitName split,
            List<Candidate> pairs,
            Spool spool,
            LeakReport.Counter leaks,
            long before,
            LongConsumer written)
            throws IOException {
        Summary summary = new Summary();
        long done = before;
        try (SplitFiles files = new SplitFiles(folder, split, formats)) {
            for (Candidate candidate : pairs) {
                QuestionAnswerPairGenerated pair = PAIRS.readValue(spool.read(candidate));
                leaks.add(split, pair);
                summary.add(pair);
                files.write(DatasetRecord.of(pair));
                written.accept(++done);
            }
        }
        Path lines = folder.resolve(SplitFiles.name(DatasetFormat.JSONL, split));
        for (DatasetFormat format : formats) {
            if (SplitFiles.isTable(format)) {
                Tables.make(lines, folder.resolve(SplitFiles.name(format, split)), format);
            }
        }
        return summary;
    }

    private List<DatasetFile> files(SplitName split) throws IOException {
        List<DatasetFile> files = new ArrayList<>();
        for (DatasetFormat format : formats) {
            files.add(new DatasetFile(format, Digests.of(folder, SplitFiles.name(format, split))));
        }
        return files;
    }

    /// The dataset's id: SHA-256 over the names and digests of all its files.
    public static String id(Made made) {
        Map<String, String> digests = new TreeMap<>();
        made.splits().stream()
                .flatMap(split -> split.files().stream())
                .map(DatasetFile::artefact)
                .forEach(file -> digests.put(file.uri(), file.sha256()));
        digests.put(made.card().uri(), made.card().sha256());
        digests.put(made.leakReport().uri(), made.leakReport().sha256());
        return Digests.hex(digests.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Removes a folder that an earlier attempt left.
    public static void clear(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var inside = Files.walk(folder)) {
                for (Path path :
                        inside.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
