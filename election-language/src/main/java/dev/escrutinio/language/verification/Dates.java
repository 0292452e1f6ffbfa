package dev.escrutinio.language.verification;

import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.DateGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.ElectionsNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.MonthNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.NumberGiven;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Joins days, months and years, and finds the elections that they name.
final class Dates {

    private static final List<String> OF = List.of("de", "del");

    private final List<Election> elections;

    Dates(List<Election> elections) {
        this.elections = elections;
    }

    /// The pieces with dates in place of their parts; «abril y noviembre de 2019» shares its year, and a month alone
    /// takes the year that was told last.
    List<Piece> read(String sentence, List<Piece> given, @Nullable Integer lastYear) {
        List<Piece> pieces = given;
        for (int i = 0; i < pieces.size(); i++) {
            pieces = dateAt(sentence, pieces, i);
        }
        return elections(shared(named(sentence, pieces)), lastYear);
    }

    /// «el 28A de 2019» is one date.
    private static List<Piece> named(String sentence, List<Piece> given) {
        List<Piece> pieces = given;
        for (int i = 0; i < pieces.size(); i++) {
            int year = Pieces.after(pieces, i + 1, OF);
            boolean both = pieces.get(i).is(ElectionsNamed.class)
                    && year == i + 2
                    && year < pieces.size()
                    && pieces.get(year)
                            .as(DateGiven.class)
                            .filter(DateGiven::yearOnly)
                            .isPresent();
            if (both) {
                Piece whole = pieces.get(i).upTo(pieces.get(year), pieces.get(i).meanings(), null, sentence);
                pieces = Pieces.replaced(pieces, i, year, whole);
            }
        }
        return pieces;
    }

    private static List<Piece> dateAt(String sentence, List<Piece> pieces, int i) {
        Piece piece = pieces.get(i);
        int slash = i + 4;
        if (slash < pieces.size()
                && digits(pieces, i)
                && pieces.get(i + 1).mark("/")
                && digits(pieces, i + 2)
                && pieces.get(i + 3).mark("/")
                && digits(pieces, slash)) {
            int year = number(pieces, slash);
            DateGiven date = new DateGiven(number(pieces, i), number(pieces, i + 2), year < 100 ? 2000 + year : year);
            return joined(sentence, pieces, i, slash, date);
        }
        int month = Pieces.after(pieces, i + 1, OF);
        boolean day = digits(pieces, i) && number(pieces, i) >= 1 && number(pieces, i) <= 31;
        if (day && month == i + 2 && month < pieces.size() && pieces.get(month).is(MonthNamed.class)) {
            return withYear(sentence, pieces, i, month, number(pieces, i));
        }
        // The town of Jun in Granada has the name of a month's abbreviation.
        boolean town =
                piece.is(Meaning.PlaceNamed.class) && piece.capital() && !year(pieces, Pieces.after(pieces, i + 1, OF));
        if (piece.is(MonthNamed.class) && !town) {
            return withYear(sentence, pieces, i, i, null);
        }
        return year(pieces, i) && !counted(pieces, i)
                ? joined(sentence, pieces, i, i, new DateGiven(null, null, number(pieces, i)))
                : pieces;
    }

    private static List<Piece> withYear(String sentence, List<Piece> pieces, int first, int at, @Nullable Integer day) {
        int month = pieces.get(at).as(MonthNamed.class).orElseThrow().month();
        int year = Pieces.after(pieces, at + 1, OF);
        boolean told = year < pieces.size() && year(pieces, year) && year <= at + 2;
        return told
                ? joined(sentence, pieces, first, year, new DateGiven(day, month, number(pieces, year)))
                : joined(sentence, pieces, first, at, new DateGiven(day, month, null));
    }

    private static List<Piece> joined(String sentence, List<Piece> pieces, int from, int to, Meaning meaning) {
        return Pieces.replaced(
                pieces, from, to, pieces.get(from).upTo(pieces.get(to), List.of(meaning), null, sentence));
    }

    private static boolean digits(List<Piece> pieces, int i) {
        return i < pieces.size()
                && pieces.get(i).text().chars().allMatch(Character::isDigit)
                && pieces.get(i).is(NumberGiven.class)
                && pieces.get(i).text().length() <= 4;
    }

    private static int number(List<Piece> pieces, int i) {
        return Integer.parseInt(pieces.get(i).text());
    }

    private static boolean year(List<Piece> pieces, int i) {
        return digits(pieces, i)
                && pieces.get(i).text().length() == 4
                && number(pieces, i) >= 1900
                && number(pieces, i) <= 2100;
    }

    /// «2019 votos» is a number; «en 2019 votó» is none.
    private static boolean counted(List<Piece> pieces, int i) {
        if (i + 1 >= pieces.size()) {
            return false;
        }
        Piece next = pieces.get(i + 1);
        return next.is(Meaning.UnitNamed.class)
                || next.cue(Cue.INHABITANTS)
                || (next.is(Meaning.MeasureNamed.class) && next.like("[^ ]{3,}s|(votos|papeletas) .*"));
    }

    private static List<Piece> shared(List<Piece> given) {
        List<Piece> pieces = given;
        Integer year = null;
        for (int i = pieces.size() - 1; i >= 0; i--) {
            DateGiven date = pieces.get(i).as(DateGiven.class).orElse(null);
            boolean join = List.of("y", "e", "de", "a", "al", "en", "entre", "del")
                    .contains(pieces.get(i).form());
            if (date != null && date.year() == null && year != null) {
                pieces = Pieces.replaced(
                        pieces, i, i, pieces.get(i).with(new DateGiven(date.day(), date.month(), year)));
            } else if (date != null) {
                year = date.month() == null ? null : date.year();
            } else if (!join) {
                year = null;
            }
        }
        return pieces;
    }

    private List<Piece> elections(List<Piece> given, @Nullable Integer lastYear) {
        List<Piece> pieces = given;
        Integer year = lastYear;
        for (int i = 0; i < pieces.size(); i++) {
            DateGiven date = pieces.get(i).as(DateGiven.class).orElse(null);
            if (date != null) {
                year = date.year() == null ? year : date.year();
                List<String> ids = ids(date, year);
                if (!ids.isEmpty()) {
                    pieces = Pieces.replaced(pieces, i, i, withElections(pieces.get(i), ids));
                }
            }
        }
        return pieces;
    }

    private static Piece withElections(Piece piece, List<String> ids) {
        List<Meaning> both = new java.util.ArrayList<>(List.of(new ElectionsNamed(ids)));
        both.addAll(piece.meanings());
        return new Piece(both, piece.form(), piece.text(), piece.start(), piece.end(), piece.said());
    }

    private List<String> ids(DateGiven date, @Nullable Integer lastYear) {
        List<String> found = matching(date, date.year() == null ? lastYear : date.year());
        return found.isEmpty() && date.year() == null ? unique(matching(date, null)) : found;
    }

    private static List<String> unique(List<String> ids) {
        return ids.size() == 1 ? ids : List.of();
    }

    private List<String> matching(DateGiven date, @Nullable Integer year) {
        return elections.stream()
                .filter(one -> year == null || one.date().getYear() == year)
                .filter(one -> date.month() == null || one.date().getMonthValue() == date.month())
                .filter(one -> date.day() == null || Objects.equals(one.date().getDayOfMonth(), date.day()))
                .map(Election::id)
                .toList();
    }
}
