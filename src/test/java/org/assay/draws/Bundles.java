package org.assay.draws;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.people.PersonId;
import org.assay.shared.Sha256;

/** Bundles as the front door would make them, without a database. */
final class Bundles {
    static final Instant COMMITTED = Instant.parse("2020-09-01T01:00:00Z");
    static final Instant PLANNED = Instant.parse("2020-09-15T02:00:00Z");

    /** What enters the seed of the bundles made here. */
    static final String SEED = "PLAN-2020-001|2020-09-15T10:00:00+08:00|308417";

    /** What the house would keep to itself of them. */
    static final DrawSecret SECRET = DrawSecret.of("5e".repeat(32));

    private Bundles() {}

    /** The example of the rule, drawn, with one inspector and one object replaced since. */
    static List<Part> example() {
        InspectionRule rule = InspectionRule.pairs(List.of(Stratum.all("全部", 2)), 3);
        return drawn(Algorithm.HMAC_SHA256, "308417", rule, Registers.example(), true);
    }

    static List<Part> drawn(Algorithm algorithm, String nonce, InspectionRule rule, Pools pools, boolean amended) {
        List<Part> parts = new ArrayList<>(committed(algorithm, rule, pools));
        parts.add(Part.of(
                Part.NONCE,
                1,
                new NonceRecord(
                        "PLAN-2020-001",
                        parts.get(0).sha256(),
                        CeremonyTime.text(PLANNED.plusSeconds(65)),
                        nonce,
                        "见证人甲")));
        Recomputed draw = Recomputed.of(named(parts), Recusals.of(SECRET));
        parts.add(Part.of(Part.RESULT, 1, draw.result()));
        if (amended) {
            Team first = draw.inspection().teams().get(0);
            var one = request(parts, first.object(), "本人申报回避");
            parts.add(Part.of(
                    Part.AMENDMENT + 1,
                    1,
                    draw.inspection().replaceInspector(one, first.labels().get(0))));
            parts.add(Part.of(
                    Part.AMENDMENT + 2, 1, draw.inspection().replaceObject(request(parts, first.object(), "已注销"))));
        }
        return parts;
    }

    static List<Part> committed(Algorithm algorithm, InspectionRule rule, Pools pools) {
        return Sealing.inspection(
                        new NewInspectionDraw(
                                UUID.randomUUID(),
                                "PLAN-2020-001",
                                "title",
                                true,
                                PLANNED,
                                NonceSource.LOTTERY,
                                "福彩 3D 第 2020228、2020229 期",
                                algorithm == Algorithm.RFC3797
                                        ? null
                                        : ExpectedValue.of(NonceSource.LOTTERY, LocalDate.of(2020, 9, 14), 6),
                                algorithm,
                                rule,
                                pools,
                                new PersonId(UUID.randomUUID())),
                        COMMITTED,
                        SECRET)
                .parts();
    }

    /** A panel of five with quotas. */
    static List<Part> panel() {
        List<Candidate> pool = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            pool.add(new Candidate(
                    "EX-%03d".formatted(i),
                    Map.of(
                            "sector",
                            i % 3 == 0 ? "INDUSTRY" : i % 3 == 1 ? "EDUCATION" : "ASSESSMENT",
                            "employer",
                            "employer-" + i / 2,
                            "province",
                            "P" + i % 4)));
        }
        DrawRule rule = new DrawRule(
                5,
                5,
                List.of(
                        new DrawRule.Limit("one-per-employer", "employer", 1),
                        new DrawRule.Limit("half-per-province", "province", 2)),
                List.of(
                        new DrawRule.Floor("two-of-industry", "sector", "INDUSTRY", 2),
                        new DrawRule.Floor("two-of-education", "sector", "EDUCATION", 2),
                        new DrawRule.Floor("one-of-assessment", "sector", "ASSESSMENT", 1)));
        List<Part> parts = new ArrayList<>(Sealing.panel(
                        new NewDraw(
                                UUID.randomUUID(),
                                "TEO-2019-00-00012",
                                "BIM",
                                "panel",
                                NonceSource.WITNESS,
                                rule,
                                pool,
                                List.of(new Candidate(
                                        "EX-900",
                                        Map.of("sector", "EDUCATION", "employer", "employer-1", "province", "P2"))),
                                List.of(new NewDraw.Exclusion("EX-901", "term-over"))),
                        1,
                        PLANNED,
                        SECRET)
                .parts());
        parts.add(Part.of(
                Part.NONCE,
                1,
                new NonceRecord(
                        "TEO-2019-00-00012/panel-1",
                        parts.get(0).sha256(),
                        CeremonyTime.text(PLANNED),
                        "20190506-88013-" + SECRET.seal(),
                        "王见证")));
        parts.add(Part.of(
                Part.RESULT, 1, Recomputed.of(named(parts), Recusals.of(SECRET)).result()));
        return parts;
    }

    static byte[] file(List<Part> parts) {
        return new Bundle(parts).text().getBytes(StandardCharsets.UTF_8);
    }

    /** The same parts with one text changed and hashed anew, as a forger would. */
    static List<Part> forged(List<Part> parts, String name, String word, String other) {
        List<Part> forged = new ArrayList<>(parts);
        forged.replaceAll(part -> {
            if (!part.name().equals(name)) {
                return part;
            }
            String text = part.shown().orElseThrow().replace(word, other);
            return new Part(name, part.size(), Sha256.hex(text), text);
        });
        return forged;
    }

    static Map<String, Part> named(List<Part> parts) {
        Map<String, Part> named = new LinkedHashMap<>();
        parts.forEach(part -> named.put(part.name(), part));
        return named;
    }

    private static Amendment.Request request(List<Part> parts, String object, String reason) {
        return new Amendment.Request(parts.get(parts.size() - 1).sha256(), "2020-09-16T09:00:00+08:00", object, reason);
    }
}
