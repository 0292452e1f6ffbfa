package dev.escrutinio.language.proposal;

import dev.escrutinio.contracts.plan.Plan;
import java.util.List;

/// What became of a plan that a model proposed.
public sealed interface Proposal {

    /// Plans that a person may be asked about: several where the question's words name several things.
    record Offered(List<Offer> offers) implements Proposal {
        public Offered {
            offers = List.copyOf(offers);
        }
    }

    /// Nothing to ask about.
    record Rejected(Why why) implements Proposal {}

    /// A plan in codes that says what the question's words say.
    ///
    /// @param leftOut words of the question that nothing knows and the plan does not use
    record Offer(Plan plan, List<String> leftOut) {
        public Offer {
            leftOut = List.copyOf(leftOut);
        }
    }

    /// Why a proposal is not offered.
    enum Why {
        /// No plan, or none that is complete.
        UNREADABLE,
        /// The model itself refused.
        DECLINED,
        /// It names a place, party or election otherwise than the question does.
        UNQUOTED,
        /// It says something that no word of the question says.
        UNSAID,
        /// A word of the question is not used, or used in another sense.
        UNUSED
    }
}
