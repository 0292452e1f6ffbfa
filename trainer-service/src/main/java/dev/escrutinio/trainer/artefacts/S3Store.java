package dev.escrutinio.trainer.artefacts;

import dev.escrutinio.contracts.training.ResultFile;
import io.quarkus.arc.lookup.LookupIfProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// Bundles as objects `models/<digest>/…` of a bucket. S3 cannot rename a folder, so a bundle is there once its list
/// is: the list is written last, after every file was checked on its way up.
///
/// A bundle cut short leaves files without a list; the next upload writes them again.
@ApplicationScoped
@LookupIfProperty(name = "trainer.artefacts.kind", stringValue = "s3")
class S3Store implements ArtefactStore {

    private final S3Client client;
    private final S3Upload upload;
    private final String bucket;

    @Inject
    S3Store(S3Config config) {
        this(config, EnvironmentVariableCredentialsProvider.create());
    }

    S3Store(S3Config config, AwsCredentialsProvider credentials) {
        bucket = config.bucket()
                .orElseThrow(() -> new IllegalStateException(
                        "Falta trainer.artefacts.s3.bucket: el cubo de S3 en el que se guardan los modelos."));
        client = S3Clients.open(config, credentials);
        upload = new S3Upload(client, bucket, config.partBytes());
    }

    @Override
    public URI put(Bundle bundle) throws IOException {
        Optional<URI> stored = find(bundle.digest());
        return stored.isPresent() ? stored.get() : store(bundle);
    }

    private URI store(Bundle bundle) throws IOException {
        String folder = folder(bundle.digest());
        try {
            for (ResultFile file : bundle.files()) {
                upload.put(bundle.folder().resolve(file.path()), folder + file.path(), file);
            }
            client.putObject(
                    request -> request.bucket(bucket).key(folder + Bundle.SUMS), RequestBody.fromString(bundle.sums()));
            return address(folder);
        } catch (SdkException e) {
            throw failure(e);
        }
    }

    @Override
    public Optional<URI> find(String digest) throws IOException {
        String folder = folder(digest);
        try {
            client.headObject(request -> request.bucket(bucket).key(folder + Bundle.SUMS));
            return Optional.of(address(folder));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw failure(e);
        }
    }

    @Override
    public InputStream open(URI bundle, String path) throws IOException {
        URI file = bundle.resolve(path).normalize();
        String key = file.getPath().substring(1);
        if (!"s3".equals(file.getScheme()) || !bucket.equals(file.getHost()) || !key.startsWith("models/")) {
            throw new IOException("fuera del almacén: " + bundle + path);
        }
        try {
            return client.getObject(request -> request.bucket(bucket).key(key));
        } catch (SdkException e) {
            throw failure(e);
        }
    }

    private static String folder(String digest) {
        return "models/" + digest + "/";
    }

    private URI address(String folder) {
        return URI.create("s3://" + bucket + "/" + folder);
    }

    private IOException failure(SdkException e) {
        return new IOException("el almacén S3 no atiende (cubo %s): %s".formatted(bucket, e.getMessage()), e);
    }
}
