package org.assay.draws;

import java.util.Comparator;
import java.util.List;

/**
 * The objects and the inspectors of a draw, each in the order of the labels.
 */
public record Pools(List<DrawObject> objects, List<Inspector> inspectors) {
    public Pools {
        objects =
                objects.stream().sorted(Comparator.comparing(DrawObject::label)).toList();
        inspectors = inspectors.stream()
                .sorted(Comparator.comparing(Inspector::label))
                .toList();
    }
}
