package dev.escrutinio.embedded.testing;

/// How to reach a PostgreSQL database.
public record Database(String jdbcUrl, String username, String password) {}
