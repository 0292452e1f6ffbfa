package dev.escrutinio.language.proposal;

import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.language.proposal.OwnWords.Kind;
import dev.escrutinio.language.reading.grammar.Found;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.text.Patterns;
import java.util.List;

/// What a stretch of a question names: each alternative is what it may stand for, several things where it lists them.
final class Named {

    /// «las dos últimas», «las dos generales de 2019»: all of them together.
    private static final String COUNTED = "(?iu).*[uú]ltim[oa]s.*|.*\\d{4}";

    private Named() {}

    /// The alternatives of a stretch; none where it names nothing of the kind.
    static List<List<String>> by(Found found, Kind kind, List<Election> elections) {
        if (found.unknown()) {
            return List.of();
        }
        return switch (found.meaning()) {
            case Meaning.PlaceNamed place when kind == Kind.PLACE -> each(place.codes());
            case Meaning.PeopleNamed people when kind == Kind.PLACE -> each(people.codes());
            case Meaning.PlacesListed listed when kind == Kind.PLACE -> List.of(listed.codes());
            case Meaning.PlacesExcluded excluded
            when kind == Kind.PLACE ->
                excluded.names().stream().flatMap(codes -> each(codes).stream()).toList();
            case Meaning.PartyNamed party when kind == Kind.PARTY -> each(party.ids());
            case Meaning.ElectionsNamed named
            when kind == Kind.ELECTION ->
                named.ids().size() > 1 && Patterns.match(found.text(), COUNTED)
                        ? List.of(named.ids())
                        : each(named.ids());
            case Meaning.DateGiven date when kind == Kind.ELECTION -> dated(date, elections);
            case Meaning.RelativeElection relative when kind == Kind.ELECTION -> relative(relative.order(), elections);
            default -> List.of();
        };
    }

    /// Whether a stretch names something of the kind at all, loaded or not.
    static boolean isOf(Found found, Kind kind) {
        return switch (found.meaning()) {
            case Meaning.PlaceNamed _, Meaning.PeopleNamed _, Meaning.PlacesListed _, Meaning.IslandNamed _ ->
                kind == Kind.PLACE;
            case Meaning.PartyNamed _ -> kind == Kind.PARTY;
            case Meaning.ElectionsNamed _, Meaning.DateGiven _, Meaning.RelativeElection _ -> kind == Kind.ELECTION;
            default -> false;
        };
    }

    private static List<List<String>> each(List<String> ids) {
        return ids.stream().map(List::of).toList();
    }

    private static List<List<String>> dated(Meaning.DateGiven date, List<Election> elections) {
        return elections.stream()
                .filter(election -> (date.year() == null
                                || date.year() == election.date().getYear())
                        && (date.month() == null
                                || date.month() == election.date().getMonthValue())
                        && (date.day() == null || date.day() == election.date().getDayOfMonth()))
                .map(election -> List.of(election.id()))
                .toList();
    }

    private static List<List<String>> relative(Meaning.RelativeElection.Order order, List<Election> elections) {
        List<String> ids = elections.stream().map(Election::id).toList();
        int back = switch (order) {
            case LATEST -> 1;
            case PENULTIMATE -> 2;
            case ANTEPENULTIMATE -> 3;
            // «las anteriores» hangs on another election, which a quote does not tell
            case PREVIOUS -> ids.size() + 1;
            case ALL -> 0;
        };
        if (back == 0) {
            return List.of(ids);
        }
        return back > ids.size() ? List.of() : List.of(List.of(ids.get(ids.size() - back)));
    }
}
