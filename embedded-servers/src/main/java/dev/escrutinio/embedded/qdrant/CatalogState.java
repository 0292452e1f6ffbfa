package dev.escrutinio.embedded.qdrant;

import com.google.protobuf.InvalidProtocolBufferException;
import io.qdrant.client.grpc.Collections.CreateCollection;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/// Which collections and aliases there are, and the number of each collection's folder.
record CatalogState(Map<String, Entry> collections, Map<String, String> aliases) {

    record Entry(int folder, CreateCollection config) {}

    static CatalogState empty() {
        return new CatalogState(new TreeMap<>(), new TreeMap<>());
    }

    byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(collections.size());
        for (Map.Entry<String, Entry> collection : collections.entrySet()) {
            byte[] config = collection.getValue().config().toByteArray();
            out.writeUTF(collection.getKey());
            out.writeInt(collection.getValue().folder());
            out.writeInt(config.length);
            out.write(config);
        }
        out.writeInt(aliases.size());
        for (Map.Entry<String, String> alias : aliases.entrySet()) {
            out.writeUTF(alias.getKey());
            out.writeUTF(alias.getValue());
        }
        return bytes.toByteArray();
    }

    static CatalogState of(byte[] bytes) throws IOException {
        CatalogState state = empty();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        for (int left = in.readInt(); left > 0; left--) {
            state.collections.put(in.readUTF(), readEntry(in));
        }
        for (int left = in.readInt(); left > 0; left--) {
            state.aliases.put(in.readUTF(), in.readUTF());
        }
        return state;
    }

    private static Entry readEntry(DataInputStream in) throws IOException, InvalidProtocolBufferException {
        int folder = in.readInt();
        return new Entry(folder, CreateCollection.parseFrom(in.readNBytes(in.readInt())));
    }

    int unusedFolder() {
        return collections.values().stream().mapToInt(Entry::folder).max().orElse(0) + 1;
    }
}
