package org.assay.announcements;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.assay.documents.DocumentGuard;
import org.assay.documents.Documents;
import org.assay.documents.StoredDocument;
import org.assay.people.Actor;
import org.assay.people.Role;
import org.assay.shared.Refused;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** The files somebody attaches to an objection: for the officer who investigates and the objector, and nobody else. */
@Component
public class Evidence implements DocumentGuard {

    /** Files of one objection. */
    public static final int MOST = 10;

    private final Documents documents;
    private final ObjectionRepository objections;

    Evidence(Documents documents, ObjectionRepository objections) {
        this.documents = documents;
        this.objections = objections;
    }

    /** A file as it comes in. @param name as the browser sent it */
    public record Attached(String name, InputStreamSource content) {}

    /** What was attached to an objection, in its order: names and hashes, without what is in the files. */
    public List<StoredDocument> of(UUID objectionId) {
        return documents.of(objectionId);
    }

    /** @throws Refused when there are too many, or one is not what documents may be; then none is kept */
    void keep(UUID objectionId, List<Attached> files) {
        if (files.size() > MOST) {
            throw new Refused("announcements.refused.too-many-files", MOST);
        }
        for (var file : files) {
            try (InputStream content = file.content().getInputStream()) {
                documents.store(Objections.CASE_KIND, objectionId, "evidence", file.name(), content);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    @Override
    public String caseKind() {
        return Objections.CASE_KIND;
    }

    @Override
    public boolean mayRead(UUID objectionId, Actor actor) {
        return actor.is(Role.OBJECTION_OFFICER)
                || objections
                        .findById(objectionId)
                        .filter(objection -> actor.personId().equals(objection.personId()))
                        .isPresent();
    }
}
