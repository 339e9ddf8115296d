package org.assay.draws;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps the texts of draws; they are only ever added to. */
@Component
class DrawTexts {
    private static final List<String> POOLS = List.of(Part.OBJECTS, Part.INSPECTORS, Part.CANDIDATES);

    private final EntityManager texts;

    DrawTexts(EntityManager texts) {
        this.texts = texts;
    }

    /** @param after how many texts the draw has already */
    void add(UUID draw, int after, Collection<Part> parts) {
        int place = after;
        for (Part part : parts) {
            texts.persist(new DrawText(draw, ++place, part));
        }
    }

    /** Every text of a draw by name, in the order in which they were written. */
    Map<String, Part> all(UUID draw) {
        return byName(
                texts.createQuery("""
                        select new org.assay.draws.Part(t.name, t.size, t.sha256, t.text)
                        from DrawText t where t.drawId = :draw order by t.place""", Part.class).setParameter("draw", draw).getResultList());
    }

    /** The same without the pools, which may be large. */
    Map<String, Part> withoutPools(UUID draw) {
        return byName(texts.createQuery("""
                        select new org.assay.draws.Part(t.name, t.size, t.sha256, case when t.name in :pools then null else t.text end)
                        from DrawText t where t.drawId = :draw order by t.place""", Part.class)
                .setParameter("draw", draw)
                .setParameter("pools", POOLS)
                .getResultList());
    }

    /** How many texts a draw has. */
    int count(UUID draw) {
        return texts.createQuery("select count(t) from DrawText t where t.drawId = :draw", Long.class)
                .setParameter("draw", draw)
                .getSingleResult()
                .intValue();
    }

    private static Map<String, Part> byName(List<Part> parts) {
        Map<String, Part> named = new LinkedHashMap<>();
        parts.forEach(part -> named.put(part.name(), part));
        return named;
    }
}
