package org.assay.outcomes;

/**
 * Whether what was drawn departs from what was to be expected: Pearson's chi-square over the strata. It says nothing of
 * strata where fewer than five are expected; those are taken together into one.
 *
 * @param value the sum of (drawn - expected)² / expected
 * @param degrees strata so compared less one; 0 when there is nothing to compare
 * @param p the probability of a value at least as large by chance alone; 1 when there is nothing to compare
 */
public record ChiSquare(double value, int degrees, double p) {

    private static final double LEAST_EXPECTED = 5;
    private static final double PRECISION = 1e-15;
    private static final int MOST_STEPS = 10_000;
    private static final double[] LANCZOS = {
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    /** @param drawn and {@code expected} of the strata in the same order */
    static ChiSquare of(int[] drawn, double[] expected) {
        double value = 0;
        int strata = 0;
        double restDrawn = 0;
        double restExpected = 0;
        for (int i = 0; i < drawn.length; i++) {
            if (expected[i] >= LEAST_EXPECTED) {
                value += term(drawn[i], expected[i]);
                strata++;
            } else {
                restDrawn += drawn[i];
                restExpected += expected[i];
            }
        }
        if (restExpected > 0) {
            value += term(restDrawn, restExpected);
            strata++;
        }
        int degrees = Math.max(0, strata - 1);
        return degrees == 0 ? new ChiSquare(0, 0, 1) : new ChiSquare(value, degrees, upper(degrees / 2.0, value / 2));
    }

    private static double term(double drawn, double expected) {
        double off = drawn - expected;
        return off * off / expected;
    }

    /** The regularized upper incomplete gamma function: a series below, a continued fraction above. */
    static double upper(double a, double x) {
        if (x <= 0) {
            return 1;
        }
        double scale = Math.exp(-x + a * Math.log(x) - logGamma(a));
        return x < a + 1 ? 1 - scale * series(a, x) : scale * fraction(a, x);
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < MOST_STEPS && Math.abs(term) > Math.abs(sum) * PRECISION; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    /** Modified Lentz. */
    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / Double.MIN_NORMAL;
        double d = 1 / b;
        double h = d;
        for (int n = 1; n < MOST_STEPS; n++) {
            double numerator = -n * (n - a);
            b += 2;
            d = 1 / notZero(numerator * d + b);
            c = notZero(b + numerator / c);
            double step = d * c;
            h *= step;
            if (Math.abs(step - 1) < PRECISION) {
                break;
            }
        }
        return h;
    }

    private static double notZero(double value) {
        return Math.abs(value) < Double.MIN_NORMAL ? Double.MIN_NORMAL : value;
    }

    /** Lanczos' approximation with g = 7, for arguments of at least one half. */
    private static double logGamma(double a) {
        double x = a - 1;
        double sum = 0.99999999999980993;
        for (int i = 0; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x + i + 1);
        }
        double t = x + 7.5;
        return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum);
    }
}
