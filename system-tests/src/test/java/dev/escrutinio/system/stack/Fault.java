package dev.escrutinio.system.stack;

/// What goes wrong.
enum Fault {
    KILL_INDEX,
    KILL_GATEWAY,
    KILL_LOADER,
    KILL_KAFKA,
    RESTART_POSTGRES,
    KILL_QDRANT,
    DELIVER_AGAIN,
    SLOW_NETWORK,
    CUT_CONNECTIONS,
    FULL_DISK,
    CLOCK_AHEAD,
    CLOCK_BACK
}
