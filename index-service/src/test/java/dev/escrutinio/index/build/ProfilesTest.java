package dev.escrutinio.index.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.index.Vectors;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfilesTest {

    @Test
    void featuresAreStandardisedOverThePlaces() {
        Profiles profiles = new Profiles(List.of(features(10), features(20), features(30)));

        // mean 20, standard deviation sqrt(200/3) = 8.164966: (10 - 20) / 8.164966 = -1.2247449
        assertThat(profiles.of(0)[0]).isEqualTo(-1.2247449f);
        assertThat(profiles.of(1)[0]).isZero();
        assertThat(profiles.of(2)[0]).isEqualTo(1.2247449f);
    }

    @Test
    void unknownValuesSitAtTheMeanOfTheKnownOnes() {
        Profiles profiles = new Profiles(List.of(features(10), features(Double.NaN), features(30)));

        assertThat(profiles.of(0)[0]).isEqualTo(-1f);
        assertThat(profiles.of(1)[0]).isZero();
        assertThat(profiles.of(2)[0]).isEqualTo(1f);
    }

    @Test
    void whatIsAlikeEverywhereSaysNothing() {
        Profiles profiles = new Profiles(List.of(features(7), features(7)));

        assertThat(profiles.of(0)).hasSize(Vectors.PROFILE_SIZE).containsOnly(0f);
    }

    private static double[] features(double first) {
        double[] features = new double[Vectors.PROFILE_SIZE];
        Arrays.fill(features, Double.NaN);
        features[0] = first;
        return features;
    }
}
