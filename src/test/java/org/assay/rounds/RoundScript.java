package org.assay.rounds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.shared.Field;
import org.assay.shared.Track;
import org.assay.testing.Cast;
import org.assay.testing.Time;

/** Plays rounds for tests: drafted, approved and opened as officers would, with candidates put in by the front door. */
public record RoundScript(Cast cast, Time.Mover mover, Rounds rounds) {

    /** Working days a scripted call is open. */
    public static final int OPEN_FOR = 20;

    /** A round whose call waits to be drafted. */
    public Round begun() {
        return cast.as(cast.officer(), rounds::begin);
    }

    /** A round open for submissions from today on, with these places: field code, track, number. */
    public Round open(List<Map<String, Object>> places) {
        var round = begun();
        cast.does(cast.officer(), round.id(), "draft-call", call(mover.today(), places));
        cast.does(cast.approver(), round.id(), "approve-call", Map.of("decision", "approved"));
        mover.at(mover.today());
        return rounds.expect(round.id());
    }

    /** A round with two places for logistics, mature brands. */
    public Round open() {
        return open(List.of(place("logistics", "MATURE", 2)));
    }

    /** Lets the period of a scripted call pass. */
    public void passPeriod() {
        mover.pass(OPEN_FOR + 1);
    }

    public static Map<String, Object> place(String field, String track, int places) {
        return Map.of("field", field, "track", track, "places", BigDecimal.valueOf(places));
    }

    /** The answers to draft-call for a period that begins on this day. */
    public Map<String, Object> call(LocalDate opensOn, List<Map<String, Object>> places) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("title", "遴选公告 " + UUID.randomUUID().toString().substring(0, 8));
        answers.put("legalBasis", "教职成〔2019〕6号");
        answers.put("opensOn", opensOn.toString());
        answers.put("closesOn", mover.calendar().days().plus(opensOn, OPEN_FOR).toString());
        answers.put("contact", "office@assay.example");
        answers.put("feeStatement", "不收取任何费用");
        answers.put("places", places);
        answers.put("criteria", sheet());
        return answers;
    }

    /** The usual score sheet as answers. */
    public static List<Map<String, Object>> sheet() {
        var rows = new ArrayList<Map<String, Object>>();
        for (var criterion : ScoreSheet.proposed(code -> "Criterion " + code)) {
            rows.add(Map.of(
                    "code",
                    criterion.code(),
                    "name",
                    criterion.name(),
                    "weight",
                    criterion.weight(),
                    "veto",
                    criterion.veto()));
        }
        return rows;
    }

    /** Puts a candidate for logistics, mature brands, into an open round. */
    public Candidate enters(Round round) {
        return enters(round, Field.LOGISTICS, Track.MATURE);
    }

    public Candidate enters(Round round, Field field, Track track) {
        String mark = UUID.randomUUID().toString().substring(24).toUpperCase(java.util.Locale.ROOT);
        var candidate = new Candidate(
                UUID.randomUUID(),
                "TEO-TEST-" + mark,
                UUID.randomUUID(),
                "测试评价组织" + mark,
                "测试证书" + mark,
                "L1, L2",
                field,
                track);
        rounds.enter(round.id(), candidate);
        return candidate;
    }

    /** Concludes a candidate as recommended with this total. */
    public void recommends(Candidate candidate, String total) {
        rounds.conclude(
                candidate.dossierId(),
                new Conclusion(
                        Conclusion.Result.ELIGIBLE_RECOMMENDED,
                        new BigDecimal(total),
                        Map.of("A", new BigDecimal("12"), "C", new BigDecimal("20"), "D", new BigDecimal("16"))));
    }
}
