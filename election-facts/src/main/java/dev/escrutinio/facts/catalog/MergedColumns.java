package dev.escrutinio.facts.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Columns of merged wide CSVs, declared in `merged-columns.json`, and three patterns over them: «% PP» is
/// the share of the party of column «PP», «Renta persona 2017» an indicator of a year, and a column named
/// as a party has its votes.
public final class MergedColumns {

    private static final Pattern YEAR = Pattern.compile("(.+?) \\(?((?:19|20)\\d\\d)\\)?");

    private final Map<String, MergedColumn> declared = new HashMap<>();
    private final CuratedTables curated;

    private MergedColumns(CuratedTables curated, List<Declared> entries) {
        this.curated = curated;
        for (Declared entry : entries) {
            entry.columns().forEach(column -> declared.put(normal(column), entry.column()));
        }
    }

    /// Reads the columns that this module carries.
    public static MergedColumns load(CuratedTables curated) {
        return new MergedColumns(
                curated, CuratedTables.read("merged-columns.json", new TypeReference<List<Declared>>() {}));
    }

    /// Meaning of a column; empty if it is unknown, which is an error of the file.
    public Optional<MergedColumn> meaning(String column) {
        String name = normal(column);
        MergedColumn exact = declared.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        return ofYear(name).or(() -> share(name)).or(() -> party(name).map(MergedColumns::votes));
    }

    private Optional<MergedColumn> ofYear(String name) {
        Matcher year = YEAR.matcher(name);
        MergedColumn stem = year.matches() ? declared.get(year.group(1)) : null;
        return stem != null && stem.kind() == MergedColumn.Kind.INDICATOR
                ? Optional.of(new MergedColumn(stem.kind(), stem.target(), null, year.group(2), stem.scale()))
                : Optional.empty();
    }

    private Optional<MergedColumn> share(String name) {
        return name.startsWith("% ")
                ? party(name.substring(2))
                        .map(id -> new MergedColumn(MergedColumn.Kind.SHARE, "vote_share", id, null, 100))
                : Optional.empty();
    }

    private Optional<String> party(String name) {
        MergedColumn known = declared.get(name);
        return known != null && known.kind() == MergedColumn.Kind.VOTES
                ? Optional.ofNullable(known.party())
                : curated.familyNamed(name);
    }

    private static MergedColumn votes(String party) {
        return new MergedColumn(MergedColumn.Kind.VOTES, "", party, null, 1);
    }

    private static String normal(String column) {
        String bare = Normalizer.normalize(column, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return bare.toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replaceAll("[\\s\\uFEFF]+", " ")
                .replaceAll("^%(?=\\S)", "% ")
                .strip();
    }

    /// An entry of the file.
    record Declared(
            List<String> columns,
            String kind,
            @Nullable String target,
            @Nullable Double scale) {

        MergedColumn column() {
            MergedColumn.Kind type = MergedColumn.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
            String what = target == null ? "" : target;
            boolean votes = type == MergedColumn.Kind.VOTES;
            return new MergedColumn(type, votes ? "" : what, votes ? what : null, null, scale == null ? 1 : scale);
        }
    }
}
