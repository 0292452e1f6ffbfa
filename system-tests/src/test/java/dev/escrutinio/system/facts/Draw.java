package dev.escrutinio.system.facts;

import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.catalog.Party;
import dev.escrutinio.facts.catalog.PartySpace;
import dev.escrutinio.facts.store.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Random choices of what a plan can ask for.
final class Draw {

    private static final List<String> BIG = List.of("psoe", "pp", "vox", "ciudadanos", "psoe", "pp", "vox");
    private static final List<String> TERMS = List.of(
            "census",
            "census_ine",
            "voters",
            "valid",
            "candidacies",
            "blank",
            "null",
            "blank_null",
            "abstention",
            "tables",
            "sections");
    private static final List<String> SHARES = List.of(
            "turnout",
            "abstention_rate",
            "blank_share",
            "null_share",
            "first_advance_turnout",
            "second_advance_turnout");
    private static final List<String> ORDERS = List.of("margin", "margin_votes", "effective_parties");
    private static final List<String> APART = List.of("lead", "lead", "lead_votes", "gap", "gap_votes", "vote_ratio");
    private static final List<String> INDICATORS =
            List.of("income_person", "income_household", "gini", "mean_age", "over_65", "population");

    private final Random random;
    private final Facts facts;
    private final List<String> parties;
    private final List<String> joined;

    Draw(Random random, Facts facts) {
        this.random = random;
        this.facts = facts;
        parties = facts.catalog().parties().stream()
                .filter(party -> !party.elections().isEmpty())
                .map(Party::id)
                .toList();
        joined = parties.stream()
                .filter(id -> RealFiles.ELECTIONS.stream()
                        .anyMatch(e -> facts.catalog().inside(e, "ES", Level.PROVINCE).stream()
                                .anyMatch(province ->
                                        facts.catalog().within(e, id, province).isPresent())))
                .toList();
    }

    int upTo(int n) {
        return random.nextInt(n);
    }

    boolean chance(double p) {
        return random.nextDouble() < p;
    }

    <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    String election() {
        return of(RealFiles.ELECTIONS);
    }

    List<String> elections(int n) {
        List<String> all = new ArrayList<>(RealFiles.ELECTIONS);
        java.util.Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, n));
    }

    /// A party, a space, one that sometimes stood inside another's candidacies or, rarely, a small candidacy.
    String party() {
        if (chance(0.1)) {
            return of(facts.catalog().spaces().stream().map(PartySpace::id).toList());
        }
        if (chance(0.2)) {
            return of(joined);
        }
        return chance(0.6) ? of(BIG) : of(parties);
    }

    /// A party that stood nearly everywhere.
    String big() {
        return of(BIG);
    }

    Measure ofParty() {
        String party = chance(0.15) ? of(List.of("pp+vox", "psoe+unidas-podemos", "pnv+pp")) : party();
        return switch (upTo(3)) {
            case 0 -> Measure.of("votes", party);
            case 1 -> Measure.of("vote_share", party);
            default -> new Measure("vote_share", party, of(List.of(Base.values())), null);
        };
    }

    /// What lies between two parties; each may be a space or a sum.
    Measure apart() {
        return apart(of(APART));
    }

    Measure apart(String id) {
        String one = chance(0.1) ? "pp+vox" : party();
        String other = chance(0.1) ? "psoe+unidas-podemos" : party();
        return Measure.of(id, one + ">" + other);
    }

    Measure share() {
        if (chance(0.12)) {
            return apart(of(List.of("lead", "lead", "gap", "vote_ratio")));
        }
        return ratio();
    }

    /// A share of a whole, which has a weighted mean.
    Measure ratio() {
        return chance(0.5) ? Measure.of("vote_share", party()) : Measure.of(of(SHARES.subList(0, 4)));
    }

    Measure counted() {
        return switch (upTo(6)) {
            case 0 -> Measure.of(of(TERMS));
            case 1 -> Measure.of(of(SHARES));
            case 2 -> Measure.of(of(ORDERS));
            case 3 -> apart();
            default -> ofParty();
        };
    }

    Measure indicator(Level level) {
        String id = of(INDICATORS);
        boolean district = level == Level.DISTRICT;
        String usual = district && id.equals("gini") ? "income_person" : id;
        return Measure.ofYear(usual, of(List.of("2015", "2016", "2019", "2020", "2022")));
    }

    Level level() {
        return of(List.of(
                Level.REGION, Level.PROVINCE, Level.MUNICIPALITY, Level.MUNICIPALITY, Level.DISTRICT, Level.SECTION));
    }

    /// A place of a level in an election.
    String place(String election, Level level) {
        if (level == Level.NATION) {
            return "ES";
        }
        if (level == Level.DISTRICT || level == Level.SECTION) {
            return of(facts.catalog().inside(election, place(election, Level.MUNICIPALITY), level));
        }
        return of(facts.catalog().inside(election, "ES", level));
    }

    String anyPlace(String election) {
        return place(election, of(List.of(Level.values())));
    }

    /// A place that has many places of a level inside.
    String around(String election, Level level) {
        return switch (level) {
            case NATION, REGION, PROVINCE, CERA -> "ES";
            case MUNICIPALITY ->
                place(election, of(List.of(Level.NATION, Level.REGION, Level.PROVINCE, Level.PROVINCE)));
            case DISTRICT -> place(election, of(List.of(Level.REGION, Level.PROVINCE)));
            case SECTION -> place(election, of(List.of(Level.PROVINCE, Level.PROVINCE, Level.MUNICIPALITY)));
        };
    }

    /// One such place or, now and then, two joined by `+`.
    String arounds(String election, Level level) {
        String one = around(election, level);
        String other = around(election, level);
        return one.equals(other) || chance(0.7) ? one : one + "+" + other;
    }

    /// The codes of places joined by `+`.
    static List<String> codes(String around) {
        return List.of(around.split("\\+"));
    }

    static Scope usual(Level level) {
        return switch (level) {
            case NATION, REGION, PROVINCE, CERA -> Scope.WITH_CERA;
            case MUNICIPALITY, DISTRICT, SECTION -> Scope.WITHOUT_CERA;
        };
    }

    static Level level(String code) {
        return switch (code.length()) {
            case 2 -> code.equals("ES") ? Level.NATION : Level.PROVINCE;
            case 3 -> code.startsWith("R") ? Level.REGION : Level.CERA;
            case 5 -> Level.MUNICIPALITY;
            case 7 -> Level.DISTRICT;
            default -> Level.SECTION;
        };
    }
}
