package dev.escrutinio.trainer.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.options.ListContainerOptions;

/// An S3-compatible server with one bucket, on a folder.
public final class S3Server implements AutoCloseable {

    public static final String BUCKET = "models";
    public static final String KEY = "key";
    public static final String SECRET = "secret";

    private final BlobStoreContext blobs;
    private final S3Proxy server;

    private S3Server(BlobStoreContext blobs, S3Proxy server) {
        this.blobs = blobs;
        this.server = server;
    }

    /// Starts it on a free port.
    ///
    /// @param folder made; keeps what is stored
    public static S3Server start(Path folder) throws Exception {
        Properties settings = new Properties();
        settings.setProperty(
                "jclouds.filesystem.basedir", Files.createDirectory(folder).toString());
        BlobStoreContext blobs = ContextBuilder.newBuilder("filesystem-nio2")
                .credentials(KEY, SECRET)
                .overrides(settings)
                .build(BlobStoreContext.class);
        blobs.getBlobStore().createContainerInLocation(null, BUCKET);
        S3Proxy server = S3Proxy.builder()
                .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .blobStore(blobs.getBlobStore())
                .build();
        server.start();
        return new S3Server(blobs, server);
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    public List<String> keys() {
        return blobs.getBlobStore().list(BUCKET, new ListContainerOptions().recursive()).stream()
                .map(blob -> blob.getName())
                .toList();
    }

    /// An object's bytes, past the protocol.
    public byte[] read(String key) throws IOException {
        try (InputStream in =
                blobs.getBlobStore().getBlob(BUCKET, key).getPayload().openStream()) {
            return in.readAllBytes();
        }
    }

    /// Takes it away; what is stored stays.
    public void stop() throws Exception {
        server.stop();
    }

    @Override
    public void close() throws Exception {
        server.stop();
        blobs.close();
    }
}
