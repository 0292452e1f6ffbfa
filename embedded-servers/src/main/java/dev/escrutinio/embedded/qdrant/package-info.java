/// A small server that speaks Qdrant's gRPC: exact scans over points that live in an append-only file.
///
/// The file is the store: memory holds only where each point lies in it, and vectors and payloads are read through a
/// mapping of the file. What a caller was told is done (`wait = true`) is on the disk.
@NullMarked
package dev.escrutinio.embedded.qdrant;

import org.jspecify.annotations.NullMarked;
