package dev.escrutinio.language.verification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Words of prose that are in no other lexicon file and never move a figure to another party, place or election.
record ProseWords(Set<String> forms) {

    private static final String FILE = "/dev/escrutinio/language/lexicon/prose.tsv";

    static ProseWords load() {
        InputStream stream = Objects.requireNonNull(ProseWords.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new ProseWords(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean know(String form) {
        return forms.contains(form);
    }
}
