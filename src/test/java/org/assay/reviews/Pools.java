package org.assay.reviews;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.people.Person;
import org.assay.people.PersonId;
import org.assay.people.Role;
import org.assay.shared.Ids;
import org.assay.shared.SocialCreditCode;
import org.assay.shared.Track;
import org.assay.testing.Cast;
import org.assay.workflow.CaseRef;
import org.assay.workflow.Flow;
import org.assay.workflow.Inbox;
import org.assay.workflow.WorkItem;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** A pool of experts of its own for a test, and the acts of a review as the people of the test do them. */
@TestComponent
public class Pools {
    static final List<ReviewRequest.Criterion> CRITERIA = List.of(
            new ReviewRequest.Criterion("A1", "Legal status", BigDecimal.valueOf(20), true),
            new ReviewRequest.Criterion("B1", "Standards written", BigDecimal.valueOf(30), false),
            new ReviewRequest.Criterion("C1", "Need", BigDecimal.valueOf(50), false));

    private static final String[] EMPLOYERS = {
        "91310115MA1T20022W",
        "5211000050001234XD",
        "51440000500056780X",
        "123200004660012320",
        "91440300MA5T300337",
        "91510100MA6T40049Q",
        "91610131MA6T50052F"
    };
    private static final String[] PROVINCES = {"110000", "310000", "440000", "510000", "320000", "610000"};

    private final Cast cast;
    private final Experts experts;
    private final Reviews reviews;
    private final Flow flow;
    private final Inbox inbox;
    private final TransactionTemplate transaction;

    Pools(Cast cast, Experts experts, Reviews reviews, Flow flow, Inbox inbox, TransactionTemplate transaction) {
        this.cast = cast;
        this.experts = experts;
        this.reviews = reviews;
        this.flow = flow;
        this.inbox = inbox;
        this.transaction = transaction;
    }

    /** Experts of these sectors, each of another employer as far as the list reaches. */
    List<Expert> appoint(Set<String> fields, Sector... sectors) {
        List<Expert> made = new ArrayList<>();
        for (Sector sector : sectors) {
            int i = made.size();
            made.add(appoint(fields, sector, EMPLOYERS[i % EMPLOYERS.length], PROVINCES[i % PROVINCES.length]));
        }
        return made;
    }

    Expert appoint(Set<String> fields, Sector sector, String employer, String province) {
        Person person = cast.newPerson(Role.EXPERT);
        return experts.add(new NewExpert(
                person.id(),
                experts.nextCode(),
                "专家" + person.username().substring(12, 20),
                "单位",
                employer,
                province,
                sector,
                fields,
                LocalDate.of(2040, 1, 1)));
    }

    /** Nobody else of the shared database may be drawn: everyone in the pool is suspended first. */
    void alone() {
        experts.all().stream()
                .filter(expert -> expert.status() == Expert.Status.ACTIVE)
                .forEach(expert -> experts.suspend(expert.id(), "not of this test"));
    }

    /** A case whose review begins. */
    UUID begin(String field, Track track) {
        return begin(field, track, Set.of(), Set.of());
    }

    UUID begin(String field, Track track, Set<String> related, Set<String> competitors) {
        UUID id = Ids.next();
        UUID organization = Ids.next();
        String number = "TEO-TEST-" + id;
        transaction.executeWithoutResult(status -> {
            reviews.request(new ReviewRequest(
                    new ReviewRequest.Subject("dossiers", id, number, "Certificate", field, Set.of()),
                    track,
                    organization,
                    "Applicant",
                    "91110108MA0T10017U",
                    null,
                    related,
                    CRITERIA,
                    competitors));
            flow.begin(
                    "expert-review",
                    new CaseRef(id, "dossiers", number, "Certificate", organization, "Applicant", field, null, null));
        });
        cast.catchUp();
        return id;
    }

    void draw(UUID caseId, String nonce) {
        cast.does(cast.witness(), caseId, "draw-panel", Map.of("nonce", nonce));
    }

