package org.assay.registers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.assay.shared.Refused;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What the tables of the three registers share. */
final class Sql {

    /** Rows of one batch. */
    private static final int CHUNK = 1000;

    /** A condition that finds a part of a word through the index of its pieces. */
    static final String SEARCH = " and grams @> register_grams(:search) and strpos(lower(%s), lower(:search)) > 0";

    private Sql() {}

    static <T> void batch(
            NamedParameterJdbcTemplate jdbc, String sql, List<T> rows, Function<T, MapSqlParameterSource> parameters) {
        for (int from = 0; from < rows.size(); from += CHUNK) {
            jdbc.batchUpdate(sql, some(rows, from).stream().map(parameters).toArray(MapSqlParameterSource[]::new));
        }
    }

    /** The same for rows that must still be what they were. @throws Refused when one is not */
    static <T> void batchOnVersions(
            NamedParameterJdbcTemplate jdbc, String sql, List<T> rows, Function<T, MapSqlParameterSource> parameters) {
        for (int from = 0; from < rows.size(); from += CHUNK) {
            for (int written : jdbc.batchUpdate(
                    sql, some(rows, from).stream().map(parameters).toArray(MapSqlParameterSource[]::new))) {
                if (written == 0) {
                    throw new Refused("registers.refused.changed-meanwhile");
                }
            }
        }
    }

    private static <T> List<T> some(List<T> rows, int from) {
        return rows.subList(from, Math.min(rows.size(), from + CHUNK));
    }

    /** The rows asked for of one more, and the place of the last of them. */
    static RegisterPage page(List<Entry> found, int size, Function<Entry, String> place) {
        return found.size() <= size
                ? new RegisterPage(found, null)
                : new RegisterPage(
                        List.copyOf(found.subList(0, size)), RegisterQuery.cursor(place.apply(found.get(size - 1))));
    }

    static String[] split(String value) {
        return value.isEmpty() ? new String[0] : value.split(";");
    }

    static String joined(Collection<String> values) {
        return String.join(";", values);
    }

    /** Every value of a column that drafts say, once. */
    static String[] said(Collection<Draft> drafts, String column) {
        return drafts.stream()
                .map(draft -> draft.get(column))
                .filter(value -> !value.isEmpty())
                .distinct()
                .toArray(String[]::new);
    }

    static List<String> keys(String... parts) {
        List<String> keys = new ArrayList<>();
        for (String part : parts) {
            if (!part.endsWith(":")) {
                keys.add(part.toLowerCase(Locale.ROOT));
            }
        }
        return keys;
    }
}
