package dev.escrutinio.trainer.run;

import dev.escrutinio.contracts.events.DatasetReleased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/// Orders the runs that rules want for a dataset, in the transaction that notes it.
@ApplicationScoped
class AutomaticRuns {

    private static final Logger LOG = Logger.getLogger(AutomaticRuns.class);

    private final RunJournal journal;
    private final RunDesk desk;
    private final Map<String, String> rules;

    AutomaticRuns(RunJournal journal, RunDesk desk, RunsConfig config) {
        this.journal = journal;
        this.desk = desk;
        rules = config.rules();
    }

    void announced(@Observes DatasetReleased dataset) {
        rules.forEach((pattern, recipe) -> {
            if (matches(pattern, dataset.name())) {
                RunOrder order = new RunOrder(dataset.dataset(), recipe, null, null);
                String id = id(order);
                journal.request(order, desk.check(id, order));
                LOG.infof("run ordered by a rule id=%s dataset=%s recipe=%s", id, dataset.name(), recipe);
            }
        });
    }

    /// The same for the same dataset and recipe, whenever they come.
    static String id(RunOrder order) {
        UUID name = UUID.nameUUIDFromBytes((order.dataset() + "/" + order.recipe()).getBytes(StandardCharsets.UTF_8));
        return "run-" + name.toString().replace("-", "").substring(0, 12);
    }

    static boolean matches(String pattern, String name) {
        String[] parts = pattern.split("\\*", -1);
        StringBuilder expression = new StringBuilder(Pattern.quote(parts[0]));
        for (int i = 1; i < parts.length; i++) {
            expression.append(".*").append(Pattern.quote(parts[i]));
        }
        return Pattern.matches(expression.toString(), name);
    }
}