    /** The open items of a step, each with its person. */
    List<WorkItem> open(UUID caseId, String step) {
        return inbox.of(caseId).stream()
                .filter(item -> item.isOpen() && item.step().equals(step))
                .toList();
    }

    Person of(WorkItem item) {
        return cast.person(PersonId.of(item.candidate().substring("person:".length())));
    }

    void does(WorkItem item, Map<String, Object> answers) {
        cast.as(of(item), () -> inbox.submit(item.id(), answers, null));
        cast.catchUp();
    }

    void acceptAll(UUID caseId) {
        open(caseId, "accept-seat").forEach(item -> does(item, Map.of("answer", "accept", "declaration", true)));
    }

    /** Everyone scores: the n-th of the list by percent of each weight. */
    void score(UUID caseId, String vote, int... percents) {
        List<WorkItem> items = open(caseId, "score-dossier");
        for (int i = 0; i < items.size(); i++) {
            does(items.get(i), sheet(percents[i % percents.length], vote));
        }
    }

    static Map<String, Object> sheet(int percent, String vote) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ReviewRequest.Criterion criterion : CRITERIA) {
            rows.add(row(
                    criterion.code(),
                    criterion.weight().multiply(BigDecimal.valueOf(percent)).movePointLeft(2)));
        }
        Map<String, Object> sheet = new LinkedHashMap<>();
        sheet.put("scores", rows);
        sheet.put("vote", vote);
        sheet.put("signed", true);
        return sheet;
    }

    static Map<String, Object> row(String criterion, BigDecimal points) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("criterion", criterion);
        row.put("points", points);
        row.put("reason", "a reason that is long enough for any score");
        return row;
    }

    /** The chair reports. */
    void report(UUID caseId) {
        does(
                open(caseId, "conclude-panel").get(0),
                Map.of("summary", "The panel met and agreed on this.", "signed", true));
    }

    /** The chair reports and everybody else signs. */
    void conclude(UUID caseId) {
        report(caseId);
        open(caseId, "sign-report").forEach(item -> does(item, Map.of("decision", "signed")));
    }

    /** A panel of five that waits to be drawn from ten, so that for each who leaves somebody of the reserve may sit there. */
    UUID frozenPanel(String field) {
        Sector[] sectors = {Sector.INDUSTRY, Sector.EDUCATION, Sector.ASSESSMENT, Sector.INDUSTRY, Sector.EDUCATION};
        for (int i = 0; i < 10; i++) {
            appoint(Set.of(field), sectors[i % 5], creditCode(i), PROVINCES[i % PROVINCES.length]);
        }
        return begin(field, Track.MATURE);
    }

    /** The same once it is drawn. */
    UUID drawnPanel(String field) {
        UUID caseId = frozenPanel(field);
        draw(caseId, "308417");
        return caseId;
    }

    private static String creditCode(int serial) {
        String start = "91310115MA%06d0".formatted(serial);
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(check -> start + (char) check)
                .filter(code -> SocialCreditCode.check(code).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** The same with everybody seated. */
    UUID seatedPanel(String field) {
        UUID caseId = drawnPanel(field);
        acceptAll(caseId);
        return caseId;
    }

    /** A panel of the only five there are, all seated. */
    UUID panelWithoutReserve(String field) {
        onlyFive(field);
        UUID caseId = begin(field, Track.MATURE);
        draw(caseId, "308417");
        acceptAll(caseId);
        return caseId;
    }

    List<Expert> onlyFive(String field) {
        return appoint(
                Set.of(field), Sector.INDUSTRY, Sector.INDUSTRY, Sector.EDUCATION, Sector.EDUCATION, Sector.ASSESSMENT);
    }

    /** The hidden code of somebody who has an item. */
    String codeOf(WorkItem item) {
        return experts.all().stream()
                .filter(expert -> expert.person().equals(of(item).id()))
                .findFirst()
                .orElseThrow()
                .code();
    }
}
