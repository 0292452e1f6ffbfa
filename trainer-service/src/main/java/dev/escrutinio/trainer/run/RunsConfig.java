package dev.escrutinio.trainer.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// How runs are worked off.
@ConfigMapping(prefix = "trainer.runs")
interface RunsConfig {

    /// Folder that holds a folder a run; service and payload share it.
    Path folder();

    /// Folder of the recipes, `<name>.json`.
    Path recipes();

    /// Trainings at the same time.
    @WithDefault("1")
    int atOnce();

    /// Starts in a row that may end early without a step more than the one before.
    @WithDefault("3")
    int failures();

    /// How often the worker looks for something to do.
    @WithDefault("1s")
    Duration checkEvery();

    /// How often storing and announcing a proven run is tried.
    @WithDefault("5")
    int proofs();

    /// Recipe of each run that an announced dataset begins by itself, by the dataset's name, in which `*` stands for
    /// anything.
    Map<String, String> rules();
}
