package dev.escrutinio.contracts.index;

/// Keys of the payload of a point.
public final class Payload {

    /// `place`, `party`, `space`, `measure` or `election`.
    public static final String KIND = "kind";

    /// Code or id of the thing.
    public static final String ID = "id";

    /// Name as it is shown.
    public static final String NAME = "name";

    /// Name that was indexed (one point a name in `vocabulary`).
    public static final String INDEXED_NAME = "indexed_name";

    /// Level of a place.
    public static final String LEVEL = "level";

    /// Election id.
    public static final String ELECTION = "election";

    /// Province code.
    public static final String PROVINCE = "province";

    /// Facts version the point was built from.
    public static final String FACTS_VERSION = "facts_version";

    /// Census of the count.
    public static final String CENSUS = "census";

    /// Number of voters.
    public static final String VOTERS = "voters";

    /// Turnout in per cent of the census of the count.
    public static final String TURNOUT = "turnout";

    /// Id of the party with most votes.
    public static final String WINNER = "winner";

    /// Shares of the first parties in per cent of the valid votes, by party id.
    public static final String SHARES = "shares";

    /// Plan that answers a solved question, as JSON.
    public static final String PLAN = "plan";

    private Payload() {}
}
