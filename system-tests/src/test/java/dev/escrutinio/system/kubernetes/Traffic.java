package dev.escrutinio.system.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// Which traffic a set of NetworkPolicies lets through, as Kubernetes defines it: a pod that a policy selects takes and
/// sends only what some policy names.
///
/// @param policies all of one namespace
record Traffic(List<JsonNode> policies) {

    /// A pod.
    ///
    /// @param namespace its labels; that of the policies has none
    /// @param port what it listens on
    /// @param portName name of that port
    record Pod(Map<String, String> namespace, Map<String, String> labels, int port, String portName) {}

    /// Whether a connection to the other's port comes about.
    boolean passes(Pod from, Pod to) {
        return passes(from, to, to, "Egress", "egress", "to") && passes(to, from, to, "Ingress", "ingress", "from");
    }

    private boolean passes(Pod selected, Pod peer, Pod listener, String type, String rules, String peers) {
        List<JsonNode> mine = policies.stream()
                .map(policy -> policy.get("spec"))
                .filter(spec -> selected.namespace().isEmpty() && selects(spec.get("podSelector"), selected.labels()))
                .filter(spec -> stream(spec.get("policyTypes"))
                        .anyMatch(one -> one.asText().equals(type)))
                .toList();
        return mine.isEmpty()
                || mine.stream()
                        .flatMap(spec -> stream(spec.path(rules)))
                        .anyMatch(rule -> port(rule, listener) && peer(rule.path(peers), peer));
    }

    private static boolean port(JsonNode rule, Pod listener) {
        return !rule.has("ports")
                || stream(rule.get("ports"))
                        .map(port -> port.get("port").asText())
                        .anyMatch(port ->
                                port.equals(listener.portName()) || port.equals(Integer.toString(listener.port())));
    }

    private static boolean peer(JsonNode peers, Pod pod) {
        return peers.isMissingNode()
                || stream(peers)
                        .anyMatch(one -> (one.has("namespaceSelector")
                                        ? selects(one.get("namespaceSelector"), pod.namespace())
                                        : pod.namespace().isEmpty())
                                && (!one.has("podSelector") || selects(one.get("podSelector"), pod.labels())));
    }

    private static boolean selects(JsonNode selector, Map<String, String> labels) {
        boolean equal = selector.path("matchLabels").properties().stream()
                .allMatch(label -> label.getValue().asText().equals(labels.get(label.getKey())));
        return equal && stream(selector.path("matchExpressions")).allMatch(one -> expressed(one, labels));
    }

    private static boolean expressed(JsonNode expression, Map<String, String> labels) {
        String label = labels.get(expression.get("key").asText());
        boolean among = stream(expression.get("values"))
                .anyMatch(value -> value.asText().equals(label));
        return switch (expression.get("operator").asText()) {
            case "In" -> among;
            case "NotIn" -> !among;
            case String other -> throw new IllegalArgumentException(other);
        };
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
