package org.assay.shared;

/** The two slips of the pen that check characters are made to catch. */
final class Codes {
    private Codes() {}

    static String changed(String code, int index, char other) {
        return code.substring(0, index) + other + code.substring(index + 1);
    }

    static String swapped(String code, int index) {
        return code.substring(0, index) + code.charAt(index + 1) + code.charAt(index) + code.substring(index + 2);
    }
}
