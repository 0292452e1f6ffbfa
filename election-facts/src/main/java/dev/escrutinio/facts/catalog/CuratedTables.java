package dev.escrutinio.facts.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What people wrote down about parties, measures and names; the same for every load. Immutable.
public final class CuratedTables {

    private static final List<String> FILES = List.of(
            "parties.json", "candidacies.json", "spaces.json", "measures.json", "place-names.json");
    private static final JsonMapper JSON = new JsonMapper();

    private final List<PartyEntry> families;
    private final List<CandidacyEntry> candidacies;
    private final List<PartySpace> spaces;
    private final List<MeasureDefinition> measures;
    private final CuratedPlaces places;
    private final PartyTable table;
    private final Map<String, PartyEntry> byId;
    private final String digest;

    private CuratedTables(String digest) {
        this.digest = digest;
        families = List.copyOf(read("parties.json", new TypeReference<List<PartyEntry>>() {}));
        candidacies = List.copyOf(read("candidacies.json", new TypeReference<List<CandidacyEntry>>() {}));
        spaces = List.copyOf(read("spaces.json", new TypeReference<List<PartySpace>>() {}));
        measures = read("measures.json", new TypeReference<List<MeasureEntry>>() {}).stream()
                .map(MeasureEntry::definition)
                .toList();
        places = read("place-names.json", new TypeReference<CuratedPlaces>() {});
        table = new PartyTable(families, candidacies);
        byId = families.stream().collect(Collectors.toUnmodifiableMap(PartyEntry::id, Function.identity()));
    }

    /// Reads the tables that this module carries.
    public static CuratedTables load() {
        return new CuratedTables(digestOf(FILES));
    }

    /// Id of a candidacy's party: its family, or its own if no family takes it.
    public String familyOf(String election, String nationalCode, String initials, String name) {
        return curatedFamily(election, nationalCode, initials, name)
                .orElseGet(() -> PartyTable.ownId(nationalCode, initials, name));
    }

    /// Family of a candidacy if the tables know one.
    public Optional<String> curatedFamily(String election, String nationalCode, String initials, String name) {
        return table.curated(election, nationalCode, initials, name);
    }

    /// Family inside whose candidacies a party stood in an election: `izquierda-unida` in 2019-04 within
    /// `unidas-podemos`.
    public Optional<String> within(String election, String party) {
        PartyEntry entry = byId.get(party);
        return entry == null ? Optional.empty() : Optional.ofNullable(entry.within().get(election));
    }

    /// Party spaces.
    public List<PartySpace> spaces() {
        return spaces;
    }

    /// Measures, without the periods that loads bring.
    public List<MeasureDefinition> measures() {
        return measures;
    }

    /// SHA-256 of the tables' content, hexadecimal.
    public String digest() {
        return digest;
    }

    List<PartyEntry> families() {
        return families;
    }

    List<CandidacyEntry> candidacies() {
        return candidacies;
    }

    Optional<PartyEntry> family(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    CuratedPlaces places() {
        return places;
    }

    static <T> T read(String file, TypeReference<T> type) {
        try (InputStream in = open(file)) {
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static String digestOf(List<String> files) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String file : files) {
                try (InputStream in = open(file)) {
                    sha.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException("curated tables cannot be read", e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(CuratedTables.class.getResourceAsStream(file), file);
    }
}
