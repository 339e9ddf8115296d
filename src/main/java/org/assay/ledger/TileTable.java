package org.assay.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.ledger.tree.Node;
import org.assay.ledger.tree.TileId;
import org.assay.ledger.tree.Tiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored tree: whatever is needed of it is read in one statement. */
@Component
class TileTable {

    private final JdbcClient jdbc;

    TileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tiles from which these nodes can be read. */
    Tiles with(Collection<Node> nodes) {
        var ids = nodes.stream().map(TileId::of).collect(Collectors.toUnmodifiableSet());
        Map<TileId, byte[]> tiles = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                    select level, number, hashes from ledger_tile
                    where (level, number) in (select * from unnest(cast(? as integer[]), cast(? as bigint[])))""")
                    .params(levels(ids), numbers(ids))
                    .query(row -> {
                        tiles.put(new TileId(row.getInt("level"), row.getLong("number")), row.getBytes("hashes"));
                    });
        }
        return new Tiles(tiles);
    }

    void save(Map<TileId, byte[]> tiles) {
        var ids = List.copyOf(tiles.keySet());
        jdbc.sql("""
                insert into ledger_tile (level, number, hashes)
                select * from unnest(cast(? as integer[]), cast(? as bigint[]), cast(? as bytea[]))
                on conflict (level, number) do update set hashes = excluded.hashes""")
                .params(levels(ids), numbers(ids), ids.stream().map(tiles::get).toArray(byte[][]::new))
                .update();
    }

    private static Integer[] levels(Collection<TileId> ids) {
        return ids.stream().map(TileId::level).toArray(Integer[]::new);
    }

    private static Long[] numbers(Collection<TileId> ids) {
        return ids.stream().map(TileId::number).toArray(Long[]::new);
    }
}
