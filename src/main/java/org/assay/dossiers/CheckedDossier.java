package org.assay.dossiers;

import java.util.List;
import org.assay.rounds.Round;

/**
 * A whole dossier with what the automatic checks find, held against what its round offers.
 *
 * @param findings section by section; none stands against handing in unless it is an error
 */
public record CheckedDossier(WholeDossier whole, Round round, List<Finding> findings) {

    public Dossier dossier() {
        return whole.dossier();
    }

    long errors() {
        return findings.stream().filter(Finding::isError).count();
    }
}
