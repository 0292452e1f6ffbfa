package dev.escrutinio.synth.generation;

import dev.escrutinio.facts.catalog.Election;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// How people name elections: «en abril de 2019», «en las generales de 2023», «el 28A».
final class ElectionPhrases {

    private static final Locale SPANISH = Locale.of("es", "ES");

    private static final Mention EVERY = new Mention(Mention.Kind.ELECTION, Mention.ALL);
    private static final List<Phrase> ALL = List.of(
            new Phrase("en ", "todas las elecciones", EVERY),
            new Phrase("en ", "todas las elecciones generales", EVERY),
            new Phrase("en ", "cada una de las elecciones", EVERY));

    private final Map<String, List<Phrase>> during = new HashMap<>();
    private final Map<String, List<Phrase>> dates = new HashMap<>();

    ElectionPhrases(Collection<Election> elections) {
        for (Election election : elections) {
            boolean onlyOne = elections.stream()
                            .filter(other ->
                                    other.date().getYear() == election.date().getYear())
                            .count()
                    == 1;
            add(election.id(), election.date(), onlyOne);
        }
    }

    private void add(String id, LocalDate date, boolean onlyOneThatYear) {
        Mention mention = new Mention(Mention.Kind.ELECTION, id);
        String month = date.getMonth().getDisplayName(TextStyle.FULL, SPANISH);
        String monthAndYear = month + " de " + date.getYear();
        String day = date.getDayOfMonth() + " de " + monthAndYear;
        String mark = date.getDayOfMonth() + month.substring(0, 1).toUpperCase(SPANISH);
        List<Phrase> phrases = new ArrayList<>(List.of(
                new Phrase("en ", monthAndYear, mention),
                new Phrase("en ", monthAndYear, mention),
                new Phrase("en las generales de ", monthAndYear, mention),
                new Phrase("en las elecciones generales de ", monthAndYear, mention),
                new Phrase("en las elecciones de ", monthAndYear, mention),
                new Phrase("en las elecciones del ", day, mention),
                new Phrase("el ", day, mention),
                new Phrase("el ", mark, mention)));
        List<Phrase> bare = new ArrayList<>(List.of(new Phrase("", monthAndYear, mention)));
        if (onlyOneThatYear) {
            String year = Integer.toString(date.getYear());
            phrases.add(new Phrase("en ", year, mention));
            phrases.add(new Phrase("en las generales de ", year, mention));
            bare.add(new Phrase("", year, mention));
        }
        during.put(id, List.copyOf(phrases));
        dates.put(id, List.copyOf(bare));
    }

    /// With its preposition: «en abril de 2019».
    Phrase during(Dice dice, String election) {
        return dice.of(Objects.requireNonNull(during.get(election), election));
    }

    /// All of them together.
    Phrase all(Dice dice) {
        return dice.of(ALL);
    }

    /// Bare, after «de» or «entre»: «abril de 2019».
    Phrase date(Dice dice, String election) {
        return dice.of(Objects.requireNonNull(dates.get(election), election));
    }
}
