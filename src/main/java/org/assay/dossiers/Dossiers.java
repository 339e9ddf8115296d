package org.assay.dossiers;

import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
        return dossiers.findById(id.value()).filter(dossier -> visibility.isVisible(dossier, actor));
    }

    /** All sections A to K in order; K has no answers, only a state. Identity numbers are masked for everybody but the applicant. */
    @Transactional(readOnly = true)
    public List<SectionAnswers> sections(DossierId id) {
        var dossier = expect(id);
        List<SectionAnswers> all = new ArrayList<>(sections.of(id));
        all.add(new SectionAnswers(Section.K, Map.of(), selfCheck.attachments(dossier), 0, null, null, List.of()));
        return isOwn(dossier) ? all : all.stream().map(SectionAnswers::masked).toList();
    }

    /** One of the sections A to J, as {@link #sections}. */
    @Transactional(readOnly = true)
    public SectionAnswers section(DossierId id, Section section) {
        var dossier = expect(id);
        var answers = sections.find(id, section);
        return isOwn(dossier) ? answers : answers.masked();
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

    /** The attached files, grouped by kind in the order of the kinds; kinds without a file are absent. */
    @Transactional(readOnly = true)
    public Map<DocumentKind, List<StoredDocument>> documents(DossierId id) {
        expect(id);
        return documents.of(id.value()).stream()
                .filter(document -> DocumentKind.find(document.kind()).isPresent())
                .collect(Collectors.groupingBy(
                        document -> DocumentKind.find(document.kind()).orElseThrow(),
                        java.util.TreeMap::new,
                        Collectors.toList()));
    }

    /** What stands against handing the dossier in, and what deserves a second look; nothing is changed. */
    @Transactional(readOnly = true)
    public List<Finding> check(DossierId id) {
        var dossier = expect(id);
        return selfCheck.of(dossier, Visibility.isOfficial(currentPerson.expect()));
    }

    /**
     * Hands the dossier in: from now on it is frozen, has its number, and the process runs.
     *
     * @param key idempotency key; the same key gives the same receipt again
     * @throws Refused while the check finds an error, and when the round takes no dossiers
     */
    public Receipt submit(DossierId id, @Nullable String key) {
        return submitting.submit(expectOwn(id), key);
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
