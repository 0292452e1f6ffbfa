package dev.escrutinio.system.prose;

import java.util.Optional;

/// Computes what a figure of a template is worth in a scene.
///
/// @param kind `share`, `votes`, `turnout`, `d-share` (change from D to E), `gap-votes` (A less B) …
/// @param party letter of its party
/// @param election letter of its election
/// @param place letter of its place
record Truth(String kind, char party, char election, char place) {

    /// The exact value; empty where it is not defined.
    Optional<Double> value(Cast cast, Scene scene) {
        if (kind.startsWith("d-")) {
            String of = kind.substring(2);
            return with(of, party, 'E', place)
                    .value(cast, scene)
                    .flatMap(
                            to -> with(of, party, 'D', place).value(cast, scene).map(from -> to - from));
        }
        if (kind.startsWith("gap-")) {
            String of = kind.substring(4);
            return with(of, party, election, place)
                    .value(cast, scene)
                    .flatMap(one -> with(of, rival(), election, place)
                            .value(cast, scene)
                            .map(two -> one - two));
        }
        if (kind.startsWith("dist-")) {
            return with("gap-" + kind.substring(5), party, election, place)
                    .value(cast, scene)
                    .map(Math::abs);
        }
        if (kind.startsWith("apart-")) {
            String of = kind.substring(6);
            return with(of, party, election, 'P')
                    .value(cast, scene)
                    .flatMap(one ->
                            with(of, party, election, 'Q').value(cast, scene).map(two -> one - two));
        }
        return cast.count(scene.of(election), scene.of(place)).flatMap(count -> plain(cast, scene, count));
    }

    private char rival() {
        return party == 'A' ? 'B' : party == 'B' ? 'C' : 'A';
    }

    private static Truth with(String kind, char party, char election, char place) {
        return new Truth(kind, party, election, place);
    }

    private Optional<Double> plain(Cast cast, Scene scene, Count count) {
        String who = scene.of(party);
        boolean stood = count.votes(who) > 0;
        return switch (kind) {
            case "share" -> stood ? percent(count.votes(who), count.valid()) : Optional.empty();
            case "census-share" -> stood ? percent(count.votes(who), count.census()) : Optional.empty();
            case "votes" -> stood ? Optional.of((double) count.votes(who)) : Optional.empty();
            case "seats" -> stood ? Optional.of((double) count.seats(who)) : Optional.empty();
            case "all-seats" -> Optional.of((double) count.allSeats());
            case "turnout" -> percent(count.voters(), count.census());
            case "abstention" -> percent(count.census() - count.voters(), count.census());
            case "blank-share" -> percent(count.blank(), count.valid());
            case "null-share" -> percent(count.nul(), count.voters());
            case "blank" -> Optional.of((double) count.blank());
            case "null" -> Optional.of((double) count.nul());
            case "census" -> Optional.of((double) count.census());
            case "voters" -> Optional.of((double) count.voters());
            case "valid" -> Optional.of((double) count.valid());
            case "rank" -> Optional.of((double) count.rank(who)).filter(rank -> rank > 0);
            case "won" -> cast.won(scene.of(election), scene.of(place), who);
            case "towns" -> Optional.of((double) cast.towns(scene.of(election), scene.of(place)));
            case "most-turnout", "least-turnout" ->
                cast.end(scene.of(election), scene.of(place), kind.startsWith("most"))
                        .map(end -> 100.0 * end.voters() / end.census());
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static Optional<Double> percent(long of, long base) {
        return base == 0 ? Optional.empty() : Optional.of(100.0 * of / base);
    }
}
