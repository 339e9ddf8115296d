package org.assay.visits;

import java.util.List;
import org.assay.registers.ObjectKind;

/**
 * One question of a checklist.
 *
 * @param code stays the same over all versions, such as {@code TEO-6}
 * @param matters codes of the matters it belongs to; with none it is asked at every visit
 */
public record CheckItem(String code, ObjectKind kind, List<String> matters) {

    public CheckItem {
        matters = List.copyOf(matters);
    }
}
