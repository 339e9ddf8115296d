package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.shared.MovableClock;
import org.assay.shared.WorkingCalendar;
import org.assay.testing.Cast;
import org.assay.visits.Postponements;
import org.assay.visits.Replacements;
import org.assay.visits.Visits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a phone keeps of a visit, what it cannot keep, and what it lets go of: a full phone, a sign-out, a visit that began anew. */
@Journey
class PhoneMemoryJourney extends PhoneVisit {

    private static final String FULL =
            "() => { self.add = IDBObjectStore.prototype.add; IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); }; }";
    private static final String ROOM = "() => { IDBObjectStore.prototype.add = self.add; }";

    @Autowired
    Cast cast;

    @Autowired
    Visits visits;

    @Autowired
    Postponements postponements;

    @Autowired
    Replacements replacements;

    @Autowired
    MovableClock clock;

    @Test
    void whatAFullPhoneCannotKeepDoesNotLookKept(Visitors visitors) throws Exception {
        Visitor leader = onThePhone(visitors, visit.leader());
        Page page = openChecklist(leader);
        all(page);
        Locator alarm = page.locator("[data-not-kept]");
        page.evaluate(FULL);
        card(page, "TEO-6")
                .locator("label")
                .filter(new Locator.FilterOptions().setHasText("No"))
                .first()
                .click();
        assertThat(alarm).containsText("Not kept: this phone has no room left for TEO-6.");
        assertThat(bar(page)).hasAttribute("data-state", "stopped");
        assertThat(bar(page)).not().containsText("everything is sent");
        assertThat(choice(page, "TEO-6", "NO")).not().isChecked();
        Locator note = card(page, "TEO-15").locator("textarea");
        note.fill("减免名单不全");
        note.blur();
        assertThat(card(page, "TEO-15").locator("[data-note-problem]")).containsText("on the screen only");
        assertThat(note).hasValue("减免名单不全");
        card(page, "TEO-15").locator("input[type=file]").setInputFiles(new FilePayload("收据.png", "image/png", png()));
        assertThat(alarm).containsText("no room left for TEO-15");
        assertThat(card(page, "TEO-15").locator("[data-photos] li")).hasCount(0);
        Locator inspected = page.locator("form[data-party=INSPECTED]");
        inspected.locator("[name=name]").fill("李在场");
        draw(page, inspected.locator("canvas"));
        inspected.locator("button").first().click();
        assertThat(inspected.locator("[data-problem]")).containsText("no room left for the signature");
        assertThat(inspected.locator("[data-signed] li")).hasCount(0);
        leader.isAccessible();

        page.evaluate(ROOM);
        inspected.locator("button").first().click();
        assertThat(inspected.locator("[data-signed]")).containsText("李在场");
        note.focus();
        note.press("End");
        note.pressSequentially("。");
        note.blur();
        assertThat(card(page, "TEO-15").locator("[data-note-problem]")).isEmpty();
        assertThat(alarm).isHidden();
        assertThat(bar(page)).containsText("Online: everything is sent.");
        page.reload();
        assertThat(bar(page)).containsText("Online: everything is sent.");
        assertThat(card(page, "TEO-15").locator("textarea")).hasValue("减免名单不全。");
        assertThat(desk.answers(seen()).merged()).containsOnlyKeys("TEO-15");
        leader.leave();
    }

    @Test
    void aPhotoThatWasSentLeavesNoBytesOnThePhone(Visitors visitors) throws Exception {
        Visitor leader = onThePhone(visitors, visit.leader());
        Page page = openChecklist(leader);
        all(page);
        page.context().setOffline(true);
        photo(page, "TEO-6", "收据.png", png());
        assertThat(kept(page, "event.bytes")).isEqualTo(1);

        page.context().setOffline(false);
        assertThat(card(page, "TEO-6").locator("[data-photos] a")).containsText("Open");
        assertThat(kept(page, "event.bytes")).isZero();
        assertThat(kept(page, "event.state === 'sent'")).isEqualTo(1);
        assertThat(desk.photos(seen())).hasSize(1);
        leader.leave();
    }

