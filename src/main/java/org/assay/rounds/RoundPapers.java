package org.assay.rounds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.announcements.Kind;
import org.assay.announcements.Line;
import org.assay.announcements.NewAnnouncement;
import org.assay.rounds.RecruitmentRound.CriterionRow;
import org.assay.rounds.RecruitmentRound.DraftCall;
import org.assay.rounds.RecruitmentRound.PlaceRow;
import org.assay.shared.Field;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words what a round says in public: the call, the notice and the decision, in Chinese, the language of official papers. */
@Component
class RoundPapers {

    private static final Locale OFFICIAL = Locale.SIMPLIFIED_CHINESE;

    private final MessageSource messages;

    RoundPapers(MessageSource messages) {
        this.messages = messages;
    }

    /** The form of a call nobody has drafted yet, in the drafter's language. */
    DraftCall firstDraft(Round round) {
        Locale reader = LocaleContextHolder.getLocale();
        return new DraftCall(
                null,
                say(reader, "rounds.draft.legal-basis"),
                round.opensOn(),
                round.closesOn(),
                null,
                say(reader, "rounds.draft.fee-statement"),
                List.of(),
                rows(ScoreSheet.proposed(code -> say(reader, "criteria." + code))));
    }

    /** The form of a call that was returned. */
    DraftCall lastDraft(Round round) {
        return new DraftCall(
                round.title(),
                round.legalBasis(),
                round.opensOn(),
                round.closesOn(),
                round.contact(),
                round.feeStatement(),
                round.places().stream()
                        .map(place ->
                                new PlaceRow(place.field().code(), place.track(), BigDecimal.valueOf(place.places())))
                        .toList(),
                rows(round.criteria()));
    }

    private static List<CriterionRow> rows(List<RoundCriterion> criteria) {
        return criteria.stream()
                .map(each -> new CriterionRow(each.code(), each.name(), each.weight(), each.veto()))
                .toList();
    }

    /** The call a filled-in form makes. */
    Call call(DraftCall answers) {
        return new Call(
                Objects.requireNonNull(answers.title()).strip(),
                answers.legalBasis().strip(),
                answers.opensOn(),
                answers.closesOn(),
                Objects.requireNonNull(answers.contact()).strip(),
                answers.feeStatement().strip(),
                answers.places().stream()
                        .map(row -> new Place(
                                Field.of(row.field()), row.track(), row.places().intValueExact()))
                        .toList(),
                answers.criteria().stream()
                        .map(row -> new RoundCriterion(
                                row.code().strip(), row.name().strip(), row.weight(), row.veto()))
                        .toList());
    }

    NewAnnouncement callPaper(Round round) {
        String places = round.places().stream()
                .map(place -> say(
                        OFFICIAL,
                        "rounds.paper.place",
                        place.field().in(OFFICIAL),
                        place.track().in(OFFICIAL),
                        place.places()))
                .collect(Collectors.joining("\n"));
        String body = say(
                OFFICIAL,
                "rounds.paper.call.body",
                round.legalBasis(),
                round.opensOn().toString(),
                round.closesOn().toString(),
                places,
                round.feeStatement(),
                round.contact());
        return paper(Kind.CALL, round, round.number(), round.title(), body, List.of());
    }

    NewAnnouncement notice(Round round, String documentNumber, List<Candidacy> placed) {
        return paper(
                Kind.NOTICE,
                round,
                documentNumber,
                say(OFFICIAL, "rounds.paper.notice.title", round.title()),
                say(
                        OFFICIAL,
                        placed.isEmpty() ? "rounds.paper.notice.empty" : "rounds.paper.notice.body",
                        round.number(),
                        placed.size()),
                placed);
    }

    NewAnnouncement decision(Round round, List<Candidacy> selected) {
        var decision = Objects.requireNonNull(round.decision());
        String body = say(
                OFFICIAL,
                "rounds.paper.decision.body",
                decision.minuteNumber(),
                decision.reasons(),
                decision.remedy(),
                selected.size());
        String title = say(OFFICIAL, "rounds.paper.decision.title", round.title());
        return paper(Kind.DECISION, round, decision.documentNumber(), title, body, selected);
    }

    /** The amendment that prolongs the period of a call. */
    NewAnnouncement prolongation(Round round, LocalDate before, String reason) {
        String day = round.closesOn().toString();
        return paper(
                Kind.CALL,
                round,
                round.number() + "-A" + day.replace("-", ""),
                say(OFFICIAL, "rounds.paper.prolonged.title", round.title()),
                say(OFFICIAL, "rounds.paper.prolonged.body", round.number(), before.toString(), day, reason),
                List.of());
    }

    /** About one who moves up from the reserve. */
    NewAnnouncement successorNotice(Round round, String documentNumber, Candidacy successor) {
        return paper(
                        Kind.NOTICE,
                        round,
                        documentNumber,
                        say(OFFICIAL, "rounds.paper.successor.notice.title", round.title()),
                        say(OFFICIAL, "rounds.paper.successor.notice.body", round.number()),
                        List.of(successor))
                .about(successor.dossierId());
    }

    NewAnnouncement successorDecision(Round round, Decision decision, Candidacy successor) {
        return paper(
                        Kind.DECISION,
                        round,
                        decision.documentNumber(),
                        say(OFFICIAL, "rounds.paper.successor.decision.title", round.title()),
                        say(
                                OFFICIAL,
                                "rounds.paper.successor.decision.body",
                                decision.minuteNumber(),
                                decision.reasons(),
                                decision.remedy()),
                        List.of(successor))
                .about(successor.dossierId());
    }

    private NewAnnouncement paper(
            Kind kind, Round round, String documentNumber, String title, String body, List<Candidacy> listed) {
        var lines = listed.stream()
                .map(each -> new Line(
                        each.dossierId(),
                        each.number(),
                        each.organization(),
                        each.certificate(),
                        each.levels(),
                        each.field().code(),
                        each.track().name(),
                        ""))
                .toList();
        return new NewAnnouncement(
                kind, round.id(), documentNumber, title, body, say(OFFICIAL, "rounds.paper.issuer"), lines);
    }

    private String say(Locale locale, String key, Object... arguments) {
        return Objects.requireNonNullElse(messages.getMessage(key, arguments, key, locale), key);
    }
}
