package dev.escrutinio.index.build;

import org.jboss.logging.Logger;

/// Records how far a build came: at each twentieth, not at each batch.
final class Progress {

    private static final Logger LOG = Logger.getLogger(Progress.class);
    private static final int STEPS = 20;

    private final BuildJournal journal;
    private final Build build;
    private final long total;
    private long next;

    Progress(BuildJournal journal, Build build, long total) {
        this.journal = journal;
        this.build = build;
        this.total = total;
    }

    void report(long written) {
        if (written >= next) {
            next = written + total / STEPS;
            journal.move(build, new BuildState.Building(written, total));
            LOG.infof("build %d: %d of %d points", build.id(), written, total);
        }
    }
}
