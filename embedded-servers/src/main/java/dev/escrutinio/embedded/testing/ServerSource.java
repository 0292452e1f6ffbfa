package dev.escrutinio.embedded.testing;

/// Something that starts servers and stops them when this process ends.
sealed interface ServerSource permits Containers, Embedded {

    String startKafka();

    Database startPostgres();

    Address startQdrant();
}
