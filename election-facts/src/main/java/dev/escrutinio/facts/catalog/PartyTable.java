package dev.escrutinio.facts.catalog;

import dev.escrutinio.contracts.index.Trigrams;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;

/// Which family a candidacy belongs to: by its code where its election is known, else by initials or name.
final class PartyTable {

    private final Map<String, Known> byCode = new HashMap<>();
    private final Map<String, String> byInitials;
    private final Map<String, String> byName;

    PartyTable(Collection<PartyEntry> families, Collection<CandidacyEntry> candidacies) {
        Map<String, Set<String>> initials = new HashMap<>();
        Map<String, Set<String>> names = new HashMap<>();
        for (CandidacyEntry candidacy : candidacies) {
            Set<String> known = new HashSet<>();
            candidacy.initials().forEach(text -> known.add(compact(text)));
            byCode.put(candidacy.election() + "/" + candidacy.code(), new Known(candidacy.family(), known));
            candidacy.initials().forEach(text -> note(initials, compact(text), candidacy.family()));
            candidacy.names().forEach(text -> note(names, Trigrams.fold(text), candidacy.family()));
        }
        for (PartyEntry family : families) {
            note(initials, compact(family.label()), family.id());
            note(names, Trigrams.fold(family.name()), family.id());
            family.names().forEach(text -> note(initials, compact(text), family.id()));
            family.names().forEach(text -> note(names, Trigrams.fold(text), family.id()));
        }
        byInitials = unambiguous(initials);
        byName = unambiguous(names);
    }

    /// The curated family, if any. A code counts only with initials that are known for it, since codes mean
    /// something inside one version of one election's files only.
    Optional<String> curated(String election, String nationalCode, String initials, String name) {
        Known known = byCode.get(election + "/" + nationalCode);
        if (known != null && (initials.isBlank() || known.initials().contains(compact(initials)))) {
            return Optional.of(known.family());
        }
        String same = byName.get(Trigrams.fold(name));
        return Optional.ofNullable(same == null ? byInitials.get(compact(initials)) : same);
    }

    /// Family of exactly this name or these initials.
    Optional<String> named(String text) {
        String family = byInitials.get(compact(text));
        return Optional.ofNullable(family == null ? byName.get(Trigrams.fold(text)) : family);
    }

    /// Id of a candidacy that no family takes: the slug of its initials, and a mark made of initials and
    /// name, so that two parties of the same initials keep apart.
    static String ownId(String nationalCode, String initials, String name) {
        String text = Trigrams.fold(initials.isBlank() ? (name.isBlank() ? nationalCode : name) : initials);
        CRC32C mark = new CRC32C();
        mark.update((text + "|" + Trigrams.fold(name)).getBytes(StandardCharsets.UTF_8));
        return text.replace(' ', '-') + String.format("-%05x", mark.getValue() & 0xfffff);
    }

    /// Folded and without anything but letters and digits: «P.P.» is «pp», «C´s» is «cs»; «+» stays.
    static String compact(String initials) {
        return Trigrams.fold(initials.replace("+", "mas")).replace(" ", "");
    }

    private static void note(Map<String, Set<String>> index, String key, String family) {
        if (!key.isEmpty()) {
            index.computeIfAbsent(key, text -> new HashSet<>()).add(family);
        }
    }

    private static Map<String, String> unambiguous(Map<String, Set<String>> index) {
        Map<String, String> single = new HashMap<>();
        index.forEach((key, families) -> {
            if (families.size() == 1) {
                single.put(key, List.copyOf(families).getFirst());
            }
        });
        return Map.copyOf(single);
    }

    private record Known(String family, Set<String> initials) {}
}
