package org.assay.registers;

/** Measures that hold in all three registers. */
final class RegisterRules {

    /** Characters of a reason, at least. */
    static final int SHORTEST_REASON = 5;

    private RegisterRules() {}
}
