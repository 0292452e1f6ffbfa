package dev.escrutinio.facts.store;

import dev.escrutinio.contracts.events.CatalogEntry.CandidacyStood;
import dev.escrutinio.facts.allocation.Allocation;
import dev.escrutinio.facts.allocation.Contender;
import dev.escrutinio.facts.allocation.DHondt;
import dev.escrutinio.facts.catalog.Affiliations;
import dev.escrutinio.facts.catalog.CuratedTables;
import dev.escrutinio.facts.store.Facts.PartyVotes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Puts the columns of one election together from packed rows.
final class ElectionAssembly {

    private static final long SECTIONS_FROM = PlaceKey.power(10);
    private static final long PROVINCE = PlaceKey.power(8);

    // The law gives Ceuta and Melilla their only seat by simple majority (LOREG art. 163.2).
    private static final List<String> SIMPLE_MAJORITY = List.of("51", "52");

    private final String election;
    private final Dictionary words;
    private final Affiliations affiliations;
    private final long[] numbers;
    private final PackedRow[] rows;
    private final @Nullable PackedRow[] abroad = new PackedRow[Column.PROVINCES];
    private final Map<String, CandidacyStood> candidacies = new HashMap<>();
    private long provincesAbroad;

    ElectionAssembly(String election, CurrentLoad load, Dictionary words, CuratedTables curated) {
        this.election = election;
        this.words = words;
        int number = words.number(election);
        Map<Long, PackedRow> all = load.entries().rows();
        numbers = all.entrySet().stream()
                .filter(one -> one.getKey() > 0 && one.getValue().election() == number)
                .mapToLong(Map.Entry::getKey)
                .sorted()
                .toArray();
        rows = new PackedRow[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            rows[i] = Objects.requireNonNull(all.get(numbers[i]));
            numbers[i] -= SECTIONS_FROM;
        }
        all.forEach((key, row) -> {
            if (key < 0 && row.election() == number) {
                takeAbroad(Integer.parseInt(PlaceKey.code(key).substring(1)), row);
            }
        });
        load.entries().catalog().forEach(entry -> {
            if (entry instanceof CandidacyStood stood && stood.election().equals(election)) {
                candidacies.put(stood.code(), stood);
            }
        });
        affiliations = new Affiliations(curated, candidacies.values());
    }

    ElectionColumns columns(CurrentLoad load, CodePool codes, Map<String, Long> regions, Map<String, Integer> seats) {
        Map<String, Column> terms = terms();
        Map<String, List<PartyVotes>> contenders = contenders();
        Map<String, SortedMap<String, Integer>> won = new HashMap<>();
        SectionList sections = new SectionList(numbers, codes, provincesAbroad, regions);
        contenders.forEach((province, votes) -> {
            Area area = sections.area(province);
            if (area != null && seats.containsKey(province)) {
                long valid = Objects.requireNonNull(terms.get("valid")).sum(area, true);
                won.put(province, seats(province, votes, valid, seats.getOrDefault(province, 0)));
            }
        });
        return new ElectionColumns(election, load.event(), sections, terms, parties(), contenders, won);
    }

    private void takeAbroad(int province, PackedRow row) {
        abroad[province] = row;
        provincesAbroad |= 1L << province;
    }

    private Map<String, Column> terms() {
        Map<String, Column> terms = new HashMap<>();
        terms.put("census", column(PackedRow::census, true));
        terms.put(ElectionColumns.CENSUS_CORRECTION, column(PackedRow::censusCorrection, false));
        terms.put("blank", column(PackedRow::blank, true));
        terms.put("null", column(PackedRow::nullVotes, true));
        terms.put("blank_null", column(row -> row.blank() + row.nullVotes(), true));
        terms.put("candidacies", column(PackedRow::allVotes, true));
        terms.put("valid", column(row -> row.allVotes() + row.blank(), true));
        terms.put("voters", column(row -> row.allVotes() + row.blank() + row.nullVotes(), true));
        terms.put("abstention", column(row -> row.census() - row.allVotes() - row.blank() - row.nullVotes(), true));
        terms.put("sections", column(row -> 1, false));
        // Residents abroad vote at no table and have no advances: these terms tell Spain only.
        terms.put("census_ine", column(PackedRow::censusIne, false));
        terms.put("tables", column(PackedRow::tables, false));
        terms.put("first_advance", column(PackedRow::firstAdvance, false));
        terms.put("second_advance", column(PackedRow::secondAdvance, false));
        // Some files do not tell the advances at all.
        for (String advance : List.of("first_advance", "second_advance")) {
            terms.computeIfPresent(advance, (id, column) -> column.sums().length == 1 ? null : column);
        }
        return terms;
    }