    @Test
    void whoeverSignsOutLeavesOnlyWhatWasNotSent(Visitors visitors) {
        Visitor leader = onThePhone(visitors, visit.leader());
        Page page = openChecklist(leader);
        all(page);
        tap(page, "TEO-15", "YES");
        assertThat(bar(page)).containsText("Online: everything is sent.");
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.message());
            if (asked.size() == 1) {
                dialog.dismiss();
            } else {
                dialog.accept();
            }
        });
        page.evaluate("() => { self.away = self.fetch; self.fetch = () => Promise.reject(new Error('away')); }");
        page.evaluate("() => { ServiceWorkerRegistration.prototype.__defineGetter__('sync', () => undefined); }");
        tap(page, "TEO-6", "NO");
        assertThat(bar(page)).containsText("1 answers wait to be sent.");
        page.locator("form[data-sign-out] button").click();
        page.waitForCondition(() -> asked.size() == 1);
        assertThat(asked).singleElement().asString().startsWith("1 entries of visits were not sent yet.");
        assertThat(kept(page, "true")).isEqualTo(2);
        page.locator("form[data-sign-out] button").click();
        page.waitForURL(address -> address.endsWith("/"));
        assertThat(asked).hasSize(2);

        page.context().setOffline(true);
        assertThatThrownBy(() -> page.navigate("/visits/" + visit.id())).isInstanceOf(PlaywrightException.class);
        page.context().setOffline(false);
        leader.open("/sign-in");
        signIn(leader, visit.leader());
        leader.open("/visits");
        assertThat(kept(page, "true")).isEqualTo(1);
        openChecklist(leader);
        assertThat(bar(page)).containsText("Online: everything is sent.");
        assertThat(desk.answers(seen()).merged()).containsOnlyKeys("TEO-15", "TEO-6");
        page.context().setOffline(true);
        page.reload();
        assertThat(choice(page, "TEO-6", "NO")).isChecked();
        leader.leave();
    }

    @Test
    void aPageOfAnAttemptThatIsVoidSaysSo(Visitors visitors) {
        Visitor leader = onThePhone(visitors, visit.leader());
        Page page = openChecklist(leader);
        page.context().setOffline(true);
        page.reload();
        all(page);
        tap(page, "TEO-6", "YES");
        String label = visit.team().get(1).label();
        cast.as(visit.member(), () -> replacements.standAside(visit.id(), label, "发现亲属在该单位任职"));
        assertThat(page.locator("[data-void]")).isHidden();

        page.context().setOffline(false);
        assertThat(page.locator("[data-void]")).containsText("an attempt of the visit that is void");
        assertThat(choice(page, "TEO-15", "YES")).isDisabled();
        assertThat(page.locator("[data-uncounted]")).containsText("TEO-6");
        assertThat(desk.answers(seen()).merged()).isEmpty();
        assertThat(desk.answers(seen()).uncounted()).hasSize(1);
        assertThat(leader.flaws()).allMatch(flaw -> flaw.contains("ERR_INTERNET_DISCONNECTED"));
        leader.leave();
    }

    @Test
    void aSignatureWaitsWhileAPostponementIsDecided(Visitors visitors) {
        Visitor leader = onThePhone(visitors, visit.leader());
        Page page = openChecklist(leader);
        page.context().setOffline(true);
        sign(page);
        var from = WorkingCalendar.today(clock).plusDays(10);
        cast.as(visit.leader(), () -> postponements.ask(visit.id(), "台风橙色预警，当地交通全部中断", from, from.plusDays(11)));

        page.context().setOffline(false);
        assertThat(page.locator("[data-closed]")).containsText("closed at this moment");
        assertThat(page.locator("form[data-party=INSPECTED] [data-signed]")).containsText("waits to be sent");
        assertThat(desk.signatures(seen())).isEmpty();
        cast.does(
                cast.inspectionOfficer(),
                visit.id(),
                "postpone-visit",
                Map.of("decision", "refused", "reason", "预警已经解除"));
        page.reload();
        assertThat(bar(page)).containsText("Online: everything is sent.");
        assertThat(desk.signatures(seen())).hasSize(1);
        leader.leave();
    }

    @Test
    void aSignatureThatWasStoppedIsSentAgain(Visitors visitors) {
        Visitor leader = onThePhone(visitors, visit.leader());
        Page page = openChecklist(leader);
        page.context().setOffline(true);
        sign(page);
        page.evaluate(
                "visit => visitStore.of(visit).then(all => visitStore.change(all[0].id, { state: 'stopped', why: 'A case takes at most 60 files.' }))",
                visit.id().toString());
        page.reload();
        page.context().setOffline(false);
        Locator signed = page.locator("form[data-party=INSPECTED] [data-signed]");
        assertThat(signed.locator(".is-stopped")).containsText("at most 60 files");
        assertThat(bar(page)).containsText("1 entries were not taken");
        assertThat(desk.signatures(seen())).isEmpty();

        signed.locator("button").first().click();
        assertThat(signed).containsText("李在场 · sent");
        assertThat(desk.signatures(seen()))
                .singleElement()
                .satisfies(one -> assertThat(one.sha256()).matches("[0-9a-f]{64}"));
        leader.leave();
    }

    private static void sign(Page page) {
        Locator inspected = page.locator("form[data-party=INSPECTED]");
        inspected.locator("[name=name]").fill("李在场");
        draw(page, inspected.locator("canvas"));
        inspected.locator("button").first().click();
        assertThat(inspected.locator("[data-signed]")).containsText("李在场");
    }

    /** How many entries of the visit this is true of. */
    private int kept(Page page, String what) {
        return (int) page.evaluate(
                "visit => visitStore.of(visit).then(all => all.filter(event => " + what + ").length)",
                visit.id().toString());
    }
}
