package org.assay.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.dossiers.DossierScript.Played;
import org.assay.ledger.Ledger;
import org.assay.ledger.RecordedFact;
import org.assay.notifications.NotificationRow;
import org.assay.notifications.Notifications;
import org.assay.shared.Level;
import org.assay.shared.Refused;
import org.assay.shared.Sha256;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.assay.workflow.Cases;
import org.assay.workflow.Extensions;
import org.assay.workflow.Whereabouts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole road: from the draft over the panel, the notice and the decision to the certificate in the catalogue. */
@ProcessTest
class ListedRoadTest {

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    Road road;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierReader reader;

    @Autowired
    Extensions extensions;

    @Autowired
    Cases cases;

    @Autowired
    Ledger ledger;

    @Autowired
    Notifications notifications;

    @Test
    void theBestAreListedTheNextWaitTheOthersAreTold() {
        var round = road.openWithExperts();
        var script = road.dossiers();
        var reviews = road.reviews();
        var listed = script.eligible(round);
        var lapsed = script.eligible(round);
        var reserve = script.eligible(round);
        var rejected = script.eligible(round);

        reviews.concludes(round, listed, "0.9", "YES");
        reviews.concludes(round, lapsed, "0.85", "YES");
        reviews.concludes(round, reserve, "0.8", "YES");
        reviews.concludes(round, rejected, "0.6", "NO");
        assertThat(status(listed)).isEqualTo(DossierStatus.RECOMMENDED);
        assertThat(status(rejected)).isEqualTo(DossierStatus.NOT_RECOMMENDED);
        assertThat(where(listed)).containsExactly("round-decided");
        reviews.putsUnderNotice(round);
        await().atMost(Duration.ofSeconds(20)).until(() -> mails(listed).contains("dossier-on-notice"));
        assertThat(mails(reserve)).doesNotContain("dossier-on-notice");
        assertThatThrownBy(() -> cast.as(listed.agent(), () -> dossiers.withdraw(listed.id())))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("dossiers.refused.too-late-to-withdraw"));
        mover.pass(8);
        var decision = cast.item(round.id(), "decide-round");
        cast.as(cast.member(), () -> extensions.extend(decision.id(), "联席会议因故延期召开，需要延长决定期限。"));
        assertThat(mails(reserve)).contains("decision-extended");
        reviews.decides(round);

        assertThat(status(reserve)).isEqualTo(DossierStatus.RESERVE);
        assertThat(mails(reserve)).contains("dossier-reserve");
        assertThat(status(rejected)).isEqualTo(DossierStatus.NOT_SELECTED);
        assertThat(mails(rejected)).contains("dossier-not-selected");
        assertThat(where(rejected)).isEmpty();
        assertThat(status(listed)).isEqualTo(DossierStatus.SIGNING);
        signs(listed);
        assertThat(status(listed)).isEqualTo(DossierStatus.LISTED);
        assertThat(where(listed)).isEmpty();
        assertThat(mails(listed)).contains("dossier-selected", "agreement-ready", "certificate-listed");
        assertThat(kinds(listed)).contains("agreement-countersigned", "certificate-listed");
        theTermsBothSidesSignedAreOnRecordByTheirHash(listed);

        assertThat(where(lapsed)).containsExactly("sign-agreement");
        mover.pass(21);
        assertThat(status(lapsed)).isEqualTo(DossierStatus.LAPSED);
        assertThat(mails(lapsed)).contains("agreement-lapsed");
        assertThat(where(reserve)).containsExactly("offer-place");
    }

    private void theTermsBothSidesSignedAreOnRecordByTheirHash(Played played) {
        String terms = Objects.requireNonNull(reader.proceedings(played.id()).agreement())
                .terms();
        assertThat(terms).startsWith("{\"drawnUpAt\":\"").contains("\"feeCeilings\":{\"L1\":\"", "\"termYears\":3");
        assertThat(ledger.of(played.caseId()))
                .filteredOn(fact -> fact.kind().startsWith("agreement-"))
                .hasSize(3)
                .allSatisfy(fact -> assertThat(fact.content()).containsEntry("termsSha256", Sha256.hex(terms)));
    }

    private void signs(Played played) {
        var agreement = Objects.requireNonNull(reader.proceedings(played.id()).agreement());
        assertThat(agreement.number()).endsWith("-A");
        assertThat(agreement.feeCeilings()).containsOnlyKeys(Level.L1, Level.L2);
        cast.does(played.agent(), played.caseId(), "sign-agreement", Map.of("signatory", "法定代表人甲", "accepted", true));
        cast.does(
                cast.approver(),
                played.caseId(),
                "countersign-agreement",
                Map.of("signatory", "签署人", "documentNumber", "协议〔2019〕1号", "accepted", true));
        var signed = Objects.requireNonNull(reader.proceedings(played.id()).agreement());
        assertThat(signed.validFrom()).isEqualTo(mover.today());
        assertThat(signed.validUntil()).isEqualTo(mover.today().plusYears(3).minusDays(1));
    }

    private DossierStatus status(Played played) {
        return cast.as(played.agent(), () -> dossiers.expect(played.id())).status();
    }

    private List<String> where(Played played) {
        return cases.whereabouts(played.caseId()).stream()
                .map(Whereabouts::step)
                .toList();
    }

    private List<String> kinds(Played played) {
        UUID id = played.caseId();
        return ledger.of(id).stream().map(RecordedFact::kind).toList();
    }

    private List<String> mails(Played played) {
        return notifications.of(played.caseId()).stream()
                .map(NotificationRow::template)
                .toList();
    }
}
