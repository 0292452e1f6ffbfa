package dev.escrutinio.trainer.kubernetes;

import dev.escrutinio.trainer.launch.Launch;
import dev.escrutinio.trainer.launch.LaunchState;
import dev.escrutinio.trainer.launch.Launcher;
import dev.escrutinio.trainer.launch.LauncherException;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.quarkus.arc.lookup.LookupIfProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.HttpURLConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.Readiness;

/// Starts a training as a Job of the launch's name, which only one can make.
///
/// Nothing is kept here and nothing is watched: where Jobs stand is read from the API server each time.
@ApplicationScoped
@LookupIfProperty(name = "trainer.launch.kind", stringValue = "kubernetes")
class KubernetesLauncher implements Launcher {

    private final KubernetesClient client;
    private final JobTemplate template;
    private final String namespace;
    private final ApiServerState apiServer;

    KubernetesLauncher(KubernetesClient client, KubernetesConfig config, @Readiness ApiServerState apiServer) {
        this.client = client;
        template = JobTemplate.of(config);
        namespace = config.namespace().orElseGet(client::getNamespace);
        this.apiServer = apiServer;
    }

    @Override
    public void start(Launch launch) {
        ask("crear el trabajo " + launch.name(), () -> create(template.of(launch)));
    }

    private Job create(Job job) {
        try {
            return client.batch()
                    .v1()
                    .jobs()
                    .inNamespace(namespace)
                    .resource(job)
                    .create();
        } catch (KubernetesClientException e) {
            if (e.getCode() == HttpURLConnection.HTTP_CONFLICT) {
                return job;
            }
            throw e;
        }
    }

    @Override
    public Map<String, LaunchState> states(Collection<Launch> launches) {
        // Jobs first: a Job that is finished by then has all its pods in the second list
        List<Job> jobs = ask(
                "consultar los trabajos",
                () -> client.batch()
                        .v1()
                        .jobs()
                        .inNamespace(namespace)
                        .withLabel(JobTemplate.LAUNCH)
                        .list()
                        .getItems());
        Map<String, List<Pod>> pods = ask(
                "consultar los pods",
                () -> client.pods().inNamespace(namespace).withLabel(JobTemplate.LAUNCH).list().getItems().stream()
                        .collect(Collectors.groupingBy(
                                pod -> pod.getMetadata().getLabels().get(JobTemplate.LAUNCH))));
        Map<String, Job> byName =
                jobs.stream().collect(Collectors.toMap(job -> job.getMetadata().getName(), Function.identity()));
        return launches.stream()
                .map(Launch::name)
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> byName.containsKey(name)
                                ? new JobState(byName.get(name), pods.getOrDefault(name, List.of())).read()
                                : new LaunchState.Gone()));
    }

    @Override
    public void cancel(Launch launch) {
        ask(
                "borrar el trabajo " + launch.name(),
                () -> client.batch()
                        .v1()
                        .jobs()
                        .inNamespace(namespace)
                        .withName(launch.name())
                        .withPropagationPolicy(DeletionPropagation.BACKGROUND)
                        .delete());
    }

    /// The client has asked a few times by the time it gives up.
    private <T> T ask(String what, Supplier<T> question) {
        try {
            T answer = question.get();
            apiServer.answered();
            return answer;
        } catch (KubernetesClientException e) {
            // no status of HTTP: nobody answered
            String why = e.getCode() <= 0
                    ? "el servidor de Kubernetes no contesta"
                    : "Kubernetes lo rechaza (%d)".formatted(e.getCode());
            String sentence = "No se puede %s: %s.".formatted(what, why);
            apiServer.failed(sentence);
            throw new LauncherException(sentence, e);
        }
    }
}
