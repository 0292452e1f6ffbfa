package dev.escrutinio.runner;

/// How a prompt is told to a model: as it was in its training (`training/src/finetune/tokens.py`).
///
/// @param template the model's chat template; empty where it has none
/// @param begin the word that its texts begin with
record Wording(String template, String begin) {
    /// What is said to the model.
    ///
    /// @param system empty: nothing
    record Turns(String system, String user) {}

    static Wording of(GgufHeader header) {
        return new Wording(header.text("tokenizer.chat_template"), header.token("tokenizer.ggml.bos_token_id"));
    }

    /// Whether turns go through the template.
    boolean hasTemplate() {
        return !template.isEmpty();
    }

    /// The whole text before the reply, of a model without template.
    String plain(String instruction, String input) {
        return begin + instruction + "\n\n" + input + "\n\n";
    }

    /// What is said; templates that know no system role get the instruction with the input.
    Turns turns(String instruction, String input) {
        return template.contains("system") && !template.contains("not supported")
                ? new Turns(instruction, input)
                : new Turns("", instruction + "\n\n" + input);
    }
}
