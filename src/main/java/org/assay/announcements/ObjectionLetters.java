package org.assay.announcements;

import org.springframework.stereotype.Component;

/** Tells both sides how an objection went; the organization never learns from it who objected, unless the objector consented. */
@Component
class ObjectionLetters {

    void received(Objection objection) {}

    void refused(Objection objection) {}

    void concluded(Objection objection) {}
}
