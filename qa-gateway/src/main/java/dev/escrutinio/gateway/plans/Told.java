package dev.escrutinio.gateway.plans;

import dev.escrutinio.contracts.answer.Answer;

/// An answer and its bytes.
@SuppressWarnings("ArrayRecordComponent") // never compared: the bytes go to the network as they are
public record Told(Answer answer, byte[] json) {}
