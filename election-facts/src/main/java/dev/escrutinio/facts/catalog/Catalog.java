package dev.escrutinio.facts.catalog;

import dev.escrutinio.contracts.plan.Level;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Everything that can be asked about in one facts version. Immutable.
public interface Catalog {

    /// Loaded elections, oldest first.
    List<Election> elections();

    /// An election by id.
    Optional<Election> election(String id);

    /// Party families and unmapped candidacies.
    Collection<Party> parties();

    /// A party by id.
    Optional<Party> party(String id);

    /// Party spaces.
    Collection<PartySpace> spaces();

    /// A party space by id.
    Optional<PartySpace> space(String id);

    /// The family inside whose candidacies a party stood in an election and place, if it did not stand
    /// there by itself: `izquierda-unida` in Palma in 2019-04 within `unidas-podemos`. Its own votes are 0
    /// then, said with that name.
    default Optional<String> within(String election, String party, String place) {
        return Optional.empty();
    }

    /// Measures; indicators that no load brings have no periods.
    Collection<MeasureDefinition> measures();

    /// A measure by id.
    Optional<MeasureDefinition> measure(String id);

    /// Nation, regions, provinces and municipalities.
    Collection<Place> places();

    /// A place by code. Districts, sections and `C47` are made from their code if any election or indicator has them:
    /// «distrito 7 de Madrid», «sección 0704004061 (Palma)», «residentes en el extranjero de Valladolid».
    Optional<Place> place(String code);

    /// The place above: section → district → municipality → province → region → nation.
    Optional<String> parent(String code);

    /// Codes of a level inside a place in an election, in code order.
    List<String> inside(String election, String place, Level level);
}
