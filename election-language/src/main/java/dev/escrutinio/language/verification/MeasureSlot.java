package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.catalog.MeasureKind;
import dev.escrutinio.language.reading.lexicon.Meaning.BaseNamed;
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
    private final YearSlot years;
    private final Catalog catalog;

    MeasureSlot(Surroundings around, Slots slots, YearSlot years, Catalog catalog) {
        this.around = around;
        this.slots = slots;
        this.years = years;
        this.catalog = catalog;
    }

    /// The measure of a value, with its party, base or year.
    Measure of(int at, Said said) {
        String id = id(at, said);
        MeasureDefinition measure = catalog.measure(id).orElseThrow(() -> unclear());
        if (measure.kind() == MeasureKind.INDICATOR) {
            return new Measure(id, null, null, years.of(at).year());
        }
        Base told = said.base() == null && said.unit() == Unit.PERCENT ? spoken(at) : said.base();
        Base base = told != null && usual(measure, told) ? null : told;
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

    boolean indicator(Measure measure) {
        return indicator(measure.id());
    }

    private boolean indicator(String id) {
        return catalog.measure(id)
                .filter(one -> one.kind() == MeasureKind.INDICATOR)
                .isPresent();
    }

    /// The indicator that a number is of, without its year; empty if it is of something else.
    Optional<Measure> indicator(int at, Said said) {
        return IndicatorNames.grown(around, at, said)
                .or(() -> IndicatorNames.described(around, at, said))
                .or(() -> read(at, said))
                .filter(this::indicator)
                .map(id -> Measure.of(IndicatorNames.narrowed(around, at, id)));
    }

    /// What measures the number, or else what it is said of in another unit.
    private Optional<String> read(int at, Said said) {
        Optional<String> named = IndicatorNames.subject(around, at);
        if (said.unit() == Unit.PERCENT && named.filter("unemployed"::equals).isPresent()) {
            return Optional.of("c21_unemployment_rate");
        }
        Optional<String> subject = named.filter(id -> catalog.measure(id)
                .filter(one -> one.unit() != Unit.PEOPLE && one.unit() != Unit.COUNT)
                .isPresent());
        try {
            String id = id(at, said);
            boolean nobody = "vote_share".equals(id) && slots.saidParty(at).isEmpty();
            return nobody ? subject : Optional.of(id);
        } catch (NotEstablished e) {
            return subject;
        }
    }

    /// «Sobre el censo, …»: a base that stands apart from its number, in the same sentence and only one.
    private @Nullable Base spoken(int at) {
        List<Base> bases = around.inScope(at, piece -> piece.said() == null && piece.is(BaseNamed.class)).stream()
                .flatMap(piece -> piece.as(BaseNamed.class).stream())
                .map(BaseNamed::base)
                .distinct()
                .toList();
        return bases.size() == 1 ? bases.getFirst() : null;
    }

    private static boolean usual(MeasureDefinition measure, Base base) {
        return base.name().toLowerCase(java.util.Locale.ROOT).equals(measure.denominator());
    }

    private static NotEstablished unclear() {
        return new NotEstablished("No queda claro qué mide la cifra.");
    }

    private String id(int at, Said said) {
        if (said.measure() != null) {
            if ("census".equals(said.measure()) && turnedOut(at)) {
                return "voters";
            }
            if ("census".equals(said.measure()) && whole(at) > 0) {
                return part(whole(at));
            }
            boolean people = List.of("voters", "census", "population").contains(said.measure());
            return people && (votedFor(at) || backing(at)) ? "votes" : said.measure();
        }
        Unit unit = said.unit();
        if (unit == null) {
            return unitless(at, said);
        }
        return switch (unit) {
            case PERCENT, POINTS -> share(at, said);
            case EUROS, YEARS, INDEX, RATIO, PEOPLE, COUNT -> ofUnit(at, unit);
            case VOTES, SEATS, PLACES, COEFFICIENT, VOTES_PER_SEAT, DISTANCE -> throw unclear();
        };
    }

    /// «30 personas votaron al PP», «votaron al PP 30 personas».
    private boolean votedFor(int at) {
        int party = Pieces.after(around.pieces(), at + 1, List.of("a", "al", "por", "a la", "el", "la", "los"));
        Piece after = around.at(party);
        Optional<Piece> verb = around.inClauseAfter(at, MeasureSlot::voting);
        boolean chosen = verb.isPresent()
                && around.inClauseAfter(around.index(verb.get()), Slots.PARTY).isPresent();
        return chosen || passive(at) || (party > at + 1 && after != null && Slots.PARTY.test(after)) || votedBefore(at);
    }

    /// «fueron a votar 2.304 de los 3.100 electores».
    private boolean turnedOut(int at) {
        return whole(at) > 0
                && around.last(
                                at,
                                piece -> piece.said() == null
                                        && piece.like("(vot|acud|particip|ejerc).*|((fue|fueron) )?a votar"))
                        >= 0;
    }

    /// «1.546 de los 6.527 electores»: position of the whole; 0 for none.
    private int whole(int at) {
        int next = Pieces.after(around.pieces(), at + 1, List.of("de", "los", "de los", "las"));
        Piece whole = around.at(next);
        return next > at + 1 && whole != null && whole.said() != null ? next : 0;
    }

    /// «una quinta parte de los votantes optó por …»: what a party's share is of, which measures nothing itself.
    private @Nullable Piece wholeOf(int at) {
        int next = Pieces.after(around.pieces(), at + 1, List.of("de", "los", "de los", "las"));
        boolean chosen =
                next > at + 1 && around.inClauseAfter(next, Slots.PARTY).isPresent();
        return chosen ? around.at(next) : null;
    }

    private String part(int whole) {
        Piece verb = around.inClauseAfter(whole, MeasureSlot::voting).orElseThrow(MeasureSlot::unclear);
        return around.inClauseAfter(around.index(verb), Slots.PARTY).isPresent() ? "votes" : "voters";
    }

    /// «había sido votado por 352 personas».
    private boolean passive(int at) {
        int verb = around.last(at, piece -> piece.like("(.* )?(votad|elegid|respaldad|apoyad)[oa]s?( .*)?"));
        return verb >= 0
                && slots.preceded(at, List.of("por"))
                && around.inClauseBefore(verb, Slots.PARTY).isPresent();
    }

    private boolean votedBefore(int at) {
        int verb = around.last(at, MeasureSlot::voting);
        return verb >= 0
                && around.pieces().subList(verb, at).stream().anyMatch(Slots.PARTY)
                && around.pieces().subList(verb, at).stream()
                        .noneMatch(piece -> piece.mark(",;:") || piece.said() != null);
    }

    static boolean voting(Piece piece) {
        return piece.said() == null
                && !Slots.PLACE.test(piece)
                && piece.like(
                        "(vot(o|aron|aban|ad[oa]s?)|elig(io|ieron)|apoy(o|aron)|escog(io|ieron)|prefir(io|ieron))( .*)?");
    }

    /// «el apoyo de 214 electores».
    private boolean backing(int at) {
        int noun = around.last(at, piece -> piece.like("apoyos?|respaldo|confianza|voto|favor"));
        return noun >= 0
                && at - noun <= 4
                && around.pieces().subList(noun, at).stream().noneMatch(piece -> piece.said() != null);
    }

    /// A share: of the count before it in brackets, or of whatever is named nearest, a party or a measure.
    private String share(int at, Said said) {
        String counted = countBeside(at) == null ? countBefore(at) : countBeside(at);
        if (counted != null && SHARES.containsKey(counted)) {
            return SHARES.getOrDefault(counted, counted);
        }
        if (said.base() == Base.CENSUS && slots.saidParty(at).isEmpty()) {
            if (stayedAway(at)) {
                return "abstention_rate";
            }
            return around.near(at, piece -> percent(piece).isPresent())
                    .flatMap(this::percent)
                    .orElse("turnout");
        }
        Piece whole = wholeOf(at);
        Optional<Piece> nearest = around.near(
                at,
                piece -> Slots.PARTY.test(piece)
                        || (!piece.equals(whole) && percent(piece).isPresent()));
        boolean voted = nearest.isEmpty()
                && !around.inScope(at, MeasureSlot::voting).isEmpty()
                && around.pieces().stream().noneMatch(Slots.PARTY);
        return voted ? "turnout" : nearest.flatMap(this::percent).orElse("vote_share");
    }

    /// «se quedó en casa», «no acudió a las urnas».
    private boolean stayedAway(int at) {
        String words = String.join(
                " ", around.inScope(at, piece -> true).stream().map(Piece::form).toList());
        return words.matches(
                ".*\\b(qued(o|aron)(se)? en (su )?casa|no (vot|acud|particip|ejerc|fue a vot|fueron a vot)|renunci).*");
    }

    /// The measure of the count that a percentage in brackets repeats: «2.283 votos (19,99 %)».
    private @Nullable String countBeside(int at) {
        Piece bracket = around.at(at - 1);
        Piece count = around.at(at - 2);
        Said number = count == null ? null : count.said();
        return bracket != null && bracket.mark("(") && number != null ? number.measure() : null;
    }

    /// «332 votos nulos, un 1,11 %»: of what was counted right before, if it is no party's.
    private @Nullable String countBefore(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 5); i--) {
            Said number = around.pieces().get(i).said();
            if (number != null) {
                boolean plain =
                        List.of("blank", "null", "voters", "abstention").contains(String.valueOf(number.measure()));
                return plain ? number.measure() : null;
            }
            if (Slots.PARTY.test(around.pieces().get(i))
                    || around.pieces().get(i).form().equals("y")) {
                return null;
            }
        }
        return null;
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
    private String unitless(int at, Said said) {
        Optional<Piece> before = around.before(
                at,
                piece -> (piece.said() == null && piece.is(MeasureNamed.class) && !Slots.PLACE.test(piece))
                        || (piece.said() != null && piece.said().measure() != null && bracketed(piece)));
        String id = before.map(this::measure).orElseThrow(MeasureSlot::unclear);
        boolean voted = "support".equals(id) && before.orElseThrow().form().startsWith("vot");
        if (voted && around.inScope(at, Slots.PARTY).isEmpty()) {
            return "voters";
        }
        if ("support".equals(id) && said.step() >= 1 && votedBefore(at)) {
            return "votes";
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

    /// Measures of parties that a difference may be of.
    static boolean ofParty(Measure measure) {
        return List.of("votes", "vote_share", "seats", "seat_share").contains(measure.id());
    }
}
