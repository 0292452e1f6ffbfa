package dev.escrutinio.embedded.qdrant;

import java.lang.foreign.MemorySegment;

/// One operation in the log: its kind, its number, and where its body lies in the mapped file.
record Frame(FrameKind kind, long operation, MemorySegment file, long bodyAt, long bodyEnd) {}
