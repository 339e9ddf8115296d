package org.assay.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.draws.Candidate;
import org.assay.draws.DrawRule;
import org.assay.draws.NewDraw;
import org.assay.draws.NonceSource;
import org.assay.draws.Quotas;
import org.assay.organizations.Organizations;
import org.assay.people.People;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.Inbox;
import org.assay.workflow.WorkItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says who may be drawn for a panel, who may not and why, and which of the reserve may step in. */
@Component
class PanelPool {
    private static final int RESERVES = 5;
    private static final String SECTOR = "sector";
    private static final String EMPLOYER = "employer";
    private static final String PROVINCE = "province";

    private final ExpertRepository repository;
    private final Experts experts;
    private final Organizations organizations;
    private final People people;
    private final Inbox inbox;
    private final JdbcClient jdbc;
    private final Clock clock;

    PanelPool(
            ExpertRepository repository,
            Experts experts,
            Organizations organizations,
            People people,
            Inbox inbox,
            JdbcClient jdbc,
            Clock clock) {
        this.repository = repository;
        this.experts = experts;
        this.organizations = organizations;
        this.people = people;
        this.inbox = inbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** P4: two from industry, two from education, one from assessment; one an employer, half at most from one province. */
    static DrawRule rule(int seats) {
        return new DrawRule(
                seats,
                RESERVES,
                List.of(
                        new DrawRule.Limit("one-per-employer", EMPLOYER, 1),
                        new DrawRule.Limit("half-per-province", PROVINCE, Seating.SEATS / 2)),
                List.of(
                        new DrawRule.Floor("two-of-industry", SECTOR, Sector.INDUSTRY.name(), 2),
                        new DrawRule.Floor("two-of-education", SECTOR, Sector.EDUCATION.name(), 2),
                        new DrawRule.Floor("one-of-assessment", SECTOR, Sector.ASSESSMENT.name(), 1)));
    }

    /** The pool for the vacant seats of a panel, drawn from its fields and these. */
    NewDraw pool(Panel panel, Set<String> wider) {
        Set<String> fields = new TreeSet<>(panel.subject().fields());
        fields.addAll(wider);
        List<Expert> all = experts.all();
        Applicant applicant = applicant(panel, all);
        Map<UUID, Integer> loads = experts.loads();
        Set<UUID> drawn =
                panel.seating().members().stream().map(PanelMember::expertId).collect(Collectors.toSet());
        List<Expert> pool = new ArrayList<>();
        List<NewDraw.Exclusion> excluded = new ArrayList<>();
        for (Expert expert : all) {
            objection(expert, fields, drawn, loads, applicant)
                    .ifPresentOrElse(
                            why -> excluded.add(new NewDraw.Exclusion(expert.code(), why)), () -> pool.add(expert));
        }
        List<Expert> seated = sitting(panel);
        UnaryOperator<String> masked = masked(Stream.concat(pool.stream(), seated.stream()));
        return new NewDraw(
                panel.id(),
                panel.subject().number(),
                panel.subject().title(),
                "panel",
                NonceSource.WITNESS,
                rule(panel.seating().vacant().size()),
                pool.stream().map(expert -> candidate(expert, masked)).toList(),
                seated.stream().map(expert -> candidate(expert, masked)).toList(),
                excluded);
    }

    /** The first of the reserve who may still serve and may sit with those who stay and with each other; at most so many. */
    List<PanelMember> replacements(Panel panel, int wanted) {
        if (panel.seating().with(PanelMember.Status.RESERVE).isEmpty()) {
            return List.of();
        }
        Map<UUID, Expert> known = known(panel);
        LocalDate today = WorkingCalendar.today(clock);
        Map<Candidate, PanelMember> reserve = new HashMap<>();
        List<Candidate> order = new ArrayList<>();
        for (PanelMember member : panel.seating().with(PanelMember.Status.RESERVE)) {
            Expert expert = Objects.requireNonNull(known.get(member.expertId()));
            if (expert.isActiveOn(today)) {
                Candidate candidate = candidate(expert, UnaryOperator.identity());
                order.add(candidate);
                reserve.put(candidate, member);
            }
        }
        List<Candidate> staying = new ArrayList<>(panel.seating().staying().stream()
                .map(member -> Objects.requireNonNull(known.get(member.expertId())))
                .map(expert -> candidate(expert, UnaryOperator.identity()))
                .toList());
        Quotas<Candidate> quotas = rule(Seating.SEATS).quotas();
        List<PanelMember> found = new ArrayList<>();
        while (found.size() < wanted) {
            Optional<Candidate> next = quotas.replacement(staying, order, Seating.SEATS);
            if (next.isEmpty()) {
                break;
            }
            found.add(Objects.requireNonNull(reserve.get(next.get())));
            staying.add(next.get());
            order.remove(next.get());
        }
        return found;
    }

    /** The experts with these codes. */
    Map<String, Expert> byCode(List<String> codes) {
        return repository.findByCodeIn(codes).stream().collect(Collectors.toMap(Expert::code, expert -> expert));
    }

    private Optional<String> objection(
            Expert expert, Set<String> fields, Set<UUID> drawn, Map<UUID, Integer> loads, Applicant applicant) {
        if (expert.status() == Expert.Status.SUSPENDED) {
            return Optional.of("suspended");
        }
        if (!expert.isActiveOn(WorkingCalendar.today(clock))) {
            return Optional.of("term-over");
        }
        if (expert.fields().stream().noneMatch(fields::contains)) {
            return Optional.of("other-field");
        }
        if (drawn.contains(expert.id())) {
            return Optional.of("drawn-before");
        }
        return Recusal.of(expert, applicant)
                .or(() -> loads.getOrDefault(expert.id(), 0) >= expert.yearlyCap()
                        ? Optional.of("at-cap")
                        : Optional.empty());
    }

    private Applicant applicant(Panel panel, List<Expert> experts) {
        PanelSubject subject = panel.subject();
        Map<String, String> parents = organizations.groupParents(
                experts.stream().map(Expert::employerCreditCode).collect(Collectors.toSet()));
        return new Applicant(
                subject.creditCode(),
                subject.groupParent(),
                subject.related(),
                subject.competitors(),
                people.of(subject.organizationId()).stream()
                        .map(person -> person.id().value())
                        .collect(Collectors.toSet()),
                inbox.of(panel.id()).stream()
                        .map(WorkItem::doneBy)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                declared(subject.creditCode()),
                code -> Optional.ofNullable(parents.get(code)));
    }

    /** Who declared a conflict with this applicant within the last 3 years. */
    private Set<UUID> declared(String creditCode) {
        return jdbc.sql("""
                select m.expert_id from panel_member m join panel p on p.id = m.panel_id
                where p.credit_code = ? and m.status in ('CONFLICT', 'RECUSED')
                  and coalesce(m.left_at, m.answered_at) >= ?""")
                .params(
                        creditCode,
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                                .minusYears(3))
                .query(UUID.class)
                .set();
    }

    private List<Expert> sitting(Panel panel) {
        Map<UUID, Expert> known = known(panel);
        return panel.seating().staying().stream()
                .map(member -> Objects.requireNonNull(known.get(member.expertId())))
                .toList();
    }

    private Map<UUID, Expert> known(Panel panel) {
        List<UUID> ids =
                panel.seating().members().stream().map(PanelMember::expertId).toList();
        return ids.isEmpty()
                ? Map.of()
                : repository.findAllById(ids).stream().collect(Collectors.toMap(Expert::id, expert -> expert));
    }

    private static Candidate candidate(Expert expert, UnaryOperator<String> employer) {
        return new Candidate(
                expert.code(),
                Map.of(
                        SECTOR,
                        expert.sector().name(),
                        PROVINCE,
                        expert.province(),
                        EMPLOYER,
                        employer.apply(expert.employerCreditCode())));
    }

    /** Employers as numbers: enough to check that no two are alike, too little to find out who somebody is. */
    private static UnaryOperator<String> masked(Stream<Expert> concerned) {
        List<String> codes = concerned
                .sorted(java.util.Comparator.comparing(Expert::code))
                .map(Expert::employerCreditCode)
                .distinct()
                .toList();
        return code -> "employer-" + (codes.indexOf(code) + 1);
    }
}
