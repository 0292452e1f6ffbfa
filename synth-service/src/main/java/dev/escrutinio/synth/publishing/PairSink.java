package dev.escrutinio.synth.publishing;

/// Takes the pairs of one run, in order.
public interface PairSink {

    /// Hands a pair over; waits while too many are under way.
    ///
    /// @throws SinkUnavailableException if one before it was lost
    void send(Pair pair);

    /// Takes a pair of this id out of the log again.
    ///
    /// @throws SinkUnavailableException if something before it was lost
    void withdraw(String id);

    /// Waits until everything that was sent is stored.
    ///
    /// @throws SinkUnavailableException if something was lost
    void flush();
}
