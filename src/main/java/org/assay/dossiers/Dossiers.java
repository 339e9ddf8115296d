package org.assay.dossiers;

import java.io.InputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.documents.Documents;
import org.assay.documents.StoredDocument;
import org.assay.organizations.Organization;
import org.assay.organizations.Organizations;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.Role;
import org.assay.rounds.RoundStatus;
import org.assay.rounds.Rounds;
import org.assay.shared.Field;
import org.assay.shared.Ids;
import org.assay.shared.Refused;
import org.assay.shared.Track;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins, writes and finds dossiers; handing them in and taking them back is {@link Submitting}'s part. */
@Component
@Transactional
public class Dossiers {

    /** The kind of case a dossier is. */
    public static final String KIND = "dossiers";

    private final DossierRepository dossiers;
    private final DossierReader reader;
    private final Sections sections;
    private final Submissions submissions;
    private final SelfCheck selfCheck;
    private final Submitting submitting;
    private final Visibility visibility;
    private final Organizations organizations;
    private final Rounds rounds;
    private final Documents documents;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Dossiers(
            DossierRepository dossiers,
            DossierReader reader,
            Sections sections,
            Submissions submissions,
            SelfCheck selfCheck,
            Submitting submitting,
            Visibility visibility,
            Organizations organizations,
            Rounds rounds,
            Documents documents,
            CurrentPerson currentPerson,
            Clock clock) {
        this.dossiers = dossiers;
        this.reader = reader;
        this.sections = sections;
        this.submissions = submissions;
        this.selfCheck = selfCheck;
        this.submitting = submitting;
        this.visibility = visibility;
        this.organizations = organizations;
        this.rounds = rounds;
        this.documents = documents;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * Begins a draft for the agent's organization; section A starts with what the register knows.
     *
     * @throws NotYours for anybody but an agent of an organization, and for a round whose call is not published
     * @throws Refused when the round takes no dossiers any more, or the organization is closed
     */
    public Dossier begin(UUID roundId) {
        var actor = currentPerson.expect();
        UUID organizationId = actor.organizationId();
        var round = rounds.expect(roundId);
        if (organizationId == null || !actor.is(Role.AGENT) || !round.status().isPublic()) {
            throw new NotYours();
        }
        if (round.status().compareTo(RoundStatus.OPEN) > 0) {
            throw new Refused("dossiers.refused.round-closed", round.number());
        }
        var organization = organizations.expect(organizationId);
        if (organization.standing() != Organization.Standing.ACTIVE) {
            throw new Refused("dossiers.refused.organization-closed");
        }
        var now = clock.instant();
        var dossier = dossiers.saveAndFlush(new Dossier(
                Ids.next(),
                roundId,
                organization.id(),
                organization.name(),
                organization.creditCode(),
                actor.personId(),
                now));
        sections.save(dossier.id(), Section.A, known(organization), 0, actor.personId(), now);
        return dossier;
    }

    private static Map<String, Object> known(Organization organization) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("name", organization.name());
        answers.put("creditCode", organization.creditCode());
        answers.put("kind", organization.kind().name());
        answers.put("region", organization.region().code());
        answers.put("address", organization.address());
        answers.put("legalRepresentative", organization.legalRepresentative());
        return answers;
    }

    /** The dossier, when the person who asks may see it. @throws NotYours otherwise */
    @Transactional(readOnly = true)
    public Dossier expect(DossierId id) {
        return visible(id, currentPerson.expect()).orElseThrow(NotYours::new);
    }

    /** The dossier, when this person may see it. */
    @Transactional(readOnly = true)
    public Optional<Dossier> visible(DossierId id, Actor actor) {
        return dossiers.findUnlocked(id.value()).filter(dossier -> visibility.isVisible(dossier, actor));
    }

    /** The dossier with all that belongs to it, when this person may see it; masked for everybody but the applicant. */
    @Transactional(readOnly = true)
    public Optional<WholeDossier> whole(DossierId id, Actor actor) {
        return reader.find(id)
                .filter(whole -> visibility.isVisible(whole.dossier(), actor))
                .map(whole -> shown(whole, actor));
    }

