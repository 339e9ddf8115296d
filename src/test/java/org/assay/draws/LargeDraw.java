package org.assay.draws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A draw as large as a country: objects in four classes, inspectors with specialties, regions, units, caps and conflicts. */
public final class LargeDraw {
    private static final List<String> FIELDS =
            List.of("IT", "BIM", "CARE", "AUTO", "LOGISTICS", "TOURISM", "FINANCE", "FOOD", "ENERGY", "RAIL");

    private final Pools pools;
    private final InspectionRule rule;

    /** @param drawn how many objects: a twentieth of the class A, the more of the others */
    public LargeDraw(int objects, int drawn, int inspectors) {
        SplittableRandom random = new SplittableRandom(2020);
        List<DrawObject> all = new ArrayList<>(objects);
        for (int i = 0; i < objects; i++) {
            int of = random.nextInt(100);
            String risk = of < 60 ? "A" : of < 85 ? "B" : of < 96 ? "C" : "D";
            all.add(new DrawObject(
                    "OBJ-%07d".formatted(i),
                    Map.of("class", risk),
                    List.of(FIELDS.get(random.nextInt(10))),
                    "R%02d".formatted(random.nextInt(31)),
                    random.nextInt(10) == 0
                            ? List.of(label(random.nextInt(inspectors)), label(random.nextInt(inspectors)))
                            : List.of()));
        }
        List<Inspector> staff = new ArrayList<>(inspectors);
        for (int i = 0; i < inspectors; i++) {
            Map<String, String> conflicts = new TreeMap<>();
            for (int c = 0; c < 5; c++) {
                conflicts.put("OBJ-%07d".formatted(random.nextInt(objects)), Inspector.DECLARED);
            }
            staff.add(new Inspector(
                    label(i),
                    List.of(FIELDS.get(random.nextInt(10)), FIELDS.get(random.nextInt(10))),
                    "R%02d".formatted(random.nextInt(31)),
                    "U" + random.nextInt(500),
                    random.nextInt(4) == 0,
                    random.nextInt(4),
                    12,
                    conflicts));
        }
        pools = new Pools(all, staff);
        rule = new InspectionRule(
                List.of(
                        Stratum.of("A", "class", "A", drawn * 3 / 10),
                        Stratum.of("B", "class", "B", drawn * 25 / 100),
                        Stratum.of("C", "class", "C", drawn * 22 / 100),
                        Stratum.of("D", "class", "D", drawn * 16 / 100)),
                drawn,
                2,
                List.of(
                        Demand.EXPERTISE,
                        Demand.OTHER_REGION,
                        Demand.RECUSAL,
                        Demand.LOAD,
                        Demand.SAME_TEAM,
                        Demand.ONE_PER_UNIT));
    }

    private static String label(int inspector) {
        return "INS-%05d".formatted(inspector);
    }

    public List<String> labels() {
        return pools.objects().stream().map(DrawObject::label).toList();
    }

    /** Draws the objects and writes the transcript down with its hash. @return the hash */
    public String objects(String seedText) {
        InspectionRule alone = new InspectionRule(rule.strata(), rule.least(), 0, List.of());
        InspectionResult result = InspectionDraw.of(Algorithm.HMAC_SHA256, seedText, "308417", alone, pools)
                .result();
        if (result.drawn().size() != rule.least()) {
            throw new IllegalStateException("Drawn " + result.drawn().size());
        }
        return Part.of(Part.RESULT, 1, result).sha256();
    }

    /** The teams of the objects drawn. @return how many are full */
    public long teams(String seedText) {
        Seed seed = Seed.ofText(seedText);
        List<DrawObject> drawn = pools.objects().subList(0, rule.least());
        return new TeamDraw(seed, pools.inspectors(), rule, Recusals.OPEN)
                .draw(drawn).stream().filter(Team::isFull).count();
    }

    /** Freezes: writes both pools down with their hashes. */
    public List<Part> commit() {
        return Bundles.committed(Algorithm.HMAC_SHA256, rule, pools);
    }

    /** From the frozen texts to the bundle. */
    public byte[] bundle() {
        return Bundles.file(Bundles.drawn(Algorithm.HMAC_SHA256, "308417", rule, pools, false));
    }

    public static String check(byte[] bundle) {
        return BundleCheck.of(bundle, null).key();
    }
}
