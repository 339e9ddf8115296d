package org.assay.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.assay.shared.WorkingCalendar;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.assay.workflow.Cases;
import org.assay.workflow.Flow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class PublicNoticeTest {

    private Notices notices;

    @Autowired
    Announcements announcements;

    @Autowired
    Objections objections;

    @Autowired
    Cases cases;

    @Autowired
    Cast cast;

    @Autowired
    Flow flow;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Time.Mover mover;

    @BeforeEach
    void begin() {
        notices = new Notices(announcements, flow, transaction);
        mover.at(Notices.DAY);
    }

    @Test
    void aNoticeRunsForSevenWorkingDaysAndTheLastDayCounts() {
        var notice = notices.open();

        assertThat(notice.status()).isEqualTo(AnnouncementStatus.PUBLISHED);
        assertThat(notice.noticeUntil()).isEqualTo(WorkingCalendar.endOf(LocalDate.of(2019, 7, 10)));
        assertThat(waitsAt(notice)).isEqualTo("notice-period-over");

        mover.at(LocalDate.of(2019, 7, 10));
        assertThat(waitsAt(notice)).isEqualTo("notice-period-over");
    }

    @Test
    void aNoticeWithoutObjectionsClosesUnchangedWhenItsPeriodIsOver() {
        var notice = notices.open();

        mover.at(LocalDate.of(2019, 7, 11));

        assertThat(now(notice).status()).isEqualTo(AnnouncementStatus.CLOSED);
        assertThat(announcements.removedBy(notice.subjectId())).isEmpty();
        assertThat(cases.whereabouts(notice.subjectId())).isEmpty();
    }

    @Test
    void anOpenObjectionHoldsTheNoticeUntilItIsConcluded() {
        var notice = notices.open();
        var objection = objections.file(notice.id(), Notices.row(notice, 0), Notices.objection());

        mover.at(LocalDate.of(2019, 7, 11));
        assertThat(waitsAt(notice)).isEqualTo("objections-concluded");
        assertThat(announcements.underObjection(notice.id())).containsExactly(Notices.row(notice, 0));

        admit(objection.id());
        assertThat(waitsAt(notice)).isEqualTo("objections-concluded");

        cast.does(
                cast.objectionOfficer(),
                objection.id(),
                "conclude-objection",
                Notices.concluded(Conclusion.NOT_UPHELD, false));
        assertThat(now(notice).status()).isEqualTo(AnnouncementStatus.CLOSED);
        assertThat(announcements.removedBy(notice.subjectId())).isEmpty();
        assertThat(announcements.underObjection(notice.id())).isEmpty();
    }

    @Test
    void theNoticeWaitsForTheLastOfItsObjections() {
        var notice = notices.open();
        var first = objections.file(notice.id(), Notices.row(notice, 0), Notices.objection());
        var second = objections.file(notice.id(), Notices.row(notice, 1), Notices.objection());
        mover.at(LocalDate.of(2019, 7, 11));

        cast.does(cast.objectionOfficer(), first.id(), "admit-objection", Notices.REFUSED);
        assertThat(waitsAt(notice)).isEqualTo("objections-concluded");

        cast.does(cast.objectionOfficer(), second.id(), "admit-objection", Notices.REFUSED);
        assertThat(now(notice).status()).isEqualTo(AnnouncementStatus.CLOSED);
    }

    @Test
    void anObjectionAnsweredBeforeThePeriodEndsDoesNotEndIt() {
        var notice = notices.open();
        var objection = objections.file(notice.id(), Notices.row(notice, 0), Notices.objection());
        cast.does(cast.objectionOfficer(), objection.id(), "admit-objection", Notices.REFUSED);

        assertThat(waitsAt(notice)).isEqualTo("notice-period-over");
        mover.at(LocalDate.of(2019, 7, 11));
        assertThat(now(notice).status()).isEqualTo(AnnouncementStatus.CLOSED);
    }

    @Test
    void anObjectionUpheldTakesItsRowOffTheListAndLeavesTheOthers() {
        var notice = notices.open();
        var objection = objections.file(notice.id(), Notices.row(notice, 1), Notices.objection());
        admit(objection.id());
        cast.does(
                cast.objectionOfficer(),
                objection.id(),
                "conclude-objection",
                Notices.concluded(Conclusion.UPHELD, true));

        mover.at(LocalDate.of(2019, 7, 11));

        assertThat(now(notice).status()).isEqualTo(AnnouncementStatus.CLOSED);
        assertThat(announcements.removedBy(notice.subjectId())).containsExactly(Notices.row(notice, 1));
    }

    @Test
    void anObjectionUpheldInPartMayLeaveTheRowWhereItIs() {
        var notice = notices.open();
        var objection = objections.file(notice.id(), Notices.row(notice, 1), Notices.objection());
        admit(objection.id());
        cast.does(
                cast.objectionOfficer(),
                objection.id(),
                "conclude-objection",
                Notices.concluded(Conclusion.PARTLY, false));

        mover.at(LocalDate.of(2019, 7, 11));

        assertThat(announcements.removedBy(notice.subjectId())).isEmpty();
    }

    private void admit(UUID objection) {
        cast.does(cast.objectionOfficer(), objection, "admit-objection", Notices.ADMITTED);
    }

    private Announcement now(Announcement notice) {
        return announcements.noticeOf(notice.subjectId()).orElseThrow();
    }

    private String waitsAt(Announcement notice) {
        return cases.whereabouts(notice.subjectId()).get(0).step();
    }
}
