package org.assay.registers;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.assay.shared.SocialCreditCode;

/** Codes of fictional bodies, new each time. */
public final class Samples {

    private static final String CHECKS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Samples() {}

    /** A valid social credit code of nobody. */
    public static String creditCode() {
        String begin = String.format(
                        Locale.ROOT,
                        "91510100M%07d",
                        ThreadLocalRandom.current().nextInt(10_000_000))
                + ThreadLocalRandom.current().nextInt(10);
        return CHECKS.chars()
                .mapToObj(check -> begin + (char) check)
                .filter(code -> SocialCreditCode.check(code).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** A valid school code of no school. */
    public static String schoolCode() {
        return String.format(
                Locale.ROOT, "41510%05d", ThreadLocalRandom.current().nextInt(100_000));
    }
}
