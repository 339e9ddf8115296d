package org.assay.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.securityContext;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import org.assay.dossiers.DossierScript;
import org.assay.dossiers.Dossiers;
import org.assay.dossiers.Sections;
import org.assay.dossiers.Submissions;
import org.assay.forms.Forms;
import org.assay.ledger.Proofs;
import org.assay.ledger.Sequencer;
import org.assay.organizations.Organizations;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.rounds.RoundScript;
import org.assay.rounds.Rounds;
import org.assay.testing.Cast;
import org.assay.testing.Pdf;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Receipt and agreement on A4: what stands on them, and who gets them. */
@ProcessTest
class DossierPrintsTest {

    @Autowired
    MockMvc pages;

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    Rounds rounds;

    @Autowired
    Organizations organizations;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Sections sections;

    @Autowired
    Submissions submissions;

    @Autowired
    Forms forms;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Sequencer sequencer;

    @Autowired
    Proofs proofs;

    private DossierScript.Played played;
    private String address;
    private Person otherAgent;

    @BeforeEach
    void begin() {
        mover.at(Time.BEGINNING);
        var script = new DossierScript(cast, organizations, dossiers, sections, forms);
        played = script.submitted(new RoundScript(cast, mover, rounds).open());
        address = "/dossiers/" + played.id();
        otherAgent = cast.newAgent(script.organization().id());
    }

    private RequestPostProcessor by(Person person) {
        return securityContext(cast.as(person, SecurityContextHolder::getContext));
    }

    private Pdf pdf(String path, Person reader) throws Exception {
        return Pdf.of(pages.perform(get(address + path).with(by(reader)).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    @Test
    void theReceiptPrintsNumberHashAndAddressForTheApplicantAlone() throws Exception {
        var dossier = cast.as(played.agent(), () -> dossiers.expect(played.id()));
        String hash = submissions.latest(played.id()).orElseThrow().sha256();

        var receipt = pdf("/receipt/receipt.pdf", played.agent());

        assertThat(receipt.text().replaceAll("\\s", ""))
                .contains(String.valueOf(dossier.number()), dossier.organization(), hash)
                .contains("2019-05-06", address + "/receipt");
        assertThat(receipt.isA4()).isTrue();
        assertThat(receipt.size()).isLessThan(200_000);
        for (Person stranger : List.of(otherAgent, cast.newPerson(Role.EXPERT))) {
            pages.perform(get(address + "/receipt/receipt.pdf").with(by(stranger)))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void theReceiptCarriesItsProofOnPageAndPaper() throws Exception {
        pages.perform(get(address + "/receipt").with(by(played.agent())).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("It enters the record within moments.")));

        sequencer.run();

        var proof = proofs.latest(played.caseId(), "dossier-submitted").orElseThrow();
        pages.perform(get(address + "/receipt").with(by(played.agent())).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("/ledger/entries/" + proof.index())))
                .andExpect(content().string(containsString(proof.contentKey())));
        assertThat(pdf("/receipt/receipt.pdf", played.agent()).text().replaceAll("\\s", ""))
                .contains("存证证明", proof.fact().toString(), proof.leafHash(), "/ledger/entries/" + proof.index());
        assertThat(proof.content())
                .contains(submissions.latest(played.id()).orElseThrow().sha256());
        pages.perform(get(address + "?tab=record").with(by(played.agent())).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("/ledger/entries/" + proof.index())))
                .andExpect(content().string(containsString(String.valueOf(proof.leafHash()))));
    }

    @Test
    void theAgreementPrintsForBothSidesAndNobodyElse() throws Exception {
        pages.perform(get(address + "/agreement.pdf").with(by(played.agent()))).andExpect(status().isNotFound());
        jdbc.sql("""
                insert into dossier_agreement (dossier_id, number, drawn_up_at, due, term_years, levels, fee_ceilings, obligations)
                values (?, 'TEO-2019-TEST-A', timestamptz '2019-05-06 00:00+08', timestamptz '2019-06-03 00:00+08', 3,
                        '["L1"]', '{"L1":180.00}', '["truthful"]')""").param(played.caseId()).update();

        for (Person party : List.of(played.agent(), cast.approver())) {
            assertThat(pdf("/agreement.pdf", party).text())
                    .contains("TEO-2019-TEST-A", "协议", "初级", "180.00", "2019-06-03");
        }
        for (Person stranger : List.of(otherAgent, cast.newPerson(Role.EXPERT))) {
            pages.perform(get(address + "/agreement.pdf").with(by(stranger))).andExpect(status().isNotFound());
        }
    }
}
