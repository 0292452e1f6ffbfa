package dev.escrutinio.loader;

import dev.escrutinio.loader.input.InvalidInputException;
import dev.escrutinio.loader.load.Load;

/// Hears how loading goes on. Every method does nothing unless it is overridden.
public interface LoadProgress {

    /// Hears nothing.
    LoadProgress SILENT = new LoadProgress() {};

    /// A file is going to be read.
    default void reading(DataFile file) {}

    /// A file could not be read: nothing of it is loaded.
    default void refused(DataFile file, InvalidInputException problem) {}

    /// A load was read and checked.
    default void checked(Load load) {}

    /// A load holds already with the same content.
    default void unchanged(Load load) {}

    /// So many entries of a load were sent.
    default void sent(Load load, int entries) {}

    /// A load is published and visible.
    default void published(Load load) {}
}
