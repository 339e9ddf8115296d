package org.assay.workflow;

/** What a step decided; the only thing a process learns from it. The value is the answer a gateway reads, in kebab-case. */
public record Outcome(String value) {

    public static final Outcome NONE = new Outcome("done");

    public static Outcome of(String value) {
        return new Outcome(value);
    }
}
