package dev.escrutinio.language.proposal;

import dev.escrutinio.contracts.plan.Plan;
import java.util.List;

/// What became of a plan that a model proposed.
public sealed interface Proposal {

    /// Plans in codes that a person may be asked about: several where the question's words name several things.
    record Offered(List<Plan> plans) implements Proposal {
        public Offered {
            plans = List.copyOf(plans);
        }
    }

    /// Nothing to ask about.
    record Rejected(Why why) implements Proposal {}

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
        /// A word of the question is not used, or used in another sense, or nothing knows it.
        UNUSED
    }
}
