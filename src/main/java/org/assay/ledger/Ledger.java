package org.assay.ledger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.shared.Fact;
import org.assay.shared.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes each fact down when it happens, and reads them back in order. */
@Component
public class Ledger {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private final EntityManager entries;
    private final CurrentPerson currentPerson;
    private final Clock clock;
    /** Sorted keys: the same fact always gives the same bytes, so that its hash can be recomputed. */
    private final JsonMapper canonical = JsonMapper.builder()
            .enable(tools.jackson.databind.MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    Ledger(EntityManager entries, CurrentPerson currentPerson, Clock clock) {
        this.entries = entries;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** Joins the transaction of what has happened: both are on record, or neither. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Fact fact) {
        String content = canonical.writeValueAsString(fact);
        entries.persist(new Entry(
                Ids.next(),
                clock.instant(),
                kindOf(fact),
                fact.caseId(),
                currentPerson.find().map(Actor::personId).orElse(null),
                content,
                sha256(content)));
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
        return query.getResultStream()
                .map(entry -> entry.told(content -> canonical.readValue(content, TREE)))
                .toList();
    }

    /** The kind of a fact: its class name in kebab-case. */
    public static String kindOf(Fact fact) {
        return fact.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }

    private static byte[] sha256(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
