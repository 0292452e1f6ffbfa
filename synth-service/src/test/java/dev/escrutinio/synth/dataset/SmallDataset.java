package dev.escrutinio.synth.dataset;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.events.QuestionAnswerPairGenerated;
import dev.escrutinio.contracts.pairs.DatasetFormat;
import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.SplitName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A hundred pairs of the demonstration data as a dataset.
public final class SmallDataset {

    static final DatasetOrder ORDER = new DatasetOrder(
            100,
            Map.of(PairLevel.L1, 50, PairLevel.L2, 35, PairLevel.L3, 15),
            Map.of(SplitName.TRAIN, 80, SplitName.TEST, 10, SplitName.VALIDATION, 10),
            1);

    private static final class Holder {
        static final List<QuestionAnswerPairGenerated> PAIRS = GeneratedPairs.of(31, 300);
    }

    private SmallDataset() {}

    public static void make(Path folder) throws IOException {
        make(folder, Holder.PAIRS, List.of(DatasetFormat.JSONL));
    }

    static void make(Path folder, List<DatasetFormat> formats) throws IOException {
        make(folder, Holder.PAIRS, formats);
    }

    static String make(Path folder, List<QuestionAnswerPairGenerated> pairs, List<DatasetFormat> formats)
            throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        Candidates candidates = new Candidates(ORDER.seed());
        try (Spool spool = new Spool(folder.resolveSibling(folder.getFileName() + ".spool"))) {
            for (QuestionAnswerPairGenerated pair : pairs) {
                byte[] bytes = json.writerFor(QuestionAnswerPairGenerated.class).writeValueAsBytes(pair);
                candidates.add(pair, spool.add(bytes), bytes.length);
            }
            spool.flush();
            return DatasetMaker.id(new DatasetMaker("prueba", ORDER, formats, folder).make(candidates, spool));
        }
    }
}
