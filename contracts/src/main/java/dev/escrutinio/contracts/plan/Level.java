package dev.escrutinio.contracts.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Level of a place, from the widest to the narrowest.
public enum Level {
    /// Spain.
    @JsonProperty("nation")
    NATION,
    /// Autonomous community or city; codes are the Ministry's.
    @JsonProperty("region")
    REGION,
    /// Province, which is also the constituency.
    @JsonProperty("province")
    PROVINCE,
    /// Municipality by INE code.
    @JsonProperty("municipality")
    MUNICIPALITY,
    /// Municipal district.
    @JsonProperty("district")
    DISTRICT,
    /// Census section (CUSEC, 10 digits).
    @JsonProperty("section")
    SECTION,
    /// Residents abroad of a province.
    @JsonProperty("cera")
    CERA;

    /// Whether this level lies strictly below another one, e.g. section below municipality.
    public boolean below(Level other) {
        return compareTo(other) > 0;
    }
}
