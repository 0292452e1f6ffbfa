package dev.escrutinio.synth.model;

/// Something in a model's text that does not hold.
///
/// @param code stable code, for counting
/// @param where the sentence, or what it is about
/// @param why Spanish, for the model that mends it
record Fault(String code, String where, String why) {

    static final String WRONG = "model_wrong_claim";
    static final String INVENTED = "model_invented_number";
    static final String UNPROVEN = "model_unproven";
    static final String TOO_LONG = "model_too_long";
    static final String QUESTION = "model_other_question";
    static final String GARBAGE = "model_garbage";
    static final String CUT = "model_cut";
    static final String REFUSED = "model_refused";
}
