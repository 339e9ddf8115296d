package org.assay.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of the catalogue, and where the next one begins (null on the last). */
public record CataloguePage(List<CertificateRow> rows, CatalogueQuery.@Nullable Cursor next) {

    static CataloguePage of(List<CertificateRow> found, int size) {
        return found.size() <= size
                ? new CataloguePage(found, null)
                : new CataloguePage(
                        List.copyOf(found.subList(0, size)), CatalogueQuery.Cursor.after(found.get(size - 1)));
    }
}
