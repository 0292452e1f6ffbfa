package dev.escrutinio.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.embedded.StartupFailure.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path root;

    @Test
    void isFreeAgainOnceClosed() {
        DataFolder.open(root.resolve("new/folder")).close();

        try (DataFolder again = DataFolder.open(root.resolve("new/folder"))) {
            assertThat(again.path()).isDirectory();
        }
    }

    @Test
    void aSecondHolderIsRefused() {
        try (DataFolder first = DataFolder.open(root)) {
            assertThatThrownBy(() -> DataFolder.open(first.path()))
                    .isInstanceOfSatisfying(
                            StartupFailure.class, e -> assertThat(e.reason()).isEqualTo(Reason.FOLDER_IN_USE));
        }
    }

    @Test
    void aFileInItsPlaceIsRefused() throws IOException {
        Path file = Files.createFile(root.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOfSatisfying(
                        StartupFailure.class, e -> assertThat(e.reason()).isEqualTo(Reason.FOLDER_UNUSABLE))
                .hasMessage(
                        "No se puede escribir en la carpeta de datos %s: compruebe que es una carpeta y sus"
                                + " permisos.",
                        file);
    }
}
