package org.assay.shared;

/** What was asked for makes no sense (400), or it is sensible but there is no such thing (404); one sentence says which. */
public final class Unanswerable extends Refused {
    private final boolean nonsense;

    private Unanswerable(boolean nonsense, String key, Object... args) {
        super(key, args);
        this.nonsense = nonsense;
    }

    /** A number that is none, a size below the index: no state of the world would answer it. */
    public static Unanswerable nonsense(String key, Object... args) {
        return new Unanswerable(true, key, args);
    }

    /** There is no such thing, or not yet. */
    public static Unanswerable notThere(String key, Object... args) {
        return new Unanswerable(false, key, args);
    }

    /** The HTTP status of the answer. */
    public int status() {
        return nonsense ? 400 : 404;
    }
}
