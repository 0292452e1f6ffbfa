package dev.escrutinio.trainer.kubernetes;

import dev.escrutinio.trainer.launch.LaunchState;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobCondition;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Where a Job stands, read from it and its pods.
///
/// @param pods the Job's, oldest first
record JobState(Job job, List<Pod> pods) {

    JobState {
        pods = pods.stream()
                .sorted(Comparator.comparing(pod -> pod.getMetadata().getCreationTimestamp()))
                .toList();
    }

    LaunchState read() {
        if (condition("Complete").isPresent()) {
            return new LaunchState.Succeeded();
        }
        return condition("Failed").map(this::failed).orElseGet(this::unfinished);
    }

    private LaunchState failed(JobCondition condition) {
        OptionalInt code = exitCode();
        return new LaunchState.Failed(code, reason(Objects.requireNonNullElse(condition.getReason(), ""), code));
    }

    private static String reason(String reason, OptionalInt code) {
        String ended = code.isPresent() ? "el entrenamiento terminó con el código " + code.getAsInt() : "";
        return switch (reason) {
            case "PodFailurePolicy" ->
                "Kubernetes no lo repite: " + (ended.isEmpty() ? "así lo dice la plantilla" : ended) + ".";
            case "BackoffLimitExceeded" -> "Se agotaron los intentos" + (ended.isEmpty() ? "" : ": " + ended) + ".";
            case "DeadlineExceeded" -> "Superó el tiempo que le da la plantilla (activeDeadlineSeconds).";
            default -> "Kubernetes lo dio por fallido (%s).".formatted(reason);
        };
    }

    private LaunchState unfinished() {
        if (condition("Suspended").isPresent()) {
            return new LaunchState.Pending("Está en la cola; empezará cuando le toque.");
        }
        Optional<Pod> current = pods.reversed().stream()
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null)
                .filter(pod -> phase(pod).equals("Running") || phase(pod).equals("Pending"))
                .findFirst();
        if (current.isEmpty()) {
            return new LaunchState.Pending(betweenPods());
        }
        return phase(current.get()).equals("Running")
                ? new LaunchState.Running()
                : new LaunchState.Pending(waiting(current.get()));
    }

    private String betweenPods() {
        if (pods.isEmpty()) {
            return "Creado; Kubernetes aún no le ha dado un pod.";
        }
        if (podCondition(pods.getLast(), "DisruptionTarget", "True").isPresent()) {
            return "El clúster lo desalojó de su nodo; seguirá desde el último punto de control.";
        }
        OptionalInt code = exitCode();
        return code.isPresent()
                ? "Un intento terminó con el código %d; Kubernetes lo repetirá.".formatted(code.getAsInt())
                : "El pod terminó; Kubernetes decide si lo repite.";
    }

    private static String waiting(Pod pod) {
        Optional<String> blocked = waitingReason(pod);
        if (blocked.isPresent()) {
            return blocked.get();
        }
        Optional<PodCondition> unschedulable = podCondition(pod, "PodScheduled", "False");
        if (unschedulable.isEmpty()) {
            return "El nodo prepara el entrenamiento.";
        }
        String message = Objects.requireNonNullElse(unschedulable.get().getMessage(), "");
        return message.contains("nvidia.com/gpu")
                ? "No hay ninguna GPU libre en el clúster; empezará en cuanto la haya."
                : "Ningún nodo puede tomarlo todavía: " + message;
    }

    /// What keeps a container of a scheduled pod from starting, other than that it is being made.
    private static Optional<String> waitingReason(Pod pod) {
        return Stream.ofNullable(pod.getStatus().getContainerStatuses())
                .flatMap(List::stream)
                .map(status -> status.getState().getWaiting())
                .filter(Objects::nonNull)
                .filter(waiting ->
                        waiting.getReason() != null && !waiting.getReason().equals("ContainerCreating"))
                .map(waiting -> "El nodo no puede iniciarlo (%s): %s"
                        .formatted(waiting.getReason(), Objects.requireNonNullElse(waiting.getMessage(), "")))
                .findFirst();
    }

    /// Exit code of the pod that ended last.
    private OptionalInt exitCode() {
        return pods.reversed().stream()
                .flatMap(pod -> Stream.ofNullable(pod.getStatus().getContainerStatuses()))
                .flatMap(List::stream)
                .map(status -> status.getState().getTerminated())
                .filter(Objects::nonNull)
                .mapToInt(terminated -> terminated.getExitCode())
                .findFirst();
    }

    private Optional<JobCondition> condition(String type) {
        return Stream.ofNullable(job.getStatus())
                .flatMap(status -> Stream.ofNullable(status.getConditions()))
                .flatMap(List::stream)
                .filter(condition -> type.equals(condition.getType()) && "True".equals(condition.getStatus()))
                .findFirst();
    }

    private static Optional<PodCondition> podCondition(Pod pod, String type, String status) {
        return Stream.ofNullable(pod.getStatus().getConditions())
                .flatMap(List::stream)
                .filter(condition -> type.equals(condition.getType()) && status.equals(condition.getStatus()))
                .findFirst();
    }

    private static String phase(Pod pod) {
        return Objects.requireNonNullElse(pod.getStatus().getPhase(), "");
    }
}
