package org.assay.documents;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The kinds of file that are taken (domain 3.1): those that show a page and run nothing. */
enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final Set<String> suffixes;

    FileType(String mediaType, String... suffixes) {
        this.mediaType = mediaType;
        this.suffixes = Set.of(suffixes);
    }

    static Optional<FileType> withSuffix(String suffix) {
        return Arrays.stream(values())
                .filter(type -> type.suffixes.contains(suffix))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }
}
