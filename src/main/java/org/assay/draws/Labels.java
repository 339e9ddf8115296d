package org.assay.draws;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The labels of a pool, looked up where they stand: a million of them are not copied. */
final class Labels extends AbstractList<String> implements RandomAccess {
    private final List<DrawObject> pool;

    Labels(List<DrawObject> pool) {
        this.pool = pool;
    }

    @Override
    public String get(int place) {
        return pool.get(place).label();
    }

    @Override
    public int size() {
        return pool.size();
    }
}
