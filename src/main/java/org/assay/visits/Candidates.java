package org.assay.visits;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.registers.RegisteredInspector;
import org.assay.registers.RegisteredMatter;
import org.assay.registers.Registers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom an officer may name for a free seat: an account, no known conflict, not asked before; the fittest first. */
@Component
@Transactional(readOnly = true)
public class Candidates {

    private static final int MOST = 12;

    private final Registers registers;
    private final Visits visits;
    private final VisitRepository repository;

    Candidates(Registers registers, Visits visits, VisitRepository repository) {
        this.registers = registers;
        this.visits = visits;
        this.repository = repository;
    }

    /** Somebody who may be named. @param knows whether the inspector knows one of the matters; {@code load} visits of the year so far */
    public record Candidate(RegisteredInspector inspector, boolean knows, int load) {}

    /** At most twelve, who knows the matters before who does not, then by load. */
    public List<Candidate> of(Visit visit) {
        Map<UUID, Integer> load = visits.loadIn(visit.firstDay().getYear());
        Set<UUID> before = repository.madeBefore(visit);
        return registers.inspectors().stream()
                .filter(inspector -> Fitness.isFit(visit.object(), visit.team(), inspector))
                .filter(inspector -> !before.contains(inspector.id()))
                .map(inspector ->
                        new Candidate(inspector, knows(visit, inspector), load.getOrDefault(inspector.id(), 0)))
                .filter(each -> each.load() < each.inspector().cap())
                .sorted(Comparator.comparing(Candidate::knows)
                        .reversed()
                        .thenComparing(Candidate::load)
                        .thenComparing(each -> each.inspector().label()))
                .limit(MOST)
                .toList();
    }

    private static boolean knows(Visit visit, RegisteredInspector inspector) {
        return visit.matters().stream()
                .map(RegisteredMatter::specialties)
                .allMatch(needed -> needed.isEmpty() || needed.stream().anyMatch(inspector.specialties()::contains));
    }
}
