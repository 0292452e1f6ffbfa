package dev.escrutinio.facts.store;

import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.catalog.Catalog;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;

/// The complete, verified, immutable facts of all current loads.
///
/// Place codes are those of [dev.escrutinio.contracts.plan.Places]; elections ids such as `2019-11`; parties ids of the
/// catalog. A term is one of `census`, `census_ine`, `voters`, `valid`, `candidacies`, `blank`, `null`, `abstention`,
/// `tables`, `sections`, `first_advance`, `second_advance`, and `census_correction`: what the official census of a
/// municipality or more has besides its sections.
public interface Facts {

    /// SHA-256 over the content of all current loads and of the catalog, hexadecimal.
    String version();

    /// Whether any current load is demo data.
    boolean demo();

    Catalog catalog();

    /// Current loads.
    Collection<LoadEvent.Completed> loads();

    /// Whether the place has counts in the election.
    boolean exists(String election, String place);

    /// A count term of a place; empty where the place or election is unknown or the scope impossible (with CERA below
    /// the province).
    OptionalLong count(String election, String place, String term, Scope scope);

    /// Votes of a party or space; empty where the place does not exist, or it did not stand there.
    OptionalLong votes(String election, String place, String party, Scope scope);

    /// Whether a party or space stood in the place (its province).
    boolean stood(String election, String place, String party);

    /// Parties with votes in a place, most votes first; ties by party id.
    List<PartyVotes> results(String election, String place, Scope scope);

    /// Parties that stood in a place (its province), also those without votes in it, most votes first; ties by party
    /// id.
    List<PartyVotes> standing(String election, String place, Scope scope);

    /// Seats by party of a place of province level or above, by D'Hondt with the 3 % threshold, summed over provinces.
    SortedMap<String, Integer> seats(String election, String place);

    /// Votes by candidacy of one constituency with CERA, for allocations; blank votes are the threshold's other part.
    List<PartyVotes> candidacies(String election, String province);

    /// Simple mean of the sections' values of a share of two terms, or of a party's share; sections whose denominator
    /// is 0 are left out. Empty where the place has one section only.
    OptionalDouble unweightedMeanOfSections(String election, String place, String numerator, String denominator);

    /// Counts at many places of one level below the province; empty where the election has no counts.
    Optional<PlaceCounts> placeCounts(String election, Level level, List<String> places);

    /// The published value of an indicator at exactly this place.
    OptionalDouble indicator(String measure, String period, String place);

    /// The published values of an indicator at exactly these places; not a number where there is none.
    double[] indicators(String measure, String period, List<String> places);

    /// The value of an indicator's own series at exactly this place, where an election's own file is preferred to it.
    default OptionalDouble indicatorOfSeries(String measure, String period, String place) {
        return indicator(measure, period, place);
    }

    /// Codes of a level below the province at which an indicator is published, in their order: not all are places of an
    /// election.
    ///
    /// @param prefix code that they begin with; empty for all
    default List<String> published(String measure, String period, Level level, String prefix) {
        return List.of();
    }

    /// Whether the inhabitants of a town in a year are those of an election's own file, as their series lacks it.
    default boolean inhabitantsOfFile(String period, String town) {
        return false;
    }

    /// Load that a figure of the election comes from.
    Optional<LoadEvent.Completed> source(String election);

    /// Load that an indicator's value comes from.
    Optional<LoadEvent.Completed> indicatorSource(String measure, String period, String place);

    /// Votes of a party.
    record PartyVotes(String party, long votes) {}
}
