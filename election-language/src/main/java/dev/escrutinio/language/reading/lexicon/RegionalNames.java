package dev.escrutinio.language.reading.lexicon;

import dev.escrutinio.language.reading.text.Tokenizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Names that a party bears in one region only: the PSC is the PSOE in Catalonia, «PPdeG» the PP in Galicia.
public final class RegionalNames {

    private final Map<List<String>, String> regions = new HashMap<>();

    /// Reads the curated names.
    RegionalNames(LexiconFiles files) {
        files.forEach("regional", (region, names) -> names.forEach(name -> regions.put(name, region)));
    }

    /// The code of the region, for a name as written: «del PSC», «PSC-PSOE».
    public Optional<String> region(String written) {
        List<String> forms = Tokenizer.forms(written);
        return Optional.ofNullable(regions.get(forms))
                .or(() -> forms.size() > 1
                        ? Optional.ofNullable(regions.get(forms.subList(1, forms.size())))
                        : Optional.empty());
    }
}
