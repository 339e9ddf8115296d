package org.assay.inspections;

/**
 * Objects of one row that are drawn from by the same ratio.
 *
 * @param row number of the row, from 1
 * @param group the risk class, {@code complaint} for objects with an open upheld complaint, or {@code again} for those of
 *     class D that were drawn in the same year already
 * @param percent the ratio of the decision table
 * @param size how many objects it has
 * @param number how many of them are drawn
 */
public record Stratum(int row, String group, int percent, int size, int number) {

    /** As it is published, such as {@code 1-A}. */
    public String name() {
        return row + "-" + group;
    }

    /** The attribute of an object that says to which stratum of a row it belongs. */
    static String attribute(int row) {
        return "row-" + row;
    }
}
