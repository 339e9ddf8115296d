package org.assay.draws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Registers that tests draw from. */
final class Registers {
    static final String EXAMPLE = "PLAN-2020-001|2020-09-15T10:00:00+08:00|308417";

    private Registers() {}

    /** TEO-001 to TEO-020 and INS-01 to INS-10, as in the example of the rule. */
    static Pools example() {
        return new Pools(
                IntStream.rangeClosed(1, 20)
                        .mapToObj(n -> DrawObject.of("TEO-%03d".formatted(n), Map.of()))
                        .toList(),
                IntStream.rangeClosed(1, 10)
                        .mapToObj(n -> inspector("INS-%02d".formatted(n)))
                        .toList());
    }

    static Inspector inspector(String label) {
        return new Inspector(label, List.of(), null, null, false, 0, 100, Map.of());
    }

    static Inspector in(Pools pools, String label) {
        return pools.inspectors().stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    static DrawObject object(Pools pools, String label) {
        return pools.objects().stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** The pools with one inspector instead of the one of the same label. */
    static Pools with(Pools pools, Inspector other) {
        List<Inspector> all = new ArrayList<>(pools.inspectors());
        all.replaceAll(one -> one.label().equals(other.label()) ? other : one);
        return new Pools(pools.objects(), all);
    }

    /** The pools with one object instead of the one of the same label. */
    static Pools with(Pools pools, DrawObject other) {
        List<DrawObject> all = new ArrayList<>(pools.objects());
        all.replaceAll(one -> one.label().equals(other.label()) ? other : one);
        return new Pools(all, pools.inspectors());
    }

    static InspectionDraw draw(Pools pools, InspectionRule rule) {
        return draw(EXAMPLE, pools, rule);
    }

    static InspectionDraw draw(String seedText, Pools pools, InspectionRule rule) {
        return InspectionDraw.of(Algorithm.HMAC_SHA256, seedText, "308417", rule, pools);
    }

    /** Objects of classes A to D with needs, regions and earlier teams, inspectors with specialties, caps and conflicts. */
    static Pools random(Random random, int objects, int inspectors) {
        List<String> fields = List.of("IT", "BIM", "CARE", "AUTO");
        List<DrawObject> all = new ArrayList<>();
        for (int i = 0; i < objects; i++) {
            List<String> last = random.nextInt(3) == 0
                    ? List.of("I-" + random.nextInt(inspectors), "I-" + random.nextInt(inspectors))
                    : List.of();
            all.add(new DrawObject(
                    "O-" + i,
                    Map.of("class", "ABCD".charAt(random.nextInt(4)) + ""),
                    random.nextInt(4) == 0 ? List.of() : List.of(fields.get(random.nextInt(fields.size()))),
                    "R" + random.nextInt(3),
                    last));
        }
        List<Inspector> staff = new ArrayList<>();
        for (int i = 0; i < inspectors; i++) {
            Map<String, String> conflicts = new TreeMap<>();
            for (int c = random.nextInt(3); c > 0; c--) {
                conflicts.put("O-" + random.nextInt(Math.max(1, objects)), Inspector.DECLARED);
            }
            staff.add(new Inspector(
                    "I-" + i,
                    List.of(fields.get(random.nextInt(4)), fields.get(random.nextInt(4))),
                    "R" + random.nextInt(3),
                    "U" + random.nextInt(1 + inspectors / 2),
                    random.nextInt(3) == 0,
                    random.nextInt(3),
                    3 + random.nextInt(8),
                    conflicts));
        }
        return new Pools(all, staff);
    }

    /** So many of each class, and so many in all. */
    static InspectionRule rule(Random random, Pools pools, Demand... demands) {
        List<Stratum> strata = new ArrayList<>();
        for (String name : List.of("A", "B", "C", "D")) {
            int size = (int) pools.objects().stream()
                    .filter(one -> name.equals(one.attributes().get("class")))
                    .count();
            strata.add(Stratum.of(name, "class", name, size == 0 ? 0 : random.nextInt(size + 1)));
        }
        return new InspectionRule(
                strata,
                pools.objects().isEmpty() ? 0 : random.nextInt(pools.objects().size()),
                2,
                List.of(demands));
    }
}
