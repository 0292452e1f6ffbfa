package dev.escrutinio.gateway.feedback;

import com.fasterxml.jackson.databind.ObjectWriter;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.edge.security.TokenSeal;
import dev.escrutinio.edge.wire.Json;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Seals what a model proposed, so that whoever it was offered to can confirm it without the token: only what some
/// gateway offered comes in this way.
@Singleton
public final class Offers {
    private static final String PURPOSE = "offer";
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final ObjectWriter PLAN = Json.writer(Plan.class);

    private final TokenSeal seal;

    Offers(@ConfigProperty(name = "escrutinio.token-file") Path token) {
        this.seal = new TokenSeal(token);
    }

    /// The seal of a proposal.
    ///
    /// @param model version that made it
    public String seal(String question, Plan plan, String model) {
        return seal.of(PURPOSE, text(question, plan, model));
    }

    boolean holds(String question, Plan plan, String model, String given) {
        return seal.holds(PURPOSE, text(question, plan, model), given);
    }

    private static String text(String question, Plan plan, String model) {
        return SPACE.matcher(question).replaceAll(" ").strip() + "\0" + model + "\0"
                + new String(Json.bytes(PLAN, plan), StandardCharsets.UTF_8);
    }
}
