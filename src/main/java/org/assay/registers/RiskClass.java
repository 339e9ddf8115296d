package org.assay.registers;

/** How much an object needs to be looked at, from A (least) to D; nobody is exempt. */
public enum RiskClass {
    A,
    B,
    C,
    D;

    /** In which an object begins, until something is known about it. */
    static final RiskClass ORDINARY = B;
}
