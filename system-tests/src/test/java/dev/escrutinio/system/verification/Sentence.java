package dev.escrutinio.system.verification;

/// A sentence with one figure that is looked at.
///
/// @param kind what was done to it: `right`, or the kind of the planted mistake
/// @param at offset of the figure
record Sentence(String kind, String text, int at) {

    /// A sentence whose figure is written between braces.
    static Sentence marked(String kind, String text) {
        int at = text.indexOf('{');
        return new Sentence(kind, text.replace("{", "").replace("}", ""), at);
    }
}
