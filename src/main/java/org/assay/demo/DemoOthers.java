package org.assay.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assay.rounds.RoundCriterion;
import org.assay.rounds.Rounds;
import org.assay.workflow.Inbox;
import org.assay.workflow.InboxQuery;
import org.assay.workflow.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people of the demo nobody has chosen to be: experts and agents do their own work a day after it reaches them. */
@Component
@Profile("demo")
class DemoOthers {

    private static final Set<String> CHOSEN =
            DemoPeople.CHOICE.stream().map(DemoPeople.Choice::username).collect(Collectors.toUnmodifiableSet());

    private static final String PANEL_SUMMARY = "专家组认为该机构治理规范、行业基础扎实，标准的等级划分清晰、要求可测，考核方案切合典型工作任务，结论以评分与表决为准。";

    private final DemoCast cast;
    private final Inbox inbox;
    private final Rounds rounds;
    private final Clock clock;

    DemoOthers(DemoCast cast, Inbox inbox, Rounds rounds, Clock clock) {
        this.cast = cast;
        this.inbox = inbox;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** Lets everybody but the chosen ones do what reached them half a day ago or earlier. */
    void act() {
        Instant reached = clock.instant().minus(Duration.ofHours(12));
        everybody(
                username -> !CHOSEN.contains(username),
                item -> item.createdAt().isBefore(reached) && !item.step().equals("conclude-panel")
                        || item.dueAt().isBefore(clock.instant()));
    }

    /** Lets all experts and agents, the chosen ones too, do what waits for them and passes the test. */
    void act(Predicate<WorkItem> which) {
        everybody(username -> true, which);
    }

    /** The expert who has a panel to conclude now, so that whoever wants to be the chair meets a report to write. */
    Optional<String> chair() {
        return DemoTable.experts().stream()
                .map(DemoTable.Member::username)
                .filter(username ->
                        cast.as(username, () -> inbox.page(InboxQuery.of(InboxQuery.Scope.MINE))).items().stream()
                                .anyMatch(item -> item.step().equals("conclude-panel")))
                .findFirst();
    }

    private void everybody(Predicate<String> who, Predicate<WorkItem> which) {
        var usernames = new ArrayList<String>();
        DemoTable.experts().forEach(member -> usernames.add(member.username()));
        DemoTable.applicants().forEach(applicant -> usernames.add(applicant.username()));
        usernames.stream()
                .filter(who)
                .forEach(username -> cast.as(username, () -> {
                    inbox.page(InboxQuery.of(InboxQuery.Scope.MINE)).items().stream()
                            .filter(which)
                            .forEach(item -> answer(item, username));
                    return true;
                }));
    }

    private void answer(WorkItem item, String username) {
        var answers = answers(item, username);
        if (answers != null) {
            inbox.submit(item.id(), answers, null);
        }
    }

    private @Nullable Map<String, Object> answers(WorkItem item, String username) {
        return switch (item.step()) {
            case "accept-seat" -> Map.of("answer", "accept", "declaration", true);
            case "score-dossier" -> sheet(item, username);
            case "revise-score" -> revised(item);
            case "conclude-panel" -> Map.of("summary", PANEL_SUMMARY, "signed", true);
            case "sign-report" -> Map.of("decision", "signed");
            case "supplement-dossier" -> Map.of("reply", "已按补正通知逐项补充，所缺材料均已上传，请予复核。（演示）");
            case "answer-question" -> Map.of("answer", "现就贵办提出的问题说明如下：相关事实以所附证明材料为准，均可现场核验。（演示）");
            case "sign-agreement" -> Map.of("signatory", "授权代表", "accepted", true);
            default -> null;
        };
    }

    /** Points near four fifths of each weight: better for some dossiers than for others, a little different for each expert, always within what needs no reason. */
    private Map<String, Object> sheet(WorkItem item, String username) {
        List<Map<String, Object>> scores = new ArrayList<>();
        var criteria =
                rounds.expect(java.util.Objects.requireNonNull(item.roundId())).criteria();
        for (RoundCriterion criterion : criteria) {
            int merit = spread(item.caseNumber() + criterion.code(), 5) - 2;
            int mood = spread(username + item.caseNumber() + criterion.code(), 3) - 1;
            scores.add(score(criterion, merit + mood));
        }
        return Map.of("scores", scores, "vote", "YES", "comment", "同意推荐。（演示）", "signed", true);
    }

    /** A number from 0 to below {@code most} that looks like chance and is the same each time. */
    private static int spread(String of, int most) {
        return Math.floorMod(
                UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).hashCode(), most);
    }

    private static Map<String, Object> score(RoundCriterion criterion, int mood) {
        var half = new BigDecimal("0.5");
        var points = criterion
                .weight()
                .multiply(new BigDecimal("0.8"))
                .divide(half, 0, RoundingMode.HALF_UP)
                .add(BigDecimal.valueOf(mood))
                .multiply(half);
        var least = criterion.weight().multiply(new BigDecimal("0.6"));
        var most = criterion.weight().multiply(new BigDecimal("0.9"));
        while (points.compareTo(least) < 0) {
            points = points.add(half);
        }
        while (points.compareTo(most) > 0) {
            points = points.subtract(half);
        }
        var row = new LinkedHashMap<String, Object>();
        row.put("criterion", criterion.code());
        row.put("points", points);
        return row;
    }

    private Map<String, Object> revised(WorkItem item) {
        var answers = new LinkedHashMap<>(inbox.prefill(item));
        answers.put("signed", true);
        answers.put("revisionReason", "经讨论维持原评分。（演示）");
        return answers;
    }
}
