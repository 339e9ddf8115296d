package org.assay.draws;

import java.time.Instant;
import java.util.List;
import org.assay.shared.Sha256;
import org.jspecify.annotations.Nullable;

/** A commitment with the pools it binds, written down and hashed. @param parts the commitment first, then the pools */
record Sealing(Commitment commitment, List<Part> parts, Instant now) {
    static Sealing panel(NewDraw input, int number, Instant now, DrawSecret secret) {
        CandidatePool pool = new CandidatePool(input.pool(), input.seated(), input.excluded());
        Part candidates = Part.of(Part.CANDIDATES, pool.pool().size(), pool);
        return of(
                new Commitment(
                        Commitment.FORMAT,
                        input.number() + "/" + input.purpose() + "-" + number,
                        input.purpose(),
                        CeremonyTime.text(now),
                        CeremonyTime.text(now),
                        Algorithm.HMAC_SHA256,
                        input.source(),
                        "",
                        null,
                        false,
                        Sha256.hex(secret.seal()),
                        input.rule(),
                        null,
                        List.of(Commitment.PoolSeal.of(candidates))),
                List.of(candidates),
                now);
    }

    static Sealing inspection(NewInspectionDraw input, Instant now, DrawSecret secret) {
        Part objects = objects(input.pools());
        Part inspectors = inspectors(input.pools(), secret);
        return of(
                new Commitment(
                        Commitment.FORMAT,
                        input.planId(),
                        "inspection",
                        CeremonyTime.text(now),
                        CeremonyTime.text(input.plannedAt()),
                        input.algorithm(),
                        input.source(),
                        input.sourceText().strip(),
                        input.source() == NonceSource.WITNESS ? null : input.value(),
                        input.open(),
                        input.open() ? null : Sha256.hex(secret.seal()),
                        null,
                        input.rule(),
                        List.of(Commitment.PoolSeal.of(objects), Commitment.PoolSeal.of(inspectors))),
                List.of(objects, inspectors),
                now);
    }

    static Part objects(Pools pools) {
        return Part.of(Part.OBJECTS, pools.objects().size(), pools.objects());
    }

    /** @param secret null for a draw that was frozen when conflicts still stood open in the pool */
    static Part inspectors(Pools pools, @Nullable DrawSecret secret) {
        List<Inspector> closed = secret == null
                ? pools.inspectors()
                : pools.inspectors().stream()
                        .map(inspector -> Recusals.close(inspector, secret))
                        .toList();
        return Part.of(Part.INSPECTORS, closed.size(), closed);
    }

    private static Sealing of(Commitment commitment, List<Part> pools, Instant now) {
        List<Part> parts = new java.util.ArrayList<>(pools);
        parts.add(0, Part.of(Part.COMMITMENT, 1, commitment));
        return new Sealing(commitment, parts, now);
    }
}
