package org.assay.draws;

/** What tests outside know of the seal of a draw, which nobody else does before its result is public. */
public final class Seals {
    private Seals() {}

    /** What enters the seed when a witness calls this. */
    public static String value(Draw draw, String called) {
        return draw.sealed(called);
    }
}
