package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.store.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The execution of one query: what it asks for, made ready, and what has been found so far.
final class Run {

    private final Facts facts;
    private final Query query;
    private final MeasureReader reader;
    private final Reasons reasons;
    private final Spots spots;
    private final Scan scan;
    private final List<Asked> measures;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Cloud> clouds = new ArrayList<>();
    private final Map<String, Reason> missing = new LinkedHashMap<>();
    private final Notes notes;

    Run(Facts facts, Query query, Selection selection, List<Asked> measures) {
        this.facts = facts;
        this.query = query;
        this.measures = measures;
        spots = selection.spots();
        scan = Scan.of(facts, spots);
        reader = new MeasureReader(facts);
        reasons = Reasons.of(facts.catalog());
        notes = new Notes(facts);
    }

    Facts facts() {
        return facts;
    }

    Query query() {
        return query;
    }

    MeasureReader reader() {
        return reader;
    }

    Reasons reasons() {
        return reasons;
    }

    Spots spots() {
        return spots;
    }

    /// All the places' values at once.
    Scan scan() {
        return scan;
    }

    List<Asked> measures() {
        return measures;
    }

    Notes notes() {
        return notes;
    }

    List<Figure> figures() {
        return figures;
    }

    /// What correlations were computed from.
    List<Cloud> clouds() {
        return clouds;
    }

    List<Reason> missing() {
        return List.copyOf(missing.values());
    }

    /// Elections of the query; refuses where there are none.
    List<String> elections() {
        if (query.elections().isEmpty()) {
            throw new Refusal(reasons.electionMissing());
        }
        return query.elections();
    }

    /// Elections in which a measure is read: one empty entry for indicators, which have none.
    List<Optional<String>> electionsOf(Asked asked) {
        return asked.indicator()
                ? List.of(Optional.empty())
                : elections().stream().map(Optional::of).toList();
    }

    /// Measures of the query; refuses where there are none.
    List<Asked> someMeasures() {
        if (measures.isEmpty()) {
            throw new Refusal(reasons.measureMissing());
        }
        return measures;
    }

    /// Reads a value that is told: an indicator may come from a wider place, and what is missing is told too.
    Reading.@Nullable Known tellable(Asked asked, @Nullable String election, Spot spot) {
        return switch (reader.read(asked, election, spot, true)) {
            case Reading.Known known -> known;
            case Reading.Joined joined -> {
                miss(joined.reason().get());
                yield null;
            }
            case Reading.Absent absent -> {
                miss(absent.reason().get());
                yield null;
            }
            case Reading.Unknown unknown -> {
                miss(unknown.reason().get());
                yield null;
            }
        };
    }

    /// Reads a value that is asked for itself: of a party inside another one's candidacies that is none, with a note.
    Reading.@Nullable Known direct(Asked asked, @Nullable String election, Spot spot) {
        String party = asked.party();
        if (party != null && election != null) {
            for (String code : spot.codes()) {
                reader.joined(election, code, party)
                        .ifPresent(family -> notes.add(Note.Kind.WITHIN, party, family, code, election));
            }
        }
        return reader.read(asked, election, spot, true) instanceof Reading.Joined joined
                ? joined.none()
                : tellable(asked, election, spot);
    }

    /// Reads one value as a scan reads all of them: exactly the place's own.
    Reading.@Nullable Known scanned(Asked asked, @Nullable String election, Spot spot) {
        return reader.read(asked, election, spot, false) instanceof Reading.Known known ? known : null;
    }

    /// Reads one value as a condition decides by it.
    Reading.@Nullable Known held(Asked asked, @Nullable String election, Spot spot) {
        return switch (reader.read(asked, election, spot, false)) {
            case Reading.Known known -> known;
            case Reading.Absent absent -> absent.held();
            case Reading.Joined _, Reading.Unknown _ -> null;
        };
    }

    void miss(Reason reason) {
        missing.putIfAbsent(reason.text(), reason);
    }

    Figure tell(Figure figure) {
        figures.add(figure);
        notes.of(figure);
        return figure;
    }

    /// Tells a value that was read.
    Figure tell(Asked asked, @Nullable String election, Spot spot, Reading.Known known, Role role) {
        return tell(figure(asked, election, spot, known, role));
    }

    /// The figure of a value that was read.
    Figure figure(Asked asked, @Nullable String election, Spot spot, Reading.Known known, Role role) {
        Scope scope = asked.scopeAt(spot);
        return new Figure(
                known.value(),
                asked.unit(),
                asked.id(),
                known.party(),
                spot.code(),
                asked.indicator() ? null : election,
                asked.measure().period(),
                asked.measure().base(),
                scope,
                known.numerator(),
                known.denominator(),
                meanOfSections(asked, election, spot, known, scope),
                role,
                null,
                null,
                known.wider(),
                null);
    }

    /// Tells the difference of two told figures, in points where they are percentages.
    Figure tellDifference(Figure first, Figure second, Role role) {
        return tell(Figures.difference(first, second, role));
    }

    /// Tells a number of places.
    void tellPlaces(long number, Role role, @Nullable String election) {
        String where = String.join("+", Selection.around(query.places()));
        tell(Figures.bare((double) number, Unit.PLACES, "places", where.isEmpty() ? null : where, election, role));
    }

    /// Tells in how many elections a party was what it was asked to be, or how many were looked at.
    void tellElections(int number, Role role, String party) {
        String where = String.join("+", Selection.around(query.places()));
        tell(Figures.bare(number, Unit.COUNT, "elections", where.isEmpty() ? null : where, null, role)
                .ofParty(party));
    }

    /// Tells what per cent of the places some of them are.
    void tellShareOfPlaces(long some, long all) {
        String where = String.join("+", Selection.around(query.places()));
        String election = query.elections().isEmpty() ? null : query.elections().getLast();
        tell(new Figure(
                100.0 * some / all,
                Unit.PERCENT,
                "places",
                null,
                where.isEmpty() ? null : where,
                election,
                null,
                null,
                Scope.NOT_APPLICABLE,
                some,
                all,
                null,
                Role.VALUE,
                null,
                null,
                null,
                null));
    }

    /// Tells a number of places of a party, with its position among the parties.
    void tellPlacesOf(String party, long number, int rank, String election) {
        String where = String.join("+", Selection.around(query.places()));
        Figure bare = Figures.bare(
                (double) number, Unit.PLACES, "places", where.isEmpty() ? null : where, election, Role.RANKED);
        tell(Figures.atRank(bare.ofParty(party), rank));
    }

    private @Nullable Double meanOfSections(
            Asked asked, @Nullable String election, Spot spot, Reading.Known known, Scope scope) {
        Long denominator = known.denominator();
        String numerator = asked.ofParty() ? known.party() : asked.definition().numerator();
        if (numerator == null || denominator == null || asked.unit() != Unit.PERCENT || PartySum.is(numerator)) {
            return null;
        }
        if (!spot.single() || scope != Scope.WITHOUT_CERA || election == null) {
            return null;
        }
        var mean = facts.unweightedMeanOfSections(election, spot.code(), numerator, asked.denominator());
        return mean.isPresent() ? mean.getAsDouble() : null;
    }
}
