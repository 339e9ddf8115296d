package org.assay.outcomes;

/**
 * By how much what was drawn departs from what was to be expected, as Pearson's chi-square.
 *
 * @param value the sum of (drawn - expected)² / expected
 * @param degrees how many of the numbers were free to vary; 0 when nothing could be compared
 * @param p the probability of a value at least as large by chance alone; 1 when nothing could be compared
 */
public record ChiSquare(double value, int degrees, double p, Scope scope) {

    /**
     * Of how many quotas it speaks.
     *
     * @param full drawn to the last object, so that there was nothing to chance
     * @param alone with objects of one province and kind only, so that there is nothing to compare
     * @param few with fewer than five objects expected at all places but one
     */
    public record Scope(int tested, int full, int alone, int few) {}

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

    static ChiSquare of(double value, int degrees, Scope scope) {
        return degrees == 0
                ? new ChiSquare(0, 0, 1, scope)
                : new ChiSquare(value, degrees, upper(degrees / 2.0, value / 2), scope);
    }

    /** Whether anything could be compared. */
    public boolean isTested() {
        return degrees > 0;
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
