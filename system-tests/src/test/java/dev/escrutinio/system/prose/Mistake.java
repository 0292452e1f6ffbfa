package dev.escrutinio.system.prose;

/// Ways in which a sentence is made wrong.
enum Mistake {
    /// Another digit, or two neighbours swapped.
    DIGITS,
    /// Another party's figure.
    PARTY,
    /// Another place's figure.
    PLACE,
    /// Another election's figure.
    ELECTION,
    /// Abstention for turnout, blank for null.
    MEASURE,
    /// Share of the census for share of valid votes.
    BASE,
    /// A power of ten too much or too little.
    THOUSANDS,
    /// Cut off instead of rounded, or one unit of the last digit off.
    ROUNDING,
    /// One seat, one town or one position more or less.
    OFF_BY_ONE,
    /// Per cent for points, points or votes for per cent.
    UNIT,
    /// «casi» for more, «más de» for less …
    OUTSIDE,
    /// «subió» for «bajó», ahead for behind.
    DIRECTION,
    /// Two parties swapped throughout.
    SWAP_PARTIES,
    /// Two places swapped throughout.
    SWAP_PLACES,
    /// Two elections swapped throughout.
    SWAP_ELECTIONS,
    /// The other end of a ranking.
    EXTREMES
}
