package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the parties, places and elections of a sentence that none of its statements is about: a figure may be compared
/// with them in a way that was not understood.
final class LooseNames {

    private final Catalog catalog;

    LooseNames(Catalog catalog) {
        this.catalog = catalog;
    }

    /// The first such name, as it is written.
    Optional<String> of(List<Piece> pieces, List<Statement> statements) {
        Set<String> used = new HashSet<>();
        statements.forEach(statement -> {
            used(statement.meant()).filter(Objects::nonNull).forEach(used::add);
            Stream.ofNullable(statement.before()).forEach(used::add);
        });
        List<Piece> told = pieces.stream()
                .filter(piece -> statements.stream().noneMatch(one -> open(one, piece)))
                .toList();
        List<Piece> elections = statements.stream().allMatch(LooseNames::ofYear) ? List.of() : told;
        return Stream.of(
                        loose(told, Slots.PARTY, piece -> used.contains(Slots.party(piece))),
                        loose(told, Slots.PLACE, piece -> placed(Slots.place(piece), used)),
                        loose(
                                elections,
                                Slots.ELECTION,
                                piece -> used.contains(elected(piece)) || used.contains(year(piece))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// An indicator of a year of its own is of no election, whatever elections its sentence names.
    private static boolean ofYear(Statement statement) {
        return (statement.meant() instanceof Meant.Published published && published.dated())
                || statement.meant() instanceof Meant.Grown;
    }

    /// Whether a name stands in a statement that was not established: it is of that one.
    private static boolean open(Statement statement, Piece name) {
        return statement.meant() instanceof Meant.Open
                && statement.start() <= name.start()
                && name.end() <= statement.end();
    }

    private static Optional<String> loose(List<Piece> pieces, Predicate<Piece> named, Predicate<Piece> used) {
        return pieces.stream()
                .filter(piece -> piece.said() == null && named.test(piece))
                .filter(used.negate())
                .map(Piece::text)
                .findFirst();
    }

    private static @Nullable String elected(Piece piece) {
        try {
            return Slots.election(piece);
        } catch (NotEstablished e) {
            return null;
        }
    }

    private static @Nullable String year(Piece piece) {
        try {
            return YearSlot.year(piece);
        } catch (NotEstablished e) {
            return null;
        }
    }

    /// «Getafe (Comunidad de Madrid)»: what tells where a place lies is no second place.
    private boolean placed(String place, Set<String> used) {
        return used.stream().anyMatch(one -> within(one, place));
    }

    private boolean within(String place, String wide) {
        String at = place;
        while (!at.equals(wide)) {
            String above = catalog.place(at).map(Place::parent).orElse(null);
            if (above == null) {
                return false;
            }
            at = above;
        }
        return true;
    }

    private static Stream<@Nullable String> used(Meant meant) {
        return switch (meant) {
            case Meant.Value value ->
                Stream.of(value.election(), value.place(), value.measure().party());
            case Meant.Published value ->
                Stream.of(value.place(), value.measure().period(), value.since());
            case Meant.Grown grown ->
                Stream.of(grown.place(), grown.from().period(), grown.to().period());
            case Meant.Change change ->
                Stream.of(
                        change.from(),
                        change.to(),
                        change.place(),
                        change.measure().party());
            case Meant.Gained gained -> Stream.concat(used(gained.value()), used(gained.change()));
            case Meant.Ratio ratio ->
                Stream.of(
                        ratio.from(),
                        ratio.to(),
                        ratio.fromPlace(),
                        ratio.place(),
                        party(ratio.fromMeasure()),
                        party(ratio.measure()));
            case Meant.Lead lead ->
                Stream.of(lead.election(), lead.place(), party(lead.measure()), party(lead.other()));
            case Meant.Apart apart ->
                Stream.of(
                        apart.election(),
                        apart.place(),
                        apart.other(),
                        party(apart.measure()),
                        apart.measure().period());
            case Meant.Margin margin -> Stream.of(margin.election(), margin.place(), margin.party());
            case Meant.Part part -> Stream.of(part.election(), part.place(), part.whole(), party(part.measure()));
            case Meant.SeatTotal total -> Stream.of(total.election(), total.place());
            case Meant.Lacked lacked -> Stream.of(lacked.election(), lacked.place());
            case Meant.Position position -> Stream.of(position.election(), position.place(), position.party());
            case Meant.Ahead ahead -> Stream.of(ahead.election(), ahead.place(), ahead.party(), ahead.other());
            case Meant.Open ignored -> Stream.empty();
        };
    }

    private static @Nullable String party(Measure measure) {
        return measure.party();
    }
}
