package dev.escrutinio.language.reading.lexicon;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a stretch of a question may mean by itself.
public sealed interface Meaning {

    /// Places of one name.
    ///
    /// @param shortened whether the name is only the beginning of theirs
    record PlaceNamed(List<String> codes, boolean shortened) implements Meaning {}

    /// The people of places, by a word that also names a town: «vizcaínos»; the lexicon decides which by its writing.
    record PeopleNamed(List<String> codes) implements Meaning {}

    /// An island, which has no figures of its own but tells which town of a name is meant.
    record IslandNamed(List<String> codes) implements Meaning {}

    /// A level of places: «municipios», «secciones»; `capitalOf` for «capitales».
    record LevelNamed(Level level, @Nullable Level capitalOf, boolean plural) implements Meaning {
        /// Whether it names capitals.
        public boolean capital() {
            return capitalOf != null;
        }
    }

    /// A place that is not named: «mi pueblo».
    record PlaceUnnamed(Level level) implements Meaning {}

    /// Parties or spaces of one name.
    record PartyNamed(List<String> ids) implements Meaning {}

    /// A month.
    record MonthNamed(int month) implements Meaning {}

    /// Elections by a name of their own: «10N».
    record ElectionsNamed(List<String> ids) implements Meaning {}

    /// Elections by their order: «las últimas», «las anteriores», «todas».
    record RelativeElection(Order order) implements Meaning {
        /// Which one.
        public enum Order {
            LATEST,
            PENULTIMATE,
            ANTEPENULTIMATE,
            PREVIOUS,
            ALL
        }
    }

    /// A date, as far as it is told.
    record DateGiven(
            @Nullable Integer day,
            @Nullable Integer month,
            @Nullable Integer year) implements Meaning {
        /// Whether only a year is told.
        public boolean yearOnly() {
            return day == null && month == null && year != null;
        }
    }

    /// Measures of one name; several when the name alone leaves it open.
    record MeasureNamed(List<String> ids) implements Meaning {}

    /// A unit: «por ciento», «puntos», «euros».
    record UnitNamed(Unit unit) implements Meaning {}

    /// A bare number.
    record NumberGiven(double value, String digits) implements Meaning {}

    /// A number with its unit: «25 %», «la mitad».
    record Amount(double value, Unit unit) implements Meaning {}

    /// A comparison with a number.
    record Threshold(
            Comparator comparator,
            double value,
            @Nullable Double upper,
            @Nullable Unit unit) implements Meaning {}

    /// A comparison with the same measure of another place: «más que Ronda», «por encima de la media nacional».
    ///
    /// @param average whether it speaks of an average, which a number of votes of a wider place is not
    record ThanPlace(Comparator comparator, String place, boolean average) implements Meaning {}

    /// A comparison that waits for its number; of a verb («alcanzó») it may also mean nothing more than «tuvo».
    record Compare(Comparator comparator, boolean verb) implements Meaning {}

    /// An end of a ranking: «mayor», «peor».
    record Superlative(Direction direction) implements Meaning {}

    /// An adjective that an indicator measures: «pobre».
    record Graded(String measure, Direction direction) implements Meaning {}

    /// A position among parties or places: «segunda».
    record Rank(int position) implements Meaning {}

    /// A position from the end: «el menos votado», «penúltima».
    record LastRank(int position) implements Meaning {}

    /// A denominator: «sobre el censo».
    record BaseNamed(Base base) implements Meaning {}

    /// A word that points to an operation.
    record CueGiven(Cue cue) implements Meaning {}

    /// A word that joins.
    record Joint(Link link) implements Meaning {}

    /// A word that the data cannot speak about; the code names the reason.
    ///
    /// @param measure indicator of how many they are, which is no secret as their votes are; else null
    record Barred(String code, @Nullable String measure) implements Meaning {
        /// A word that no indicator counts.
        public Barred(String code) {
            this(code, null);
        }
    }

    /// A word that changes nothing.
    ///
    /// @param asking whether it speaks of who asks: «necesito»
    record Harmless(boolean asking) implements Meaning {}

    /// Places listed together: «las capitales gallegas».
    ///
    /// @param capitalOf level whose capitals they are; null where they are no capitals
    /// @param inside the wider places whose capitals they are
    record PlacesListed(List<String> codes, @Nullable Level capitalOf, List<String> inside) implements Meaning {}

    /// Places that are left out: «sin contar Madrid y Barcelona».
    ///
    /// @param names the codes that each name may mean
    record PlacesExcluded(List<List<String>> names) implements Meaning {
        public PlacesExcluded {
            names = names.stream().map(List::copyOf).toList();
        }
    }

    /// An indicator of a year.
    record PeriodGiven(String period) implements Meaning {}

    /// What changes nothing by itself but may close a pattern.
    record Soft(Set<Link> links, Set<Cue> cues) implements Meaning {}

    /// Punctuation.
    record Mark(char mark) implements Meaning {}

    /// A word that nothing knows.
    record Unknown() implements Meaning {}
}
