package dev.escrutinio.system.stack;

/// What goes wrong.
enum Fault {
    KILL_INDEX,
    KILL_GATEWAY,
    KILL_LOADER,
    RESTART_KAFKA,
    RESTART_POSTGRES,
    RESTART_QDRANT,
    DELIVER_AGAIN,
    SLOW_NETWORK,
    CUT_CONNECTIONS
}
