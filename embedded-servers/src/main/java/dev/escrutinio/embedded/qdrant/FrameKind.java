package dev.escrutinio.embedded.qdrant;

import java.util.Optional;

/// What a frame of the log does; the codes are in files and stay.
enum FrameKind {
    PUT(1),
    DELETE(2),
    INDEX(3);

    private final int code;

    FrameKind(int code) {
        this.code = code;
    }

    byte code() {
        return (byte) code;
    }

    static Optional<FrameKind> of(byte code) {
        for (FrameKind kind : values()) {
            if (kind.code == code) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