    private Column column(ToIntFunction<PackedRow> field, boolean withAbroad) {
        int[] outside = new int[Column.PROVINCES];
        for (int i = 0; withAbroad && i < outside.length; i++) {
            PackedRow row = abroad[i];
            outside[i] = row == null ? 0 : field.applyAsInt(row);
        }
        return Column.of(Arrays.stream(rows).mapToInt(field).toArray(), outside);
    }

    private Map<String, PartyColumn> parties() {
        Map<String, int[]> inside = new TreeMap<>();
        Map<String, int[]> outside = new HashMap<>();
        Map<String, Long> stood = new HashMap<>();
        for (CandidacyStood one : candidacies.values()) {
            String family = family(one);
            inside.computeIfAbsent(family, id -> new int[rows.length]);
            outside.computeIfAbsent(family, id -> new int[Column.PROVINCES]);
            one.provinces().forEach(province -> stood.merge(family, 1L << Integer.parseInt(province), (a, b) -> a | b));
        }
        Map<Integer, String> families = new HashMap<>();
        for (int i = 0; i < rows.length; i++) {
            int province = (int) (numbers[i] / PROVINCE);
            spread(rows[i], i, province, families, inside, stood);
        }
        for (int province = 0; province < abroad.length; province++) {
            spread(abroad[province], province, province, families, outside, stood);
        }
        Map<String, PartyColumn> parties = new TreeMap<>();
        inside.forEach((id, votes) -> parties.put(
                id,
                new PartyColumn(
                        id, Column.of(votes, Objects.requireNonNull(outside.get(id))), stood.getOrDefault(id, 0L))));
        return parties;
    }

    private void spread(
            @Nullable PackedRow row,
            int position,
            int province,
            Map<Integer, String> families,
            Map<String, int[]> votes,
            Map<String, Long> stood) {
        for (int i = 0; row != null && i < row.candidacies(); i++) {
            if (row.votes(i) > 0) {
                String family = families.computeIfAbsent(row.candidacy(i), code -> family(candidacy(code)));
                Objects.requireNonNull(votes.get(family))[position] += row.votes(i);
                stood.merge(family, 1L << province, (a, b) -> a | b);
            }
        }
    }

    private CandidacyStood candidacy(int code) {
        CandidacyStood stood = candidacies.get(words.word(code));
        if (stood == null) {
            throw new IncompleteLoadException(
                    "en las elecciones %s hay votos de la candidatura %s, que no está en el catálogo"
                            .formatted(election, words.word(code)));
        }
        return stood;
    }

    private String family(CandidacyStood one) {
        return affiliations.familyOf(one);
    }

    // In a constituency the candidacies of one national code are one list; its code keeps it apart from other lists of
    // the same family.
    private Map<String, List<PartyVotes>> contenders() {
        Map<String, Map<String, Long>> votes = new TreeMap<>();
        for (int i = 0; i < rows.length; i++) {
            addTo(votes, (int) (numbers[i] / PROVINCE), rows[i]);
        }
        for (int province = 0; province < abroad.length; province++) {
            addTo(votes, province, abroad[province]);
        }
        Map<String, String> families = new HashMap<>();
        candidacies.values().forEach(one -> families.putIfAbsent(one.nationalCode(), family(one)));
        Map<String, List<PartyVotes>> contenders = new HashMap<>();
        votes.forEach((province, byCode) -> {
            List<PartyVotes> list = new ArrayList<>();
            byCode.forEach(
                    (code, count) -> list.add(new PartyVotes(Objects.requireNonNull(families.get(code)), count)));
            list.sort(ElectionColumns.MOST_FIRST);
            contenders.put(province, List.copyOf(list));
        });
        return contenders;
    }

    private void addTo(Map<String, Map<String, Long>> votes, int province, @Nullable PackedRow row) {
        for (int i = 0; row != null && i < row.candidacies(); i++) {
            if (row.votes(i) > 0) {
                String code = province < 10 ? "0" + province : Integer.toString(province);
                votes.computeIfAbsent(code, key -> new TreeMap<>())
                        .merge(candidacy(row.candidacy(i)).nationalCode(), (long) row.votes(i), Long::sum);
            }
        }
    }

    private static SortedMap<String, Integer> seats(String province, List<PartyVotes> votes, long valid, int seats) {
        List<Contender> contenders = votes.stream()
                .map(one -> new Contender(one.party(), one.votes()))
                .toList();
        double threshold = SIMPLE_MAJORITY.contains(province) ? 0 : DHondt.LEGAL_THRESHOLD;
        SortedMap<String, Integer> won = new TreeMap<>();
        for (Allocation.Share share :
                DHondt.allocate(contenders, valid, threshold, seats).shares()) {
            if (share.seats() > 0) {
                won.merge(share.contender().party(), share.seats(), Integer::sum);
            }
        }
        return won;
    }
}
