package dev.escrutinio.gateway.ask;

import dev.escrutinio.contracts.answer.Answer;

/// An answer and its bytes.
@SuppressWarnings("ArrayRecordComponent") // never compared: the bytes go to the network as they are
record Told(Answer answer, byte[] json) {}
