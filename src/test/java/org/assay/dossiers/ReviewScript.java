package org.assay.dossiers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.dossiers.DossierScript.Played;
import org.assay.people.Person;
import org.assay.people.PersonId;
import org.assay.people.Role;
import org.assay.reviews.Experts;
import org.assay.reviews.NewExpert;
import org.assay.reviews.Sector;
import org.assay.rounds.Round;
import org.assay.rounds.RoundScript;
import org.assay.testing.Cast;
import org.assay.testing.Time;
import org.assay.workflow.Inbox;
import org.assay.workflow.WorkItem;

/** Plays panels and the end of a round for tests: experts score as they are told, officials rank, confirm and decide. */
public record ReviewScript(Cast cast, Time.Mover mover, DossierScript script, Experts experts, Inbox inbox) {

    private static final List<String> PROVINCES = List.of("110000", "310000", "320000", "440000");

    /** A panel is drawn for an eligible dossier, and every expert gives this share of each weight and this vote. */
    public void concludes(Round round, Played played, String share, String vote) {
        cast.does(cast.witness(), played.caseId(), "draw-panel", Map.of("nonce", "20190506-88013"));
        answerAll(played, "accept-seat", Map.of("answer", "accept", "declaration", true));
        answerAll(played, "score-dossier", sheet(round, share, vote));
        answerAll(played, "conclude-panel", Map.of("summary", "专家组完成独立评分并经集体讨论，形成本结论。", "signed", true));
        answerAll(played, "sign-report", Map.of("decision", "signed"));
    }

    /** A signed score sheet that gives this share of each weight. */
    public static Map<String, Object> sheet(Round round, String share, String vote) {
        var half = new BigDecimal("0.5");
        var rows = new ArrayList<Map<String, Object>>();
        for (var criterion : round.criteria()) {
            var points = criterion
                    .weight()
                    .multiply(new BigDecimal(share))
                    .divide(half, 0, RoundingMode.HALF_UP)
                    .multiply(half);
            var row = new LinkedHashMap<String, Object>();
            row.put("criterion", criterion.code());
            row.put("points", points);
            row.put("reason", "依据申报书所附材料与现场核对情况综合判断，理由充分。");
            rows.add(row);
        }
        return Map.of("scores", rows, "vote", vote, "comment", "独立评分。", "signed", true);
    }

    private void answerAll(Played played, String step, Map<String, Object> answers) {
        for (var item : open(played, step)) {
            cast.as(expert(item), () -> inbox.submit(item.id(), answers, null));
        }
    }

    private List<WorkItem> open(Played played, String step) {
        return inbox.of(played.caseId()).stream()
                .filter(item -> item.isOpen() && item.step().equals(step))
                .toList();
    }

    private Person expert(WorkItem item) {
        return cast.person(PersonId.of(item.candidate().substring("person:".length())));
    }

    /** The round is closed, ranked and put under notice. */
    public void putsUnderNotice(Round round) {
        mover.pass(RoundScript.OPEN_FOR + 1);
        cast.does(cast.officer(), round.id(), "rank-candidates", Map.of("confirmed", true));
        cast.does(cast.approver(), round.id(), "confirm-shortlist", Map.of("decision", "confirmed"));
    }

    /** The meeting decides as it was noticed. */
    public void decides(Round round) {
        cast.does(cast.member(), round.id(), "decide-round", decision(round));
    }

    /** The answers to decide-round that leave the noticed list as it is. */
    public static Map<String, Object> decision(Round round) {
        return Map.of(
                "minuteNumber", "纪要〔2019〕1号",
                "documentNumber", "公告〔2019〕" + round.number(),
                "reasons", "经专家评审、排序和公示，名单符合公告规定的名额和条件。",
                "remedy", "对结果不服的，可自公布之日起六十日内申请行政复议。",
                "exclusions", List.of());
    }

    /** Two dozen experts for logistics, of four provinces and all sectors, each of an employer of their own. */
    public void appointExperts() {
        for (int i = 0; i < 24; i++) {
            var employer = script.organization();
            var person = cast.newPerson(Role.EXPERT);
            var expert = new NewExpert(
                    person.id(),
                    experts.nextCode(),
                    "评审专家" + employer.creditCode(),
                    employer.name(),
                    employer.creditCode(),
                    PROVINCES.get(i % PROVINCES.size()),
                    Sector.values()[i % 3],
                    Set.of("logistics"),
                    mover.today().plusYears(3));
            cast.as(cast.administrator(), () -> experts.add(expert));
        }
    }
}
