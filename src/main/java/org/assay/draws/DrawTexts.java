package org.assay.draws;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the texts of draws; they are only ever added to. */
@Component
class DrawTexts {
    private static final String ROW = "(?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;

    DrawTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All in one statement. */
    void add(UUID draw, int after, Collection<Part> parts) {
        var statement = jdbc.sql("insert into draw_part (draw_id, place, name, size, sha256, text) values "
                + String.join(", ", java.util.Collections.nCopies(parts.size(), ROW)));
        int place = after;
        for (Part part : parts) {
            statement = statement.params(
                    draw,
                    ++place,
                    part.name(),
                    part.size(),
                    part.sha256(),
                    part.shown().orElseThrow());
        }
        statement.update();
    }

    /** Every text of a draw by name, in the order in which they were written. */
    Map<String, Part> all(UUID draw) {
        return byName(jdbc.sql("select name, size, sha256, text from draw_part where draw_id = ? order by place")
                .param(draw)
                .query(Part.class)
                .list());
    }

    /** The same without the pools, which may be large. */
    Map<String, Part> withoutPools(UUID draw) {
        return byName(jdbc.sql("""
                select name, size, sha256, case when name in ('objects', 'inspectors', 'candidates') then null else text end as text
                from draw_part where draw_id = ? order by place""").param(draw).query(Part.class).list());
    }

    /** How many texts a draw has. */
    int count(UUID draw) {
        return jdbc.sql("select count(*) from draw_part where draw_id = ?")
                .param(draw)
                .query(Integer.class)
                .single();
    }

    private static Map<String, Part> byName(List<Part> parts) {
        Map<String, Part> named = new LinkedHashMap<>();
        parts.forEach(part -> named.put(part.name(), part));
        return named;
    }
}
