package org.assay.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {
    private static final WorkingDays DAYS = new WorkingDays(days("OFF"), days("WORK"));

    @ParameterizedTest
    @CsvSource({
        "2019-04-04, 20, 2019-05-06",
        "2019-04-26,  5, 2019-05-06",
        "2019-04-30,  5, 2019-05-09",
        "2019-09-27, 10, 2019-10-16",
        "2019-09-30,  5, 2019-10-12", // a Saturday worked
        "2019-12-30,  3, 2020-01-03",
        "2020-01-20,  5, 2020-02-04",
        "2020-01-20, 20, 2020-02-25",
        "2020-04-24,  5, 2020-04-30", // 26 April is a Sunday worked
        "2020-09-25,  7, 2020-10-12", // 27 September and 10 October count
    })
    void aTermEndsOnItsLastWorkingDay(LocalDate start, int workingDays, LocalDate due) {
        assertThat(DAYS.plus(start, workingDays)).isEqualTo(due);
        assertThat(DAYS.between(start, due)).isEqualTo(workingDays);
        assertThat(DAYS.between(due, start)).isNotPositive();
    }

    static Stream<Arguments> terms() {
        Random random = new Random(20190404);
        LocalDate first = LocalDate.of(2019, 1, 1);
        return IntStream.range(0, 300)
                .mapToObj(i -> Arguments.of(first.plusDays(random.nextInt(3200)), random.nextInt(60)));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void countingForwardAndCountingBetweenAgree(LocalDate start, int workingDays) {
        LocalDate due = DAYS.plus(start, workingDays);
        assertThat(DAYS.between(start, due)).isEqualTo(workingDays);
        assertThat(DAYS.between(due, start)).isEqualTo(-workingDays);
        assertThat(workingDays == 0 || DAYS.isWorkingDay(due)).isTrue();
        assertThat(DAYS.plus(start, workingDays + 1)).isEqualTo(DAYS.next(due));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2019-02-02", "2020-01-19", "2021-10-09", "2022-04-02", "2023-06-25", "2024-02-18", "2026-02-14"
            })
    void aMakeUpWeekendDayIsWorked(LocalDate day) {
        assertThat(DAYS.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2019-05-01", "2020-01-31", "2021-02-17", "2022-10-07", "2023-10-06", "2025-06-02", "2026-02-23"
            })
    void anOfficialWeekdayOffIsNotWorked(LocalDate day) {
        assertThat(DAYS.isWorkingDay(day)).isFalse();
    }

    @Test
    void noDayIsBothOffAndWorkedAndOnlyWeekendsAreMadeUp() {
        assertThat(DAYS.daysOff()).doesNotContainAnyElementsOf(DAYS.makeUpDays());
        assertThat(DAYS.makeUpDays()).allMatch(day -> day.getDayOfWeek().getValue() > 5);
        assertThat(CalendarFile.spans().stream()
                        .mapToLong(WorkingDaysTest::length)
                        .sum())
                .isEqualTo(DAYS.daysOff().size() + DAYS.makeUpDays().size());
    }

    @Test
    void aYearWithoutNoticeCountsMondayToFridayAndSaysSo() {
        assertThat(IntStream.rangeClosed(2019, 2026)).allMatch(DAYS::isNoticeKnown);
        assertThat(DAYS.isNoticeKnown(2018)).isFalse();
        assertThat(DAYS.isNoticeKnown(2027)).isFalse();
        assertThat(DAYS.plus(LocalDate.of(2027, 9, 30), 5)).isEqualTo("2027-10-07");
    }

    @Test
    void aTermOfNoDaysEndsWhereItBegins() {
        LocalDate sunday = LocalDate.of(2026, 3, 1);
        assertThat(DAYS.plus(sunday, 0)).isEqualTo(sunday);
        assertThat(DAYS.next(sunday)).isEqualTo("2026-03-02");
        assertThatThrownBy(() -> DAYS.plus(sunday, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDayEndsInBeijing() {
        assertThat(WorkingCalendar.endOf(LocalDate.of(2026, 3, 2))).isEqualTo("2026-03-02T15:59:59.999Z");
        Clock evening = Clock.fixed(Instant.parse("2026-03-02T16:00:00Z"), ZoneOffset.UTC);
        assertThat(WorkingCalendar.today(evening)).isEqualTo("2026-03-03");
    }

    private static Set<LocalDate> days(String kind) {
        return CalendarFile.spans().stream()
                .filter(span -> span.kind().equals(kind))
                .flatMap(span -> span.from().datesUntil(span.to().plusDays(1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static long length(CalendarFile.Span span) {
        return span.from().datesUntil(span.to().plusDays(1)).count();
    }
}
