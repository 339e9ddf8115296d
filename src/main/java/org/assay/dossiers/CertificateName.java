package org.assay.dossiers;

import java.text.Normalizer;
import java.util.Locale;

/** The name of a certificate, compared as a reader would confuse it: without ending, brackets, blanks and width. */
record CertificateName(String value) {

    static final String ENDING = "职业技能等级证书";

    /** Names shorter than this differ too much by one character to be confused. */
    private static final int LONG_ENOUGH_FOR_A_SLIP = 5;

    /** Whether both come to the same core, or to cores of five or more characters that differ in one of them. */
    boolean isConfusedWith(String other) {
        String mine = core(value);
        String theirs = core(other);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return false;
        }
        return mine.equals(theirs)
                || Math.min(mine.length(), theirs.length()) >= LONG_ENOUGH_FOR_A_SLIP && differInOne(mine, theirs);
    }

    private static String core(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace(ENDING, "")
                .replaceAll("\\([^)]*\\)", "")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** One character replaced, added or left out. */
    private static boolean differInOne(String a, String b) {
        String longer = a.length() >= b.length() ? a : b;
        String shorter = a.length() >= b.length() ? b : a;
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        int i = 0;
        while (i < shorter.length() && longer.charAt(i) == shorter.charAt(i)) {
            i++;
        }
        int restOfShorter = longer.length() == shorter.length() ? i + 1 : i;
        return longer.substring(Math.min(i + 1, longer.length()))
                .equals(shorter.substring(Math.min(restOfShorter, shorter.length())));
    }
}
