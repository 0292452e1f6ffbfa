package dev.escrutinio.contracts.events;

/// A topic as it must exist: compacted, so that a replay is always possible and a rerun adds nothing.
///
/// @param name `<area>.<plural noun>.v<n>`
/// @param partitions number of partitions
public record Topic(String name, int partitions) {

    /// Topic of the messages that could not be read, with the reason in headers.
    public Topic deadLetters() {
        return new Topic(name + ".dlq", 1);
    }
}
