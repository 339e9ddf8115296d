package org.assay.ledger;

import java.util.List;

/**
 * What a verification of the whole ledger found.
 *
 * @param entries leaves that were looked at
 * @param checkpoints signed states that were looked at
 * @param waiting new facts that have no place yet
 * @param findings what is wrong, the first hundred
 * @param wrong how many things are wrong
 */
public record Report(long entries, long checkpoints, long waiting, List<Finding> findings, long wrong) {

    public Report {
        findings = List.copyOf(findings);
    }

    public boolean isSound() {
        return wrong == 0;
    }

    /** What is wrong beyond what is listed. */
    public long more() {
        return wrong - findings.size();
    }
}
