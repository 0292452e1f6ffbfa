package dev.escrutinio.loader.load;

import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.facts.catalog.CatalogBuilder;
import dev.escrutinio.facts.catalog.CuratedTables;
import dev.escrutinio.facts.catalog.UnmappedCandidacy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Lists the candidacies of a load that no curated family takes: they are asked for by their own initials or name.
public final class UnknownParties {

    private UnknownParties() {}

    /// The load with one more warning, where it has such candidacies.
    public static Load listed(Load load, CuratedTables curated) {
        CatalogBuilder builder = new CatalogBuilder(curated);
        load.catalog().forEach(builder::add);
        List<UnmappedCandidacy> unmapped = builder.unmapped();
        if (unmapped.isEmpty()) {
            return load;
        }
        List<String> warnings = new ArrayList<>();
        warnings.add(
                unmapped.size() + " candidaturas sin partido conocido, que se preguntan por sus siglas o su nombre: "
                        + unmapped.stream().map(UnknownParties::named).collect(Collectors.joining("; ")));
        warnings.addAll(load.completed().warnings());
        LoadEvent.Completed done = load.completed();
        return new Load(
                new LoadEvent.Completed(
                        done.load(),
                        done.kind(),
                        done.name(),
                        done.digest(),
                        done.rows(),
                        done.indicatorRows(),
                        done.catalogEntries(),
                        done.controls(),
                        warnings),
                load.catalog(),
                load.rows(),
                load.indicators());
    }

    private static String named(UnmappedCandidacy one) {
        return one.initials() + " (" + one.name() + ")";
    }
}
