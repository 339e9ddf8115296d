package org.assay.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.ledger.tree.Hash;

/** What a verification has found so far; of very many things only the first are kept. */
final class Findings {

    private static final int MOST = 100;

    private final List<Finding> first = new ArrayList<>();
    private long count;
    /** Places that hold another leaf than the stored tree says: by what is there, and by what should be. */
    private final Map<Hash, Long> there = new HashMap<>();

    private final Map<Long, Hash> due = new HashMap<>();

    void add(String what, Object... args) {
        count++;
        if (first.size() < MOST) {
            first.add(Finding.of(what, args));
        }
    }

    /** A leaf is not the one that the stored tree has at its place: another one stands there, or it was changed. */
    void misplaced(long index, Hash found, Hash stored) {
        if (due.size() < MOST) {
            there.put(found, index);
            due.put(index, stored);
        } else {
            count++;
        }
    }

    /** Tells apart what was moved and what was changed, now that all of it is known. */
    void settle() {
        due.keySet().stream().sorted().forEach(index -> {
            Long elsewhere = there.get(due.get(index));
            if (elsewhere != null) {
                add("moved", index, elsewhere);
            } else {
                add("node", 0, index);
            }
        });
        due.clear();
    }

    List<Finding> list() {
        return first;
    }

    long count() {
        return count;
    }
}
