package org.assay.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days count when a rule gives working days: Monday to Friday, less the official days off, plus the weekend days
 * that the State Council turns into workdays.
 */
public record WorkingDays(Set<LocalDate> daysOff, Set<LocalDate> makeUpDays) {
    public WorkingDays {
        daysOff = Set.copyOf(daysOff);
        makeUpDays = Set.copyOf(makeUpDays);
    }

    public boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? makeUpDays.contains(day) : !daysOff.contains(day);
    }

    /** The first working day after that day. */
    public LocalDate next(LocalDate day) {
        LocalDate candidate = day.plusDays(1);
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /**
     * The day on which a term of so many working days ends; the start day is not counted.
     *
     * @param workingDays 0 or more; 0 gives the start day itself, working or not
     */
    public LocalDate plus(LocalDate start, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("A term cannot run backwards: " + workingDays);
        }
        LocalDate day = start;
        for (int i = 0; i < workingDays; i++) {
            day = next(day);
        }
        return day;
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} lies before. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** Whether the State Council's notice for that year is in; every notice names New Year's Day. Else weekends rule. */
    public boolean isNoticeKnown(int year) {
        return daysOff.contains(LocalDate.of(year, 1, 1));
    }
}
