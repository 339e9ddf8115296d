package org.assay.visits;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assay.people.NotYours;
import org.assay.shared.Ids;
import org.assay.shared.Province;
import org.assay.shared.Refused;
import org.assay.workflow.Flow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens visits and tells how they went. */
@Component
@Transactional
public class Visits {

    public static final String CASE_KIND = "visits";
    /** P11, step 4: nobody visits alone. */
    static final int FEWEST = 2;

    private final VisitRepository visits;
    private final VisitNumbers numbers;
    private final Checklists checklists;
    private final Teams teams;
    private final Replacements replacements;
    private final VisitReports reports;
    private final Flow flow;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Visits(
            VisitRepository visits,
            VisitNumbers numbers,
            Checklists checklists,
            Teams teams,
            Replacements replacements,
            VisitReports reports,
            Flow flow,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.visits = visits;
        this.numbers = numbers;
        this.checklists = checklists;
        this.teams = teams;
        this.replacements = replacements;
        this.reports = reports;
        this.flow = flow;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a visit and asks its team to declare conflicts; where the draw found too few, an officer names the others.
     *
     * @return the visit's id, which is its case
     * @throws Refused when there is no matter, a team nobody drew is one person, somebody is named twice, or the days are out of
     *     order
     */
    public UUID open(NewVisit input) {
        return open(input, null);
    }

    /** As above, with the reason for a visit nobody drew. */
    UUID open(NewVisit input, @Nullable String reason) {
        refuseUnfit(input);
        UUID id = Ids.next();
        String number = numbers.next(input.object().province()).toString();
        Visit visit = visits.saveAndFlush(new Visit(id, number, input, reason, checklists.newest(), clock.instant()));
        events.publishEvent(new VisitFact.VisitOpened(
                id,
                number,
                input.kind(),
                input.object().id(),
                input.matters().stream().map(matter -> matter.code()).toList(),
                input.team().stream().map(inspector -> inspector.label()).toList(),
                input.drawId()));
        teams.invite(visit);
        flow.begin("site-visit", visit.asCase());
        return id;
    }

    /**
     * Ends a visit without a record, because its object has left the register; it counts no more.
     *
     * @throws NotYours when there is none
     * @throws Refused when the visit was made already
     */
    public void close(UUID visitId, String reason) {
        Visit visit = visits.findByIdForUpdate(visitId).orElseThrow(NotYours::new);
        visit.close(reason);
        visits.flush();
        events.publishEvent(new VisitFact.VisitClosed(visitId, reason));
        replacements.withdraw(visit, claim -> true);
        teams.tellClosed(visit, reason);
        flow.tell("object-gone", visitId);
    }

    private static void refuseUnfit(NewVisit input) {
        if (input.matters().isEmpty()) {
            throw new Refused("visits.refused.no-matter");
        }
        long people = input.team().stream()
                .map(inspector -> inspector.id())
                .distinct()
                .count();
        boolean tooFew = people < FEWEST && input.drawId() == null;
        if (tooFew || people != input.team().size()) {
            throw new Refused("visits.refused.team", FEWEST);
        }
        if (input.until().isBefore(input.from())) {
            throw new Refused("visits.refused.days");
        }
    }

    /** A recorded or running visit. @throws org.assay.people.NotYours when there is none */
    @Transactional(readOnly = true)
    public VisitReport report(UUID visitId) {
        return reports.of(visits.findWithMembers(visitId).orElseThrow(NotYours::new));
    }

    /** What was checked, or is planned to be, in a calendar year by draw; for-cause visits and look-backs do not count. */
    @Transactional(readOnly = true)
    public Set<CheckedMatter> checkedIn(int year) {
        return jdbc.sql("""
                select v.object_id, m.code from visit v join visit_matter m on m.visit_id = v.id
                where v.year = :year and v.kind = 'DRAWN' and v.status <> 'CLOSED'""")
                .param("year", year)
                .query((row, number) ->
                        new CheckedMatter(row.getObject("object_id", UUID.class), row.getString("code")))
                .set();
    }

    /** How many visits of a year each inspector has, done or ahead. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> loadIn(int year) {
        Map<UUID, Integer> load = new HashMap<>();
        jdbc.sql("""
                select m.inspector_id, count(*) as visits from visit_member m join visit v on v.id = m.visit_id
                where v.year = :year and v.status <> 'CLOSED' and m.status in ('ASKED', 'CLEAR') group by m.inspector_id""").param("year", year).query(row -> {
            load.put(row.getObject("inspector_id", UUID.class), row.getInt("visits"));
        });
        return load;
    }

    /** The labels of those who visited each object last. */
    @Transactional(readOnly = true)
    public Map<UUID, Set<String>> lastTeams() {
        Map<UUID, Set<String>> teamsByObject = new HashMap<>();
        jdbc.sql("""
                select v.object_id, m.label from visit_member m join (
                    select distinct on (object_id) object_id, id from visit where status = 'RECORDED'
                    order by object_id, left_at desc, id desc) v on v.id = m.visit_id
                where m.status = 'CLEAR'""").query(row -> {
            teamsByObject
                    .computeIfAbsent(row.getObject("object_id", UUID.class), object -> new HashSet<>())
                    .add(row.getString("label"));
        });
        return teamsByObject;
    }

    /** The visits that were made and wait for their record, whether it is overdue or not; the first due comes first. */
    @Transactional(readOnly = true)
    public List<UnrecordedVisit> unrecorded() {
        return jdbc.sql("""
                select id, number, kind, plan_id, province, object, arrived_at, left_at, record_due from visit
                where status = 'RECORDING' order by record_due, id""")
                .query((row, number) -> new UnrecordedVisit(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        NewVisit.Kind.valueOf(row.getString("kind")),
                        row.getObject("plan_id", UUID.class),
                        Province.of(row.getString("province")),
                        Snapshot.object(row.getString("object")).kind(),
                        Objects.requireNonNull(NoticeTable.instant(row, "arrived_at")),
                        Objects.requireNonNull(NoticeTable.instant(row, "left_at")),
                        Objects.requireNonNull(NoticeTable.instant(row, "record_due"))))
                .list();
    }
}
