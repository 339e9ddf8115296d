package org.assay.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assay.rounds.Rounds;
import org.assay.shared.Field;
import org.assay.shared.Track;
import org.assay.shared.WorkingCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Plays the story the demo begins in, once, through the same front doors people use: a round is open, twelve applicants stand at different steps. */
@Component
@Profile("demo")
class DemoStory implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoStory.class);

    private final DemoClock clock;
    private final DemoCast cast;
    private final DemoRegisters registers;
    private final DemoSpotChecks spotChecks;
    private final DemoRoad road;
    private final DemoApplicants applicants;
    private final Rounds rounds;
    private volatile boolean told;

    DemoStory(
            DemoClock clock,
            DemoCast cast,
            DemoRegisters registers,
            DemoSpotChecks spotChecks,
            DemoRoad road,
            DemoApplicants applicants,
            Rounds rounds) {
        this.clock = clock;
        this.cast = cast;
        this.registers = registers;
        this.spotChecks = spotChecks;
        this.road = road;
        this.applicants = applicants;
        this.rounds = rounds;
    }

    /** Before the web server opens: nobody should walk into a story half told. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return told;
    }

    @Override
    public void stop() {
        told = false;
    }

    @Override
    public void start() {
        if (!clock.resume()) {
            tell();
        }
        told = true;
    }

    private void tell() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        on(8);
        cast.enter();
        registers.enter();
        UUID round = callIsPublished();
        on(11);
        UUID recommended = applicants.submits("agent02", round, Field.CONSTRUCTION, Track.MATURE, "建筑信息建模应用（示范）");
        UUID alsoRecommended = applicants.submits("agent03", round, Field.CONSTRUCTION, Track.MATURE, "装配式构件施工（示范）");
        UUID scoring = applicants.submits("agent04", round, Field.CONSTRUCTION, Track.MATURE, "建筑工程计量（示范）");
        UUID ineligible = applicants.submits("agent12", round, Field.AUTOMOBILE, Track.MATURE, "汽车检测与诊断（示范）");
        on(12);
        for (UUID dossier : List.of(recommended, alsoRecommended, scoring, ineligible)) {
            road.accept(dossier);
        }
        on(15);
        for (UUID dossier : List.of(recommended, alsoRecommended, scoring)) {
            road.assessAsMet(dossier);
        }
        road.assess(ineligible, Map.of("E8", "NOT_MET"), "");
        UUID drawing = applicants.submits("agent10", round, Field.ELDERLY_CARE, Track.GROWING, "老年康复照护（示范）");
        UUID seating = applicants.submits("agent11", round, Field.ELDERLY_CARE, Track.GAP, "居家适老化改造（示范）");
        on(16);
        for (UUID dossier : List.of(recommended, alsoRecommended, scoring, ineligible)) {
            road.confirm(dossier);
        }
        road.accept(drawing);
        road.accept(seating);
        on(17);
        road.draw(recommended, "308417");
        road.draw(alsoRecommended, "551902");
        road.draw(scoring, "740036");
        road.takeSeats(recommended);
        road.takeSeats(alsoRecommended);
        road.takeSeats(scoring);
        road.assessAsMet(drawing);
        road.assessAsMet(seating);
        on(18);
        road.confirm(drawing);
        road.confirm(seating);
        UUID question = applicants.submits("agent09", round, Field.LOGISTICS, Track.MATURE, "供应链数字化运营（示范）");
        UUID confirming = applicants.submits("agent08", round, Field.LOGISTICS, Track.MATURE, "仓储机器人运维（示范）");
        on(19);
        road.score(recommended, false);
        road.score(alsoRecommended, false);
        road.score(scoring, true);
        road.accept(question);
        road.accept(confirming);
        UUID assessing = applicants.submits("agent07", round, Field.INFORMATION, Track.GROWING, "数据标注与治理（示范）");
        on(22);
        road.conclude(recommended);
        road.conclude(alsoRecommended);
        road.assess(question, Map.of("E6", "UNCLEAR"), "请说明西部三省考核站点的视频监控是否已全部接入，并提供接入时间。");
        road.assessAsMet(confirming);
        road.accept(assessing);
        UUID supplementing = applicants.submits("agent06", round, Field.INFORMATION, Track.GROWING, "低代码应用开发（示范）");
        on(23);
        road.confirm(question);
        road.draw(seating, "126650");
        road.askSupplement(supplementing);
        applicants.submits("agent05", round, Field.INFORMATION, Track.MATURE, "云原生应用运维（示范）");
        applicants.drafts("agent", round, Field.CONSTRUCTION, Track.MATURE, "建筑幕墙智能检测（示范）");
        clock.remember();
        LocaleContextHolder.resetLocaleContext();
        log.info("The demo story is told");
    }

    /** Five fields, eight places, three tracks; drafted by one, approved by another, opened by its timer. */
    private UUID callIsPublished() {
        UUID round = cast.as("officer", () -> rounds.begin().id());
        var call = new HashMap<>(road.prefill("officer", round, "draft-call"));
        call.put("title", "2019 年首批职业教育培训评价组织招募（演示）");
        call.put("opensOn", LocalDate.of(2019, 4, 10).toString());
        call.put("closesOn", LocalDate.of(2019, 5, 24).toString());
        call.put("contact", "演示秘书处 招募组，010-00000000（虚构）");
        call.put(
                "places",
                List.of(
                        place(Field.CONSTRUCTION, Track.MATURE, 2),
                        place(Field.INFORMATION, Track.MATURE, 1),
                        place(Field.INFORMATION, Track.GROWING, 1),
                        place(Field.LOGISTICS, Track.MATURE, 1),
                        place(Field.ELDERLY_CARE, Track.GROWING, 1),
                        place(Field.ELDERLY_CARE, Track.GAP, 1),
                        place(Field.AUTOMOBILE, Track.MATURE, 1)));
        road.does("officer", round, "draft-call", call);
        on(9);
        road.does("approver", round, "approve-call", Map.of("decision", "approved"));
        on(10);
        return round;
    }

    private static Map<String, Object> place(Field field, Track track, int places) {
        return Map.of("field", field.code(), "track", track.name(), "places", places);
    }

    /** Nine in the morning of a day of April 2019; what is to be told of spot checks happens then. */
    private void on(int day) {
        clock.moveTo(
                day(day).atTime(LocalTime.of(9, 0)).atZone(WorkingCalendar.ZONE).toInstant());
        spotChecks.morning(day);
    }

    /** A day of the month the story plays in. */
    static LocalDate day(int day) {
        return LocalDate.of(2019, 4, day);
    }
}
