package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assay.visits.MergedAnswer;
import org.assay.visits.VisitStatus;
import org.assay.visits.Visits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An inspector works on the spot without a network, closes the page, and everything is there once when the network is back. */
@Journey
class OfflineVisitJourney extends PhoneVisit {

    @Autowired
    Visits visits;

    @Test
    void whatIsDoneWithoutANetworkArrivesOnce(Visitors visitors) throws Exception {
        Visitor leader = onThePhone(visitors, visit.leader());
        BrowserContext phone = leader.page().context();
        Page page = openChecklist(leader);
        leader.isAccessible();
        assertThat(leader.isSidewaysOn(390)).isFalse();

        phone.setOffline(true);
        page.reload();
        assertThat(bar(page)).containsText("Offline");
        all(page);
        tap(page, "TEO-6", "NO");
        card(page, "TEO-6").locator("textarea").fill("收据与公示不符");
        card(page, "TEO-6").locator("textarea").blur();
        tap(page, "TEO-15", "YES");
        photo(page, "TEO-6", "收据.png", png());
        assertThat(bar(page)).containsText("3 answers wait to be sent.");
        assertThat(bar(page)).containsText("1 pictures wait to be sent.");
        assertThat(card(page, "TEO-6").locator("[data-photos] img")).hasCount(1);

        page.close();
        Page again = phone.newPage();
        again.navigate("/visits/" + visit.id());
        assertThat(bar(again)).containsText("3 answers wait to be sent.");
        assertThat(choice(again, "TEO-6", "NO")).isChecked();
        assertThat(card(again, "TEO-6").locator("textarea")).hasValue("收据与公示不符");
        assertThat(answers()).isEmpty();

        phone.setOffline(false);
        assertThat(bar(again)).containsText("Online: everything is sent.");
        again.reload();
        assertThat(bar(again)).containsText("Online: everything is sent.");
        assertThat(answers().get("TEO-6").history()).hasSize(2);
        assertThat(answers().get("TEO-6").current().note()).isEqualTo("收据与公示不符");
        assertThat(answers().get("TEO-15").history()).hasSize(1);
        assertThat(desk.photos(seen())).hasSize(1);
        leader.leave();
    }

    @Test
    void aProgramIsNotAPhotoAndTwoInspectorsMayDiffer(Visitors visitors) {
        Visitor leader = onThePhone(visitors, visit.leader());
        Page page = openChecklist(leader);
        all(page);
        photo(page, "TEO-6", "photo.jpg", "MZ this program cannot be run".getBytes(StandardCharsets.UTF_8));
        assertThat(card(page, "TEO-6").locator(".is-stopped")).containsText("photo.jpg");
        card(page, "TEO-6").locator(".is-stopped button").last().click();
        assertThat(card(page, "TEO-6").locator("[data-photos] li")).hasCount(0);
        assertThat(desk.photos(seen())).isEmpty();
        tap(page, "TEO-6", "YES");
        assertThat(bar(page)).containsText("Online");

        Visitor member = onThePhone(visitors, visit.member());
        Page other = openChecklist(member);
        all(other);
        assertThat(choice(other, "TEO-6", "YES")).isChecked();
        tap(other, "TEO-6", "NO");
        assertThat(card(other, "TEO-6").locator("[data-differ]")).containsText("differ");
        assertThat(answers().get("TEO-6").differs()).isTrue();
        assertThat(answers().get("TEO-6").history()).hasSize(2);
        member.leave();
        leader.leave();
    }

    @Test
    void whoIsSignedOutLosesNothing(Visitors visitors) {
        Visitor leader = onThePhone(visitors, visit.leader());
        Page page = openChecklist(leader);
        all(page);
        page.context().clearCookies();
        tap(page, "TEO-6", "YES");
        assertThat(bar(page)).containsText("Sign in again to send");
        assertThat(answers()).isEmpty();

        page.locator("[data-sign-in]").click();
        page.waitForURL("**/sign-in");
        signIn(leader, visit.leader());
        page.waitForURL("**/visits/" + visit.id());
        assertThat(bar(page)).containsText("Online: everything is sent.");
        assertThat(answers().get("TEO-6").history()).hasSize(1);
        leader.leave();
    }

    @Test
    void signaturesAndTheDepartureWaitForTheNetworkToo(Visitors visitors) {
        Visitor leader = onThePhone(visitors, visit.leader());
        Page page = openChecklist(leader);
        page.context().setOffline(true);
        all(page);
        tap(page, "TEO-6", "YES");
        tap(page, "TEO-15", "NOT_APPLICABLE");
        Locator inspected = page.locator("form[data-party=INSPECTED]");
        inspected.locator("[name=name]").fill("李在场");
        inspected.locator("button").first().click();
        assertThat(inspected.locator("[data-problem]")).containsText("Sign in the field");
        draw(page, inspected.locator("canvas"));
        inspected.locator("button").first().click();
        assertThat(inspected.locator("[data-signed]")).containsText("李在场");
        Locator own = page.locator("form[data-party=INSPECTOR]");
        own.locator("[name=typed]").check();
        own.locator("button").first().click();
        Locator departure = page.locator("form[data-departure]");
        departure.locator("[name=arrived]").fill("00:00");
        departure.locator("[name=left]").fill("00:01");
        departure.locator("[name=place]").fill("一层大厅");
        departure.locator("button").click();
        assertThat(page.locator("[data-left]")).isVisible();
        assertThat(seen().status()).isEqualTo(VisitStatus.VISITING);

        page.context().setOffline(false);
        assertThat(bar(page)).containsText("Online: everything is sent.");
        assertThat(seen().status()).isEqualTo(VisitStatus.RECORDING);
        assertThat(desk.signatures(seen())).hasSize(2).anySatisfy(signature -> {
            assertThat(signature.name()).isEqualTo("李在场");
            assertThat(signature.sha256()).matches("[0-9a-f]{64}");
        });
        leader.leave();
    }

    private Map<String, MergedAnswer> answers() {
        return desk.answers(seen()).merged();
    }
}
