package org.assay.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.securityContext;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assay.inspections.DrawOpened;
import org.assay.inspections.ObjectsDrawn;
import org.assay.inspections.StratumDrawn;
import org.assay.people.Person;
import org.assay.registers.ObjectKind;
import org.assay.registers.RegisteredObject;
import org.assay.registers.RiskClass;
import org.assay.shared.Ids;
import org.assay.shared.Province;
import org.assay.shared.WorkingCalendar;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.assay.visits.NewVisit;
import org.assay.visits.ResultClass;
import org.assay.visits.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The figures count what is missing, and keep to themselves what a surprise would be spoiled by. */
@ProcessTest
class FiguresTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    MockMvc pages;

    @Autowired
    FigureTables figures;

    @Autowired
    Overdue overdue;

    @Autowired
    Results results;

    @Autowired
    HeardDraws draws;

    @Autowired
    Visits visits;

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OutcomeScript script;

    @BeforeEach
    void begin() {}

    @Test
    void visitsWhoseRecordNeverComesAreDueAndNotInTime() throws Exception {
        mover.at(LocalDate.of(2030, 4, 8));
        RegisteredObject object = script.object(null);
        UUID first = left(object);
        for (int more = 0; more < 7; more++) {
            left(object);
        }
        for (int recorded = 0; recorded < 2; recorded++) {
            script.settle(script.begin(object, null, script.team(), ResultClass.NO_PROBLEM), ResultClass.NO_PROBLEM);
        }
        String number = visits.report(first).number();
        assertThat(counted("T18")).as("not due yet").isEqualTo(new Figures.Punctual("T18", 2, 2));
        assertThat(late(number)).isEmpty();

        mover.pass(6);
        assertThat(counted("T18")).isEqualTo(new Figures.Punctual("T18", 10, 2));
        assertThat(counted("T19")).isEqualTo(new Figures.Punctual("T19", 2, 2));
        assertThat(late(number)).containsExactly("T18");

        mover.pass(15);
        assertThat(counted("T18")).isEqualTo(new Figures.Punctual("T18", 10, 2));
        assertThat(counted("T19")).isEqualTo(new Figures.Punctual("T19", 10, 2));
        assertThat(late(number)).containsExactly("T18", "T19");
        pages.perform(get("/results/overdue").locale(Locale.ENGLISH))
                .andExpect(content().string(containsString(number)))
                .andExpect(content().string(containsString("The record of the visit")))
                .andExpect(content().string(not(containsString(object.name()))))
                .andExpect(content().string(not(containsString(object.label()))));
        for (String address : List.of("/results", "/results/figures?year=2030")) {
            pages.perform(get(address).locale(Locale.ENGLISH))
                    .andExpect(content().string(containsString("should have been entered by now")))
                    .andExpect(content().string(containsString("should be public by now")))
                    .andExpect(content().string(containsString("/results/overdue")));
        }
    }

    @Test
    void aSurpriseDrawCountsForThePublicOnlyOnceItIsOver() throws Exception {
        mover.at(LocalDate.of(2031, 3, 3));
        UUID plan = Ids.next();
        draws.hear(new ObjectsDrawn(
                plan,
                "PLAN-SURPRISE",
                2031,
                null,
                List.of(new StratumDrawn("1-C", RiskClass.C, Province.GUIZHOU, ObjectKind.COLLEGE, 1, 1, 1))));
        await().atMost(SOON)
                .until(() -> !figures.of(2031, null, true, List.of()).strata().isEmpty());

        seen(cast.newAgent(Ids.next()), false);
        seen(null, false);
        for (Person official : List.of(cast.inspectionOfficer(), cast.approver(), cast.auditor())) {
            seen(official, true);
        }
        pages.perform(get("/results/figures")
                        .param("year", "2031")
                        .locale(Locale.ENGLISH)
                        .with(by(cast.inspectionOfficer())))
                .andExpect(content().string(containsString("the public does not see them yet")));
        assertThat(results.years()).doesNotContain(2031);

        draws.hear(new DrawOpened(plan));
        await().atMost(SOON).until(() -> results.years().contains(2031));

        seen(null, true);
    }

    /** Which of the two is heard first is left to chance. */
    @Test
    void aDrawThatIsOpenBeforeItsNumbersAreHeardCountsForEverybody() {
        UUID plan = Ids.next();
        draws.hear(new DrawOpened(plan));
        await().atMost(SOON)
                .until(() -> jdbc.sql("select count(*) from outcome_open_plan where plan_id = ?")
                                .param(plan)
                                .query(Integer.class)
                                .single()
                        == 1);
        draws.hear(new ObjectsDrawn(
                plan,
                "PLAN-OPEN",
                2032,
                Province.HENAN,
                List.of(new StratumDrawn("1-C", RiskClass.C, Province.HENAN, ObjectKind.COLLEGE, 9, 2, 2))));

        await().atMost(SOON)
                .until(() -> figures.of(2032, null, false, List.of()).strata().size() == 1);
    }

    private void seen(@org.jspecify.annotations.Nullable Person person, boolean shown) throws Exception {
        for (String address : List.of(
                "/results/figures?year=2031",
                "/results/figures?year=2031&level=NATIONAL",
                "/results/figures/strata.csv?year=2031",
                "/results/figures/coverage.csv?year=2031",
                "/results/figures/punctuality.csv?year=2031")) {
            var request = get(address).locale(Locale.ENGLISH);
            if (person != null) {
                request.with(by(person));
            }
            String text = pages.perform(request)
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            // One drawn of one: the only college there is in this province.
            boolean tells = address.contains("punctuality")
                    ? text.contains(",1,0,")
                    : text.contains(Province.GUIZHOU.in(Locale.ENGLISH));
            assertThat(tells).as(address + " for " + person).isEqualTo(shown);
        }
    }

    private RequestPostProcessor by(Person person) {
        return securityContext(cast.as(person, SecurityContextHolder::getContext));
    }

    private Figures.Punctual counted(String duty) {
        return figures.of(2030, null, false, overdue.now().unrecorded()).punctuality().stream()
                .filter(each -> each.code().equals(duty))
                .findFirst()
                .orElseThrow();
    }

    private List<String> late(String visit) {
        return overdue.now().rows().stream()
                .filter(row -> row.visit().equals(visit))
                .map(Overdue.Row::duty)
                .sorted()
                .toList();
    }

    /** A visit by draw that was made today and waits for its record. */
    private UUID left(RegisteredObject object) {
        UUID id = visits.open(new NewVisit(
                NewVisit.Kind.DRAWN,
                null,
                null,
                null,
                object,
                List.of(script.matter()),
                script.team(),
                mover.today(),
                mover.today(),
                false,
                null));
        Instant gone = mover.today()
                .atTime(LocalTime.of(16, 0))
                .atZone(WorkingCalendar.ZONE)
                .toInstant();
        Instant due = WorkingCalendar.endOf(mover.calendar().days().plus(mover.today(), 5));
        jdbc.sql("""
                update visit set status = 'RECORDING', arrived_at = :gone, left_at = :gone, place = '示范路 1 号', record_due = :due
                where id = :id""")
                .param("gone", OffsetDateTime.ofInstant(gone, ZoneOffset.UTC))
                .param("due", OffsetDateTime.ofInstant(due, ZoneOffset.UTC))
                .param("id", id)
                .update();
        return id;
    }
}
