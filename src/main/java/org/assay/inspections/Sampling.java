package org.assay.inspections;

/** How many are drawn of how many. */
final class Sampling {

    /** Of all objects of a plan at least so many per cent are drawn. */
    static final int FLOOR = 10;

    private Sampling() {}

    /** @param percent 1 to 100 @return rounded up, so at least one where there is one; 0 of 0 */
    static int number(int population, int percent) {
        return Math.toIntExact((population * (long) percent + 99) / 100);
    }
}
