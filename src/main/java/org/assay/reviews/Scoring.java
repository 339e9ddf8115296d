package org.assay.reviews;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.people.NotYours;
import org.assay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes in the sheets of a panel and counts them: each member's own, and after the consensus meeting the revision of it. */
@Component
class Scoring {
    private final PanelRepository panels;
    private final Sheets sheets;
    private final Seats seats;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Scoring(PanelRepository panels, Sheets sheets, Seats seats, ApplicationEventPublisher events, Clock clock) {
        this.panels = panels;
        this.sheets = sheets;
        this.seats = seats;
        this.events = events;
        this.clock = clock;
    }

    /** The sheet with its criteria and no points. */
    static Map<String, Object> blank(Panel panel) {
        return Map.of(
                "scores",
                panel.criteria().stream()
                        .map(criterion -> Map.of("criterion", criterion.code()))
                        .toList());
    }

    /** The members who still have to score. */
    List<PanelMember> unscored(Panel panel) {
        return sheets.missing(panel);
    }

    /** @throws Refused when the member has signed already or the panel does not score */
    void score(Panel panel, PanelMember member, SheetInput input) {
        panel.refuseUnless(PanelStatus.SCORING);
        SheetCheck.refuse(SheetCheck.check(panel.criteria(), input.scores()));
        if (sheets.of(panel, member, 1).isPresent()) {
            throw new Refused("reviews.refused.signed-already");
        }
        sign(panel, member, 1, input, null);
    }

    /** What the member signed first. */
    Map<String, Object> first(Panel panel, PanelMember member) {
        Sheet first = sheets.of(panel, member, 1).orElseThrow(NotYours::new);
        Map<String, Object> prefill = new LinkedHashMap<>();
        prefill.put("scores", first.scores().stream().map(Scoring::row).toList());
        prefill.put("vote", first.vote().name());
        if (first.comment() != null) {
            prefill.put("comment", first.comment());
        }
        return prefill;
    }

    /** Once, with a reason where anything changes; the first sheet is kept beside it. */
    void revise(Panel panel, PanelMember member, SheetInput input, @Nullable String reason) {
        panel.refuseUnless(PanelStatus.CONSENSUS);
        Sheet first = sheets.of(panel, member, 1).orElseThrow(NotYours::new);
        SheetCheck.refuse(SheetCheck.check(panel.criteria(), input.scores()));
        SheetCheck.refuse(SheetCheck.checkRevision(first, input, reason));
        if (sheets.of(panel, member, 2).isPresent()) {
            throw new Refused("reviews.refused.signed-already");
        }
        sign(panel, member, 2, input, reason);
    }

    /**
     * The scoring or the meeting is over: whoever has no sheet leaves, then the sheets are counted.
     *
     * @return {@code vacant} when a seat must be filled first, {@code divergent} when the panel must meet, else {@code agreed}
     */
    String total(Panel panel) {
        sheets.missing(panel).forEach(silent -> {
            silent.leave(PanelMember.Status.DROPPED, List.of(), null, clock.instant());
            events.publishEvent(
                    new MemberLeft(panel.id(), silent.code(), silent.status().name(), List.of(), null));
        });
        if (seats.mustFill(panel, sheets.inForce(panel).size())) {
            panel.reopen();
            panels.flush();
            return "vacant";
        }
        panel.total(sheets.count(panel));
        panels.flush();
        return panel.status() == PanelStatus.CONSENSUS ? "divergent" : "agreed";
    }

    private void sign(Panel panel, PanelMember member, int edition, SheetInput input, @Nullable String reason) {
        sheets.keep(new Sheet(panel.id(), member.id(), edition, input, reason, clock.instant()));
        events.publishEvent(new SheetSigned(panel.id(), member.code(), edition));
    }

    private static Map<String, Object> row(Score score) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("criterion", score.criterion());
        row.put("points", plain(score.points()));
        row.put("reason", Objects.requireNonNullElse(score.reason(), ""));
        row.put("evidence", Objects.requireNonNullElse(score.evidence(), ""));
        return row;
    }

    /** 7.0 as 7, as it was typed. */
    private static BigDecimal plain(BigDecimal points) {
        return new BigDecimal(points.stripTrailingZeros().toPlainString());
    }
}
