package org.assay.dossiers;

import org.assay.forms.Forms;
import org.assay.organizations.Organizations;
import org.assay.reviews.Experts;
import org.assay.rounds.Round;
import org.assay.rounds.RoundScript;
import org.assay.rounds.Rounds;
import org.assay.testing.Cast;
import org.assay.testing.Time;
import org.assay.workflow.Inbox;
import org.springframework.boot.test.context.TestComponent;

/** The road of a recruitment for tests: the round, those who apply to it, and those who review and decide. */
@TestComponent
public class Road {

    private final Time.Mover mover;
    private final RoundScript rounds;
    private final DossierScript dossiers;
    private final ReviewScript reviews;

    public Road(
            Cast cast,
            Time.Mover mover,
            Rounds rounds,
            Dossiers dossiers,
            Organizations organizations,
            Sections sections,
            Forms forms,
            Experts experts,
            Inbox inbox) {
        this.mover = mover;
        this.rounds = new RoundScript(cast, mover, rounds);
        this.dossiers = new DossierScript(cast, organizations, dossiers, sections, forms);
        this.reviews = new ReviewScript(cast, mover, this.dossiers, experts, inbox);
    }

    public RoundScript rounds() {
        return rounds;
    }

    public DossierScript dossiers() {
        return dossiers;
    }

    public ReviewScript reviews() {
        return reviews;
    }

    /** The first day, and a round open on it for two places in logistics, mature brands. */
    public Round open() {
        mover.at(Time.BEGINNING);
        return rounds.open();
    }

    /** The same with experts enough to draw its panels from. */
    public Round openWithExperts() {
        var round = open();
        reviews.appointExperts();
        return round;
    }
}
