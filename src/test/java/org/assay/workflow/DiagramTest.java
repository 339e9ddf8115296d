package org.assay.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assay.dossiers.DossierScript;
import org.assay.dossiers.Dossiers;
import org.assay.dossiers.Sections;
import org.assay.forms.Forms;
import org.assay.organizations.Organizations;
import org.assay.rounds.RoundScript;
import org.assay.rounds.Rounds;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.assay.testing.Time;
import org.assay.workflow.Diagram.Way;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The models of a case bear the way it came. */
@ProcessTest
class DiagramTest {

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    Rounds rounds;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Organizations organizations;

    @Autowired
    Sections sections;

    @Autowired
    Forms forms;

    @Autowired
    Cases cases;

    @Test
    void theWayACaseCameLeadsFromElementToElement() throws Exception {
        mover.at(Time.BEGINNING);
        var round = new RoundScript(cast, mover, rounds).open(List.of(RoundScript.place("logistics", "MATURE", 1)));
        var played = new DossierScript(cast, organizations, dossiers, sections, forms).submitted(round);
        var supplement = Map.<String, Object>of(
                "verdict", "supplement", "missing", List.of(Map.of("section", "F", "what", "请补充社会保险缴费证明。")));
        cast.does(cast.officer(), played.caseId(), "check-dossier", supplement);

        var models = cases.diagrams(played.caseId());

        assertThat(models).extracting(Diagram::process).containsExactly("dossier-selection", "dossier-check");
        assertThat(models.get(0).current()).containsExactly("dossier-check");
        assertThat(models.get(1).current()).containsExactly("supplement-dossier");
        assertThat(models.get(1).past()).contains("check-dossier").doesNotContain("supplement-dossier");
        assertThat(models.get(1).ways())
                .contains(new Way("check-dossier", "is-complete"))
                .noneMatch(way -> way.to().equals("dossier-accepted"));
        assertThat(Statements.of(() -> cases.diagrams(played.caseId()))).hasSize(1);
    }
}
