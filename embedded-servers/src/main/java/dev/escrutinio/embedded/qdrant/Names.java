package dev.escrutinio.embedded.qdrant;

/// Rules for the names of collections.
final class Names {

    private static final String FORBIDDEN = "<>:\"/\\|?*\0\u001f";

    private Names() {}

    static void check(String name) {
        check(name, "");
    }

    static void check(String name, String at) {
        int length = name.codePointCount(0, name.length());
        if (length < 1 || length > 255) {
            throw QdrantError.validation(
                    at + "collection_name", "value \"%s\" invalid, must be from 1 to 255 characters".formatted(name));
        }
    }

    static void checkNew(String name) {
        check(name);
        name.chars().filter(c -> FORBIDDEN.indexOf(c) >= 0).findFirst().ifPresent(c -> {
            throw QdrantError.validation("collection_name", "collection name cannot contain \"%c\" char".formatted(c));
        });
    }
}
