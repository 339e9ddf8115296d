package org.assay.reviews;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.people.NotYours;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The score sheet as a member fills it in: its criteria in words, and in the consensus meeting the totals of the others. */
@Component
@Transactional(readOnly = true)
public class ScoreSheets {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private final PanelRepository panels;
    private final Sheets sheets;
    private final MessageSource messages;

    ScoreSheets(PanelRepository panels, Sheets sheets, MessageSource messages) {
        this.panels = panels;
        this.sheets = sheets;
        this.messages = messages;
    }

    /**
     * A line of the score sheet.
     *
     * @param group the heading before it; null when it is that of the line above
     * @param anchors what earns all, 60 % and none of the points; null when the sheet says nothing
     * @param low below it a reason is needed
     * @param high above it a reason is needed
     */
    public record SheetLine(
            String code,
            String name,
            @Nullable String group,
            @Nullable String anchors,
            BigDecimal weight,
            boolean veto,
            BigDecimal low,
            BigDecimal high) {}

    /** A member's total, for the consensus meeting. */
    public record Total(String member, boolean mine, BigDecimal total, PanelScore.Vote vote) {}

    /** The sheet to fill in; totals of the panel only in the consensus meeting. */
    public record ScoreSheet(
            List<SheetLine> lines,
            List<Total> totals,
            @Nullable BigDecimal range) {}

    /** @throws NotYours when the person has no seat */
    public ScoreSheet sheet(UUID subjectId, Actor actor) {
        Panel panel = expect(subjectId);
        PanelMember me = panel.seating()
                .member(actor.personId(), PanelMember.Status.TAKEN)
                .orElseThrow(NotYours::new);
        boolean meeting = panel.status() == PanelStatus.CONSENSUS;
        return new ScoreSheet(lines(panel), meeting ? totals(panel, me) : List.of(), meeting ? panel.range() : null);
    }

    private List<Total> totals(Panel panel, PanelMember me) {
        return sheets.all(panel).stream()
                .filter(sheet -> sheet.edition() == 1)
                .map(sheet -> new Total(
                        panel.seating().seated().stream()
                                .filter(member -> member.id().equals(sheet.memberId()))
                                .findFirst()
                                .orElseThrow()
                                .code(),
                        sheet.memberId().equals(me.id()),
                        sheet.total(),
                        sheet.vote()))
                .toList();
    }

    private List<SheetLine> lines(Panel panel) {
        String before = "";
        List<SheetLine> lines = new ArrayList<>();
        for (ReviewRequest.Criterion criterion : panel.criteria()) {
            String group = criterion.forScore().group();
            boolean usual = isUsual(criterion);
            lines.add(new SheetLine(
                    criterion.code(),
                    usual ? said("criteria." + criterion.code(), criterion.name()) : criterion.name(),
                    group.equals(before) ? null : usual ? group + " · " + said("criteria." + group, group) : group,
                    usual
                            ? message("criteria." + criterion.code() + ".anchors", LocaleContextHolder.getLocale())
                            : null,
                    plain(criterion.weight()),
                    criterion.veto(),
                    share(criterion, "0.6"),
                    share(criterion, "0.9")));
            before = group;
        }
        return lines;
    }

    /** Whether the criterion bears the words of the usual sheet, which are known in both languages. */
    private boolean isUsual(ReviewRequest.Criterion criterion) {
        return LANGUAGES.stream()
                .anyMatch(
                        language -> criterion.name().strip().equals(message("criteria." + criterion.code(), language)));
    }

    private String said(String key, String otherwise) {
        String found = message(key, LocaleContextHolder.getLocale());
        return found == null ? otherwise : found;
    }

    private @Nullable String message(String key, Locale locale) {
        return messages.getMessage(key, null, null, locale);
    }

    private static BigDecimal share(ReviewRequest.Criterion criterion, String part) {
        return plain(criterion.weight().multiply(new BigDecimal(part)).setScale(2, RoundingMode.HALF_UP));
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    private Panel expect(UUID subjectId) {
        return panels.findWithMembers(subjectId).orElseThrow(NotYours::new);
    }
}
