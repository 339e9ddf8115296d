package org.assay.dossiers;

import java.util.Optional;
import java.util.UUID;
import org.assay.workflow.CaseRef;
import org.assay.workflow.Cases;
import org.springframework.stereotype.Component;

/** From which province an applicant comes. */
@Component
public class Origins {

    private final Cases cases;

    Origins(Cases cases) {
        this.cases = cases;
    }

    /** The six-digit code of the province; empty while nothing was handed in. */
    public Optional<String> provinceOf(UUID dossierId) {
        return cases.find(dossierId).map(CaseRef::province);
    }
}
