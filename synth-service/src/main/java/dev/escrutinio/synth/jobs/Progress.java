package dev.escrutinio.synth.jobs;

import java.util.Map;
import java.util.TreeMap;

/// How far a generation came.
///
/// @param draws draws whose pairs are stored
/// @param pairs pairs stored
/// @param rejected attempts that made no pair, by reason
record Progress(long draws, long pairs, Map<String, Long> rejected) {

    static final Progress NONE = new Progress(0, 0, Map.of());

    Progress {
        rejected = Map.copyOf(rejected);
    }

    Progress plus(long moreDraws, long morePairs, Map<String, Integer> moreRejected) {
        Map<String, Long> all = new TreeMap<>(rejected);
        moreRejected.forEach((reason, times) -> all.merge(reason, times.longValue(), Long::sum));
        return new Progress(draws + moreDraws, pairs + morePairs, all);
    }
}
