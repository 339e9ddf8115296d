package org.assay.rounds;

import java.util.UUID;
import org.assay.shared.Fact;

/** The joint meeting has decided the round and the decision is announced; what it means for a dossier says its standing. */
public record RoundDecided(UUID caseId, String documentNumber) implements Fact {}
