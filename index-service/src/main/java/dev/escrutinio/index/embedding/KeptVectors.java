package dev.escrutinio.index.embedding;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/// Vectors in PostgreSQL by what they were made of. Each call is one committed transaction of its own.
@ApplicationScoped
public class KeptVectors {

    private static final String USE =
            "update index_service.kept_vector set used_at = now() where content = any(?) returning content, vector";
    private static final String KEEP =
            "insert into index_service.kept_vector (content, vector) values (?, ?) on conflict do nothing";
    private static final String FORGET = "delete from index_service.kept_vector where content not in"
            + " (select content from index_service.kept_vector order by used_at desc limit ?)";

    private final DataSource database;

    KeptVectors(DataSource database) {
        this.database = database;
    }

    /// The vectors that are there, by content.
    Map<String, float[]> of(List<String> contents) {
        return call(USE, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("text", contents.toArray()));
            Map<String, float[]> vectors = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    vectors.put(rows.getString(1), floats(rows.getBytes(2)));
                }
            }
            return vectors;
        });
    }

    void keep(Map<String, float[]> vectors) {
        call(KEEP, statement -> {
            for (Map.Entry<String, float[]> vector : vectors.entrySet()) {
                statement.setString(1, vector.getKey());
                statement.setBytes(2, bytes(vector.getValue()));
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    void keepNewest(int most) {
        call(FORGET, statement -> {
            statement.setInt(1, most);
            return statement.executeUpdate();
        });
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * vector.length);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    private static float[] floats(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T call(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("No se pueden leer ni guardar vectores: " + e.getMessage(), e);
        }
    }
}
