package org.assay.shared;

/** The business says no: a rule stands against what was asked, and the message key names the sentence the user reads. */
public class Refused extends RuntimeException {
    private final String key;
    private final transient Object[] args;

    /**
     * @param key message key of one sentence, {@code <module>.refused.<why>}
     * @param args what the sentence mentions, in the order of its placeholders
     */
    public Refused(String key, Object... args) {
        // a refusal is an answer, not a fault: nobody reads its stack trace, and filling one costs time
        super(key, null, false, false);
        this.key = key;
        this.args = args.clone();
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args.clone();
    }
}
