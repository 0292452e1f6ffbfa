package dev.escrutinio.language.reading.lexicon;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/// Reads the curated lexicon files: one a type, a line `value⇥phrase; phrase; …`.
final class LexiconFiles {

    private static final String FOLDER = "/dev/escrutinio/language/lexicon/";

    private final Trie trie;
    private final PhraseExpander expander;
    private final SpanishWords everyday;

    LexiconFiles(Trie trie, SpanishWords everyday) {
        this.trie = trie;
        this.everyday = everyday;
        this.expander = new PhraseExpander(verbs());
    }

    /// Adds every file except the measures, which need the catalog.
    void addAll() {
        add("harmless", value -> new Meaning.Harmless(value.startsWith("asking")));
        add("links", value -> new Meaning.Joint(Link.valueOf(value)));
        add("units", value -> new Meaning.UnitNamed(Unit.valueOf(value)));
        add("comparators", LexiconFiles::compare);
        add("directions", value -> new Meaning.Superlative(Direction.valueOf(value)));
        add("adjectives", LexiconFiles::graded);
        add("ranks", value -> new Meaning.Rank(Integer.parseInt(value)));
        add("lastranks", value -> new Meaning.LastRank(Integer.parseInt(value)));
        add("bases", value -> new Meaning.BaseNamed(Base.valueOf(value)));
        add("months", value -> new Meaning.MonthNamed(Integer.parseInt(value)));
        add("elections", value -> new Meaning.RelativeElection(Meaning.RelativeElection.Order.valueOf(value)));
        add("fractions", value -> new Meaning.Amount(Double.parseDouble(value), Unit.PERCENT));
        add("operations", value -> new Meaning.CueGiven(Cue.valueOf(value)));
        add("spaces", value -> new Meaning.PlaceNamed(List.of(value), false));
        add("unnamed", value -> new Meaning.PlaceUnnamed(Level.valueOf(value)));
        add("refusals", Meaning.Barred::new);
        add("groups", measure -> new Meaning.Barred("vote_by_group", measure));
        add("islands", codes -> new Meaning.IslandNamed(List.of(codes.split(" ", -1))));
        addDistricts();
        forEach("levels", (value, phrases) -> phrases.forEach(phrase -> trie.add(phrase, level(value, phrase))));
    }

    /// Adds the measures' phrases under the meaning that the id gets.
    void addMeasures(Function<String, List<Meaning>> meaning) {
        forEach(
                "measures",
                (value, phrases) ->
                        meaning.apply(value).forEach(each -> phrases.forEach(phrase -> trie.add(phrase, each))));
    }

    /// Adds the forms of all verbs that suppose what did not happen.
    void addSupposed() {
        expander.supposed().stream()
                .map(List::of)
                .filter(form -> !trie.knows(form))
                .forEach(form -> trie.add(form, new Meaning.CueGiven(Cue.SUPPOSED)));
    }

    private void add(String file, Function<String, Meaning> meaning) {
        forEach(file, (value, phrases) -> phrases.forEach(phrase -> trie.add(phrase, meaning.apply(value))));
    }

    /// Districts by name always follow the word «distrito», with or without their number.
    private void addDistricts() {
        Map<List<String>, List<String>> codes = new HashMap<>();
        forEach(
                "districts",
                (code, names) -> names.forEach(name -> {
                    String number = code.substring(5);
                    for (String head : List.of(
                            "distrito",
                            "distrito de",
                            "distrito de la",
                            "distrito del",
                            "distrito " + number,
                            "distrito " + Integer.parseInt(number))) {
                        List<String> phrase = new ArrayList<>(List.of(head.split(" ", -1)));
                        phrase.addAll(name);
                        codes.computeIfAbsent(phrase, key -> new ArrayList<>()).add(code);
                    }
                }));
        codes.forEach((phrase, each) -> trie.add(phrase, new Meaning.PlaceNamed(List.copyOf(each), true)));
    }

    /// A name that nothing else has needs no «distrito» before it: «Carabanchel», not «Centro».
    void addDistrictsAlone() {
        Map<List<String>, Set<String>> codes = new HashMap<>();
        forEach(
                "districts",
                (code, names) -> names.forEach(name -> {
                    if (!trie.knows(name) && (name.size() > 1 || !everyday.contains(name.getFirst()))) {
                        codes.computeIfAbsent(name, key -> new LinkedHashSet<>())
                                .add(code);
                    }
                }));
        codes.forEach((name, each) -> trie.add(name, new Meaning.PlaceNamed(List.copyOf(each), false)));
    }

    private static Meaning compare(String value) {
        String[] parts = value.split(" ", -1);
        return new Meaning.Compare(Comparator.valueOf(parts[0]), parts.length > 1);
    }

    private static Meaning graded(String value) {
        String[] parts = value.split(" ", -1);
        return new Meaning.Graded(parts[0], Direction.valueOf(parts[1]));
    }

    private static Meaning level(String value, List<String> phrase) {
        boolean plural = phrase.getFirst().endsWith("s") && !"CERA".equals(value);
        return switch (value) {
            case "CAPITAL" -> capital(Level.PROVINCE, phrase);
            case "CAPITAL_REGION" -> capital(Level.REGION, phrase);
            case "DISTRITO" -> new Meaning.LevelNamed(Level.DISTRICT, null, plural);
            default -> new Meaning.LevelNamed(Level.valueOf(value), null, plural);
        };
    }

    private static Meaning capital(Level of, List<String> phrase) {
        return new Meaning.LevelNamed(Level.MUNICIPALITY, of, phrase.contains("capitales"));
    }

    /// Takes the phrases of one line.
    interface LineTaker {
        void take(String value, List<List<String>> phrases);
    }

    /// Gives every line of a file: its value and its phrases, expanded.
    void forEach(String file, LineTaker taker) {
        for (String[] line : lines(file)) {
            List<List<String>> phrases = List.of(line[1].split(";", -1)).stream()
                    .filter(phrase -> !phrase.isBlank())
                    .flatMap(phrase -> expander.expand(phrase).stream())
                    .toList();
            taker.take(line[0].strip(), phrases);
        }
    }

    private static Map<String, Set<String>> verbs() {
        Map<String, Set<String>> verbs = new HashMap<>();
        for (String[] line : lines("verbs")) {
            verbs.put(line[0], new LinkedHashSet<>(List.of(line[1].split("\\s+", -1))));
        }
        return verbs;
    }

    private static List<String[]> lines(String file) {
        String path = FOLDER + file + ".tsv";
        InputStream stream = LexiconFiles.class.getResourceAsStream(path);
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(stream, path), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("lexicon file unreadable: " + path, e);
        }
    }
}
