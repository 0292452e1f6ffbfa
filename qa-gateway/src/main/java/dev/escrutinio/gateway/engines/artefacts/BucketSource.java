package dev.escrutinio.gateway.engines.artefacts;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// `s3:` artefacts of one bucket. The client is made at the first artefact.
final class BucketSource implements ArtefactSource {
    private final ArtefactsConfig.S3 config;
    private final AwsCredentialsProvider credentials;
    private @Nullable S3Client client;

    BucketSource(ArtefactsConfig.S3 config, AwsCredentialsProvider credentials) {
        this.config = config;
        this.credentials = credentials;
    }

    @Override
    public InputStream open(URI folder, String path, long offset) throws IOException, ArtefactException {
        String bucket = config.bucket().orElse("");
        String prefix = folder.getPath();
        if (bucket.isEmpty() || !bucket.equals(folder.getRawAuthority()) || prefix == null || prefix.contains("/../")) {
            throw new ArtefactException(
                    folder + " no está en el cubo del que se admiten modelos (escrutinio.models.artefacts.s3.bucket)");
        }
        String key = prefix.substring(1) + path;
        try {
            return client().getObject(request ->
                    request.bucket(bucket).key(key).range(offset == 0 ? null : "bytes=" + offset + "-"));
        } catch (SdkException e) {
            throw new IOException("el almacén S3 no da %s (cubo %s): %s".formatted(key, bucket, e.getMessage()), e);
        }
    }

    private synchronized S3Client client() {
        if (client == null) {
            var builder = S3Client.builder()
                    .region(Region.of(config.region()))
                    .credentialsProvider(credentials)
                    .forcePathStyle(true)
                    // servers other than Amazon's do not know the newer checksums; every byte is checked by SHA-256
                    .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                    .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                    .httpClientBuilder(UrlConnectionHttpClient.builder()
                            .connectionTimeout(Duration.ofSeconds(5))
                            .socketTimeout(Duration.ofMinutes(2)));
            config.endpoint().ifPresent(builder::endpointOverride);
            client = builder.build();
        }
        return client;
    }
}
