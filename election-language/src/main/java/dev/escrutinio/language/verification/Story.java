package dev.escrutinio.language.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a text has spoken of so far and what a sentence that names less takes up.
///
/// @param elections senses of the election spoken of; empty if none or several were
/// @param pair the two elections compared last, in order; empty if none
/// @param places senses of the place spoken of; empty if several were
/// @param party party spoken of last; null if none or several were
/// @param barred word that put the text outside general elections («municipales»); null for none
/// @param year year told last
/// @param said the number with a unit told last outside brackets; null for none
/// @param named whether any place was named so far: until then the text speaks of the whole country
record Story(
        List<String> elections,
        List<String> pair,
        List<String> places,
        @Nullable String party,
        @Nullable String barred,
        @Nullable Integer year,
        @Nullable Said said,
        boolean named) {

    static final Story OPENING = new Story(List.of(), List.of(), List.of("ES"), null, null, null, null, false);

    Story {
        elections = List.copyOf(elections);
        pair = List.copyOf(pair);
        places = List.copyOf(places);
    }
}
