package org.assay.people;

/** There is no such thing for this person: it does not exist, or it is not theirs to see. Pages and API answer 404. */
public class NotYours extends RuntimeException {

    public NotYours() {
        super("Not found, or not this person's", null, false, false);
    }
}
