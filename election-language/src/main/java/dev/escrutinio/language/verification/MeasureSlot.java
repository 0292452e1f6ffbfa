package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.catalog.MeasureKind;
import dev.escrutinio.language.reading.lexicon.Meaning.DateGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The measure that a number of a sentence is of.
final class MeasureSlot {

    private static final Map<String, String> SHARES = Map.of(
            "votes",
            "vote_share",
            "blank",
            "blank_share",
            "null",
            "null_share",
            "voters",
            "turnout",
            "abstention",
            "abstention_rate",
            "seats",
            "seat_share",
            "support",
            "vote_share");

    private final Surroundings around;
    private final Slots slots;
    private final Catalog catalog;

    MeasureSlot(Surroundings around, Slots slots, Catalog catalog) {
        this.around = around;
        this.slots = slots;
        this.catalog = catalog;
    }

    /// The measure of a value, with its party, base or year.
    Measure of(int at, Said said) {
        String id = id(at, said);
        MeasureDefinition measure = catalog.measure(id).orElseThrow(() -> unclear());
        if (measure.kind() == MeasureKind.INDICATOR) {
            return new Measure(id, null, null, period(at));
        }
        Base base = said.base() != null && usual(measure, said.base()) ? null : said.base();
        boolean party = measure.needsParty()
                || "votes".equals(id)
                || "vote_share".equals(id)
                || "seats".equals(id)
                || "seat_share".equals(id);
        if (base != null && !"vote_share".equals(id)) {
            throw unclear();
        }
        return new Measure(id, party ? slots.party(at) : null, base, null);
    }

    private static boolean usual(MeasureDefinition measure, Base base) {
        return base.name().toLowerCase(java.util.Locale.ROOT).equals(measure.denominator());
    }

    private static NotEstablished unclear() {
        return new NotEstablished("No queda claro qué mide la cifra.");
    }

    private String id(int at, Said said) {
        if (said.measure() != null) {
            return "voters".equals(said.measure()) && votedFor(at) ? "votes" : said.measure();
        }
        Unit unit = said.unit();
        if (unit == null) {
            return unitless(at);
        }
        return switch (unit) {
            case PERCENT, POINTS -> share(at, said);
            case EUROS, YEARS, INDEX, RATIO, PEOPLE, COUNT -> ofUnit(at, unit);
            case VOTES, SEATS, PLACES, COEFFICIENT, VOTES_PER_SEAT, DISTANCE -> throw unclear();
        };
    }

    /// «30 personas votaron al PP».
    private boolean votedFor(int at) {
        int party = Pieces.after(around.pieces(), at + 1, List.of("a", "al", "por", "a la", "el", "la", "los"));
        Piece after = around.at(party);
        return party > at + 1 && after != null && Slots.PARTY.test(after);
    }

    /// A share: of the count before it in brackets, or of whatever is named nearest, a party or a measure.
    private String share(int at, Said said) {
        String counted = countBeside(at);
        if (counted != null && SHARES.containsKey(counted)) {
            return SHARES.getOrDefault(counted, counted);
        }
        if (said.base() == Base.CENSUS && slots.saidParty(at).isEmpty()) {
            return "turnout";
        }
        Optional<Piece> nearest = around.near(
                at, piece -> Slots.PARTY.test(piece) || percent(piece).isPresent());
        return nearest.flatMap(this::percent).orElse("vote_share");
    }

    /// The measure of the count that a percentage in brackets repeats: «2.283 votos (19,99 %)».
    private @Nullable String countBeside(int at) {
        Piece bracket = around.at(at - 1);
        Piece count = around.at(at - 2);
        Said number = count == null ? null : count.said();
        return bracket != null && bracket.mark("(") && number != null ? number.measure() : null;
    }

    /// The share that a piece names: «participación», «voto en blanco».
    private Optional<String> percent(Piece piece) {
        if (piece.said() != null) {
            return Optional.empty();
        }
        return piece.as(MeasureNamed.class)
                .map(named -> named.ids().getFirst())
                .filter(id -> !"vote_share".equals(id) && !"support".equals(id) && !"votes".equals(id))
                .filter(id -> !"valid".equals(id) && !"candidacies".equals(id) && !"seats".equals(id))
                .map(id -> SHARES.getOrDefault(id, id))
                .filter(id -> catalog.measure(id)
                        .filter(m -> m.unit() == Unit.PERCENT)
                        .isPresent());
    }

    private String ofUnit(int at, Unit unit) {
        return around.near(at, piece -> named(piece, unit).isPresent())
                .flatMap(piece -> named(piece, unit))
                .orElseThrow(MeasureSlot::unclear);
    }

    private Optional<String> named(Piece piece, Unit unit) {
        return piece.said() != null
                ? Optional.empty()
                : piece.as(MeasureNamed.class)
                        .map(measure -> measure.ids().getFirst())
                        .filter(id -> catalog.measure(id)
                                .filter(m -> m.unit() == unit)
                                .isPresent());
    }

    /// A bare number: the measure named nearest, before it: «PP 137, PSOE 121» after «escaños».
    private String unitless(int at) {
        Optional<Piece> before = around.before(
                at,
                piece -> (piece.said() == null && piece.is(MeasureNamed.class))
                        || (piece.said() != null && piece.said().measure() != null && bracketed(piece)));
        String id = before.map(this::measure).orElseThrow(MeasureSlot::unclear);
        boolean voted = "support".equals(id) && before.orElseThrow().form().startsWith("vot");
        if (voted && around.inScope(at, Slots.PARTY).isEmpty()) {
            return "voters";
        }
        boolean seatList = "seats".equals(id);
        boolean adjoining =
                around.at(at - 1) != null && Slots.PARTY.test(java.util.Objects.requireNonNull(around.at(at - 1)));
        boolean stated = before.filter(piece -> piece.said() == null).isPresent();
        if ((seatList && !adjoining && !stated)
                || (!seatList && catalog.measure(id).isEmpty())) {
            throw unclear();
        }
        return id;
    }

    private boolean bracketed(Piece piece) {
        return "seats".equals(java.util.Objects.requireNonNull(piece.said()).measure());
    }

    private String measure(Piece piece) {
        Said said = piece.said();
        return said != null && said.measure() != null
                ? said.measure()
                : piece.as(MeasureNamed.class).orElseThrow().ids().getFirst();
    }

    /// Year of an indicator; null for the newest.
    private @Nullable String period(int at) {
        return around.near(at, piece -> piece.is(DateGiven.class))
                .flatMap(piece -> piece.as(DateGiven.class))
                .filter(DateGiven::yearOnly)
                .map(date -> String.valueOf(date.year()))
                .orElse(null);
    }

    /// Measures of parties that a difference may be of.
    static boolean ofParty(Measure measure) {
        return List.of("votes", "vote_share", "seats", "seat_share").contains(measure.id());
    }
}
