package dev.escrutinio.trainer.kubernetes;

import dev.escrutinio.trainer.launch.Launch;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// The YAML that a training's Job is made of; the name, the image and the request are filled in here, no more.
///
/// @param job as read
/// @param image of the first container
/// @param queue of Kueue, if Jobs go through one
record JobTemplate(Job job, String image, Optional<String> queue) {

    /// Label of Job and pod: the name of the launch. Only what has it is ours.
    static final String LAUNCH = "escrutinio.dev/launch";

    private static final String QUEUE = "kueue.x-k8s.io/queue-name";

    /// Reads the configured file, or the jar's own template.
    static JobTemplate of(KubernetesConfig config) {
        String image = config.image()
                .orElseThrow(() -> new IllegalStateException(
                        "Falta trainer.kubernetes.image: la imagen con la que se entrena en Kubernetes."));
        try (InputStream yaml = open(config.template())) {
            return new JobTemplate(Serialization.unmarshal(yaml, Job.class), image, config.queue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(Optional<Path> file) throws IOException {
        return file.isPresent()
                ? Files.newInputStream(file.get())
                : Objects.requireNonNull(JobTemplate.class.getResourceAsStream("/kubernetes/training-job.yaml"));
    }

    /// The Job of a launch, named like it.
    Job of(Launch launch) {
        JobBuilder filled = new JobBuilder(job)
                .editMetadata()
                .withName(launch.name())
                .addToLabels(LAUNCH, launch.name())
                .endMetadata()
                .editSpec()
                .editTemplate()
                .editOrNewMetadata()
                .addToLabels(LAUNCH, launch.name())
                .endMetadata()
                .editSpec()
                .editFirstContainer()
                .withImage(image)
                .withArgs(launch.request().toString())
                .endContainer()
                .endSpec()
                .endTemplate()
                .endSpec();
        return queue.map(name -> queued(filled, name)).orElseGet(filled::build);
    }

    private static Job queued(JobBuilder job, String queue) {
        return job.editMetadata()
                .addToLabels(QUEUE, queue)
                .endMetadata()
                .editSpec()
                .withSuspend(true)
                .endSpec()
                .build();
    }
}
