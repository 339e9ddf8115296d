package org.assay.outcomes.web;

import java.io.IOException;
import java.io.InputStream;
import org.assay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** One file as it comes from a page. */
final class Uploads {

    private Uploads() {}

    /** What is done with it. */
    interface Keeper {
        void keep(String name, InputStream content);
    }

    /** @throws Refused when none was chosen: a browser then sends one without a name */
    static void one(@Nullable MultipartFile file, Keeper keeper) throws IOException {
        String name = file == null ? null : file.getOriginalFilename();
        if (file == null || name == null || name.isEmpty()) {
            throw new Refused("outcomes.refused.no-file");
        }
        try (var content = file.getInputStream()) {
            keeper.keep(name, content);
        }
    }
}
