package org.assay.reviews;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.assay.people.NotYours;
import org.assay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes in the sheets of a panel: each member's own, and after the consensus meeting the revision of it. */
@Component
class Scoring {
    private final PanelRepository panels;
    private final Sheets sheets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Scoring(PanelRepository panels, Sheets sheets, ApplicationEventPublisher events, Clock clock) {
        this.panels = panels;
        this.sheets = sheets;
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
        if (sheets.signed(panel, 2) == Seating.SEATS) {
            panel.totalRevised(sheets.count(panel));
            panels.flush();
        }
    }

    /** All sheets are in. @return whether the totals lie so far apart that the panel must meet */
    boolean total(Panel panel) {
        PanelScore score = sheets.count(panel);
        panel.total(score);
        panels.flush();
        return score.divergent();
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
