package org.assay.reviews;

import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assay.draws.Candidate;
import org.assay.draws.CandidatePool;
import org.assay.draws.DrawId;
import org.assay.draws.DrawViews;
import org.assay.draws.Draws;
import org.assay.draws.RankedDraw;
import org.assay.draws.Seals;
import org.assay.draws.Seed;
import org.assay.shared.Track;

/** A pool whose seats some values fill and others do not, and a draw from it with a value that does not. */
final class VainDraw {
    private final Pools pools;
    private final Draws draws;
    private final DrawViews views;
    private String nonce = "";

    VainDraw(Pools pools, Draws draws, DrawViews views) {
        this.pools = pools;
        this.draws = draws;
        this.views = views;
    }

    /** Where two others of Beijing come before her, the only one who assesses is one of her province too many. */
    UUID draw(String field) {
        Set<String> fields = Set.of(field);
        pools.appoint(fields, Sector.INDUSTRY, "91310115MA1T20022W", "110000");
        pools.appoint(fields, Sector.INDUSTRY, "91510100MA6T40049Q", "110000");
        pools.appoint(fields, Sector.INDUSTRY, "91440300MA5T300337", "440000");
        pools.appoint(fields, Sector.EDUCATION, "123200004660012320", "320000");
        pools.appoint(fields, Sector.EDUCATION, "91610131MA6T50052F", "610000");
        pools.appoint(fields, Sector.ASSESSMENT, "5211000050001234XD", "110000");
        UUID caseId = pools.begin(field, Track.MATURE);
        nonce = value(caseId, false);
        pools.draw(caseId, nonce);
        return caseId;
    }

    String nonce() {
        return nonce;
    }

    /** A value that fills the seats from the pool that was frozen last. */
    String better(UUID caseId) {
        return value(caseId, true);
    }

    private String value(UUID caseId, boolean fills) {
        var all = draws.of(caseId);
        DrawId id = all.get(all.size() - 1).id();
        var view = views.view(id, null);
        CandidatePool pool = views.candidates(id);
        return IntStream.range(100_000, 101_000)
                .mapToObj(String::valueOf)
                .filter(value ->
                        fills(pool, view.draw().planId() + "|" + time(view) + "|" + Seals.value(view.draw(), value))
                                == fills)
                .findFirst()
                .orElseThrow();
    }

    private static String time(org.assay.draws.DrawView view) {
        return java.util.Objects.requireNonNull(view.commitment()).time();
    }

    private static boolean fills(CandidatePool pool, String seedText) {
        var order = RankedDraw.of(Seed.ofText(seedText), pool.pool(), Candidate::label);
        return PanelPool.rule(Seating.SEATS)
                .quotas()
                .select(order.candidates(), Seating.SEATS, 0)
                .unmet()
                .isEmpty();
    }
}
