package org.assay.ledger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.shared.CanonicalJson;
import org.assay.shared.Fact;
import org.assay.shared.Ids;
import org.assay.shared.Sha256;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes each fact down when it happens, and reads them back in order. */
@Component
public class Ledger {

    private final EntityManager entries;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Ledger(EntityManager entries, CurrentPerson currentPerson, Clock clock) {
        this.entries = entries;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * Joins the transaction of what has happened: both are on record, or neither. What is written and hashed here is never
     * written again: the leaf, its check and every proof rest on the stored bytes, in whatever order their keys stand.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Fact fact) {
        String content = CanonicalJson.write(fact);
        entries.persist(new Entry(
                Ids.next(),
                clock.instant(),
                kindOf(fact),
                fact.caseId(),
                currentPerson.find().map(Actor::personId).orElse(null),
                content,
                Sha256.of(content.getBytes(StandardCharsets.UTF_8))));
    }

    /** All facts of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<RecordedFact> of(UUID caseId) {
        return told(entries.createQuery("select e from Entry e where e.caseId = :case order by e.id", Entry.class)
                .setParameter("case", caseId));
    }

    /** The newest facts of all cases, the newest first; the auditor's view. */
    @Transactional(readOnly = true)
    public List<RecordedFact> newest(int limit) {
        return told(entries.createQuery("select e from Entry e order by e.id desc", Entry.class)
                .setMaxResults(limit));
    }

    /** The facts before this one, the newest first. */
    @Transactional(readOnly = true)
    public List<RecordedFact> before(UUID fact, int limit) {
        return told(entries.createQuery("select e from Entry e where e.id < :fact order by e.id desc", Entry.class)
                .setParameter("fact", fact)
                .setMaxResults(limit));
    }

    private List<RecordedFact> told(TypedQuery<Entry> query) {
        return query.getResultStream().map(entry -> entry.told(Ledger::tree)).toList();
    }

    @SuppressWarnings("unchecked") // the content of a fact is an object, and keys of JSON are text
    private static Map<String, Object> tree(String content) {
        return CanonicalJson.read(content, Map.class);
    }

    /** The kind of a fact: its class name in kebab-case. */
    public static String kindOf(Fact fact) {
        return fact.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
