package dev.escrutinio.loader.interior;

/// A field of a fixed-width line; positions as the Ministry numbers them, from 1 and inclusive.
///
/// @param name Spanish name
record Field(String name, int from, int to) {

    int width() {
        return to - from + 1;
    }
}
