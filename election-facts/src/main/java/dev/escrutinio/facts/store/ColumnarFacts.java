package dev.escrutinio.facts.store;

import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.catalog.Catalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Facts in columns.
record ColumnarFacts(
        String version,
        boolean demo,
        Catalog catalog,
        Collection<LoadEvent.Completed> loads,
        Map<String, ElectionColumns> elections,
        Map<String, LoadEvent.Completed> sources,
        Indicators indicators)
        implements Facts {

    @Override
    public boolean exists(String election, String place) {
        return area(election, place) != null;
    }

    @Override
    public OptionalLong count(String election, String place, String term, Scope scope) {
        Area area = area(election, place);
        if (area == null || impossible(area, scope)) {
            return OptionalLong.empty();
        }
        return known(columns(election).count(term, area, scope == Scope.WITH_CERA));
    }

    @Override
    public OptionalLong votes(String election, String place, String party, Scope scope) {
        Area area = area(election, place);
        if (area == null || impossible(area, scope)) {
            return OptionalLong.empty();
        }
        return known(votes(columns(election), area, party, scope == Scope.WITH_CERA));
    }

    @Override
    public boolean stood(String election, String place, String party) {
        Area area = area(election, place);
        return area != null && votes(columns(election), area, party, false) != PlaceCounts.NONE;
    }

    @Override
    public List<PartyVotes> results(String election, String place, Scope scope) {
        Area area = area(election, place);
        return area == null || impossible(area, scope)
                ? List.of()
                : columns(election).results(area, scope == Scope.WITH_CERA);
    }

    @Override
    public List<PartyVotes> standing(String election, String place, Scope scope) {
        Area area = area(election, place);
        return area == null || impossible(area, scope)
                ? List.of()
                : columns(election).standing(area, scope == Scope.WITH_CERA);
    }

    @Override
    public SortedMap<String, Integer> seats(String election, String place) {
        Area area = area(election, place);
        return area == null
                ? Collections.unmodifiableSortedMap(new TreeMap<>())
                : columns(election).seatsOf(area);
    }

    @Override
    public List<PartyVotes> candidacies(String election, String province) {
        ElectionColumns columns = elections.get(election);
        return columns == null ? List.of() : columns.candidacies().getOrDefault(province, List.of());
    }

    @Override
    public OptionalDouble unweightedMeanOfSections(
            String election, String place, String numerator, String denominator) {
        Area area = area(election, place);
        if (area == null || area.sections() < 2) {
            return OptionalDouble.empty();
        }
        ElectionColumns columns = columns(election);
        Column below = columns.terms().get(denominator);
        return below == null ? OptionalDouble.empty() : SectionMeans.of(area, above(columns, numerator), below);
    }

    @Override
    public Optional<PlaceCounts> placeCounts(String election, Level level, List<String> places) {
        return Optional.ofNullable(elections.get(election))
                .map(columns -> new PlaceCounts(columns, columns.sections().tier(level), places));
    }

    @Override
    public OptionalDouble indicator(String measure, String period, String place) {
        long key = PlaceKey.of(place);
        IndicatorColumn column = indicators.column(measure, period, key);
        return column == null ? OptionalDouble.empty() : column.at(key);
    }

    @Override
    public OptionalDouble indicatorOfSeries(String measure, String period, String place) {
        return indicators.ofSeries(measure, period, PlaceKey.of(place));
    }

    @Override
    public double[] indicators(String measure, String period, List<String> places) {
        return indicators.values(measure, period, places);
    }

    @Override
    public List<String> published(String measure, String period, Level level, String prefix) {
        return indicators.places(measure, period, level, prefix);
    }

    @Override
    public boolean inhabitantsOfFile(String period, String town) {
        return indicators.isOfElection(TownInhabitants.MEASURE, period, PlaceKey.of(town));
    }

    @Override
    public Optional<LoadEvent.Completed> source(String election) {
        return Optional.ofNullable(sources.get(election));
    }

    @Override
    public Optional<LoadEvent.Completed> indicatorSource(String measure, String period, String place) {
        return Optional.ofNullable(indicators.column(measure, period, PlaceKey.of(place)))
                .map(IndicatorColumn::source);
    }

    private long votes(ElectionColumns columns, Area area, String party, boolean abroad) {
        PartyColumn column = columns.parties().get(party);
        if (column != null) {
            return column.stoodIn(area) ? column.votes().sum(area, abroad) : PlaceCounts.NONE;
        }
        long sum = PlaceCounts.NONE;
        for (String member : members(party, columns.id(), List.of())) {
            PartyColumn one = columns.parties().get(member);
            if (one != null && one.stoodIn(area)) {
                sum = Math.max(sum, 0) + one.votes().sum(area, abroad);
            }
        }
        return sum;
    }

    /// The columns of a term, or of a party or space; none of what nobody counted.
    private List<Column> above(ElectionColumns columns, String numerator) {
        List<Column> votes = new ArrayList<>();
        for (String party : members(numerator, columns.id(), List.of(numerator))) {
            PartyColumn column = columns.parties().get(party);
            if (column != null) {
                votes.add(column.votes());
            }
        }
        return votes.isEmpty() ? columns.told(numerator, false) : votes;
    }

    private List<String> members(String space, String election, List<String> otherwise) {
        return catalog.space(space).map(one -> one.membersIn(election)).orElse(otherwise);
    }

    private @Nullable Area area(String election, String place) {
        ElectionColumns columns = elections.get(election);
        return columns == null ? null : columns.sections().area(place);
    }

    private ElectionColumns columns(String election) {
        ElectionColumns columns = elections.get(election);
        if (columns == null) {
            throw new IllegalStateException("no counts of " + election);
        }
        return columns;
    }

    private static boolean impossible(Area area, Scope scope) {
        return scope == Scope.WITH_CERA && !area.wide() && !area.abroad();
    }

    private static OptionalLong known(long value) {
        return value == PlaceCounts.NONE ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
