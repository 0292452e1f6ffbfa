package dev.escrutinio.index.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.escrutinio.index.questions.QuestionBuild;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A replay of the announced datasets as operators see it.
///
/// @param pending whether the live dataset's announcement is still to be read again
/// @param phase `building` or `waiting` while pending, then `done`, or `rejected` if the last build failed
/// @param reason why the last build failed
/// @param build the build that was begun last
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuestionReplayView(
        boolean pending,
        String phase,
        @Nullable String reason,
        @Nullable BuildOfQuestions build) {

    static QuestionReplayView of(boolean pending, Optional<QuestionBuild> newest) {
        boolean building = newest.filter(one -> one.state() == QuestionBuild.State.BUILDING)
                .isPresent();
        boolean failed =
                newest.filter(one -> one.state() == QuestionBuild.State.FAILED).isPresent();
        String phase = pending ? building ? "building" : "waiting" : failed ? "rejected" : "done";
        return new QuestionReplayView(
                pending,
                phase,
                newest.map(QuestionBuild::reason).orElse(null),
                newest.map(BuildOfQuestions::of).orElse(null));
    }

    /// A build of the questions.
    record BuildOfQuestions(
            long id,
            String dataset,
            String state,
            long points,
            String hash,
            @Nullable String embedding,
            Instant changedAt) {

        static BuildOfQuestions of(QuestionBuild build) {
            return new BuildOfQuestions(
                    build.id(),
                    build.dataset(),
                    build.state().name().toLowerCase(Locale.ROOT),
                    build.content().points(),
                    build.content().hash(),
                    build.embedding(),
                    build.changedAt());
        }
    }
}
