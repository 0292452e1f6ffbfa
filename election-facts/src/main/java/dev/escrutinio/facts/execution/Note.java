package dev.escrutinio.facts.execution;

import java.util.List;

/// Something a reader of the figures must know.
///
/// @param kind what it is
/// @param arguments codes or numbers that its wording needs
public record Note(Kind kind, List<String> arguments) {
    public Note {
        arguments = List.copyOf(arguments);
    }

    /// Kinds of notes.
    public enum Kind {
        /// Figures include residents abroad. Arguments: none.
        WITH_CERA,
        /// A place has few voters, so its percentages mislead. Arguments: place, voters.
        SMALL_PLACE,
        /// A figure over the census of a section or district whose municipality has another official census than
        /// its sections together. Arguments: municipality, election, electors that the sections have more.
        TABLES_CENSUS,
        /// The value is published for a wider place only. Arguments: measure, place, place of the value.
        WIDER_PLACE,
        /// Places were left out for lack of a value. Arguments: number.
        LEFT_OUT,
        /// The period was chosen: the newest. Arguments: measure, period.
        NEWEST_PERIOD,
        /// A party stood inside another one's candidacies. Arguments: party, family that it stood within, place,
        /// election.
        WITHIN,
        /// A party that a condition speaks of did not stand in some of the places that meet it. Arguments: party,
        /// number of these places, election, their level.
        NOT_STANDING,
        /// The inhabitants of towns that the series lacks are those of an election's own file. Arguments: year.
        INHABITANTS_OF_FILE,
        /// Places where a position that a condition speaks of is shared, so that it is no party's. Arguments: number.
        SHARED_POSITION,
        /// A tie at the end of a ranking or for a position. Arguments: places or parties.
        TIE,
        /// The figures come from demo data. Arguments: none.
        DEMO
    }
}