    /** The dossier with all that belongs to it, as {@link #whole}. @throws NotYours when the person who asks may not see it */
    @Transactional(readOnly = true)
    public WholeDossier expectWhole(DossierId id) {
        return whole(id, currentPerson.expect()).orElseThrow(NotYours::new);
    }

    /**
     * The whole dossier with what stands against handing it in, and what deserves a second look; nothing is changed.
     *
     * @throws NotYours when the person who asks may not see it
     */
    @Transactional(readOnly = true)
    public CheckedDossier check(DossierId id) {
        var actor = currentPerson.expect();
        var whole = reader.findWithNames(id)
                .filter(found -> visibility.isVisible(found.dossier(), actor))
                .orElseThrow(NotYours::new);
        var round = rounds.expect(whole.dossier().roundId());
        return new CheckedDossier(shown(whole, actor), round, selfCheck.of(whole, round, Visibility.isOfficial(actor)));
    }

    private static WholeDossier shown(WholeDossier whole, Actor actor) {
        return Visibility.isOwn(whole.dossier(), actor) ? whole : whole.masked();
    }

    /**
     * Saves a section as it is, right or wrong.
     *
     * @param version the version of the section the person has before their eyes, 0 when it was never saved
     * @throws Refused when somebody else has saved it since, or the dossier is not the applicant's to change now
     */
    public SectionAnswers save(DossierId id, Section section, Map<String, Object> answers, long version) {
        var dossier = expectEditable(id);
        if (section == Section.C) {
            describe(dossier, answers);
        }
        return sections.save(
                id, section, answers, version, currentPerson.expect().personId(), clock.instant());
    }

    private static void describe(Dossier dossier, Map<String, Object> answers) {
        var field =
                Optional.ofNullable(answers.get("field")).map(Object::toString).flatMap(Field::find);
        var track = Optional.ofNullable(answers.get("track")).flatMap(Dossiers::track);
        String name = answers.get("name") instanceof String text && !text.isBlank() ? text.strip() : null;
        dossier.describe(name, field.orElse(null), track.orElse(null), Application.levels(answers));
    }

    private static Optional<Track> track(Object code) {
        return java.util.Arrays.stream(Track.values())
                .filter(track -> track.name().equals(code))
                .findFirst();
    }

    /** Attaches a file to section K. @throws Refused also when documents refuse it, see {@link Documents#store} */
    public StoredDocument attach(DossierId id, DocumentKind kind, String filename, InputStream content) {
        expectEditable(id);
        return documents.store(KIND, id.value(), kind.code(), filename, content);
    }

    /** Takes a file out of section K. @throws Refused when it was handed in with a submission and stays with it */
    public void detach(DossierId id, UUID documentId) {
        expectEditable(id);
        var document = documents
                .find(documentId)
                .filter(found -> found.caseId().equals(id.value()))
                .orElseThrow(NotYours::new);
        if (submissions
                .latest(id)
                .filter(one -> one.canonical().contains(document.id().toString()))
                .isPresent()) {
            throw new Refused("dossiers.refused.document-submitted", document.name());
        }
        documents.remove(documentId);
    }

    /**
     * Hands the dossier in: from now on it is frozen, has its number, and the process runs.
     *
     * @param key idempotency key; the same key gives the same receipt again
     * @throws Refused while the check finds an error, and when the round takes no dossiers
     */
    public Receipt submit(DossierId id, @Nullable String key) {
        return submitting.submit(id, key);
    }

    /** Takes the dossier back. @throws Refused once the list is under public notice */
    public void withdraw(DossierId id) {
        submitting.withdraw(expectOwn(id));
    }

    private Dossier expectEditable(DossierId id) {
        var dossier = expectOwn(id);
        dossier.expectEditable();
        return dossier;
    }

    private Dossier expectOwn(DossierId id) {
        return Optional.of(dossiers.lock(id)).filter(this::isOwn).orElseThrow(NotYours::new);
    }

    private boolean isOwn(Dossier dossier) {
        return Visibility.isOwn(dossier, currentPerson.expect());
    }
}
