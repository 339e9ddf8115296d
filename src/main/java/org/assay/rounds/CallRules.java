package org.assay.rounds;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.function.Function;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** What a call must satisfy before it may be approved: its period, its places and a score sheet that comes to 100. */
@Component
class CallRules {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    /** @param minimumWorkingDays T1: how long a call is open at least; usualWorkingDays: how long a new draft proposes */
    @ConfigurationProperties("assay.call")
    record Period(
            @DefaultValue("20") int minimumWorkingDays,
            @DefaultValue("30") int usualWorkingDays) {}

    private final Period period;
    private final WorkingCalendar calendar;

    CallRules(Period period, WorkingCalendar calendar) {
        this.period = period;
        this.calendar = calendar;
    }

    int usualWorkingDays() {
        return period.usualWorkingDays();
    }

    /** @throws Refused with the first rule that stands against the call */
    void check(Call call, LocalDate today) {
        if (call.opensOn().isBefore(today)) {
            throw new Refused("rounds.refused.opens-in-past", call.opensOn());
        }
        LocalDate earliest = calendar.days().plus(call.opensOn(), period.minimumWorkingDays());
        if (call.closesOn().isBefore(earliest)) {
            throw new Refused("rounds.refused.too-short", period.minimumWorkingDays(), earliest);
        }
        refuseDuplicates(
                call.places(), place -> place.field() + " " + place.track(), "rounds.refused.same-place-twice");
        refuseDuplicates(call.criteria(), RoundCriterion::code, "rounds.refused.same-criterion-twice");
        for (var criterion : call.criteria()) {
            if (!criterion.code().matches("[A-Z]+[0-9]+")) {
                throw new Refused("rounds.refused.criterion-code", criterion.code());
            }
        }
        BigDecimal sum = call.criteria().stream().map(RoundCriterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(FULL) != 0) {
            throw new Refused("rounds.refused.weights", sum.toPlainString());
        }
    }

    /** @throws Refused when the period is over or not published yet, or the day is not later than the last one */
    void checkProlongation(Round round, LocalDate lastDay, Instant now) {
        if (!round.isProlongableAt(now)) {
            throw new Refused("rounds.refused.period-over");
        }
        if (!lastDay.isAfter(round.closesOn())
                || lastDay.isAfter(round.closesOn().plusYears(1))) {
            throw new Refused("rounds.refused.not-later", round.closesOn());
        }
    }

    private static <T> void refuseDuplicates(Collection<T> rows, Function<T, String> key, String refusal) {
        var seen = new HashSet<String>();
        for (T row : rows) {
            if (!seen.add(key.apply(row))) {
                throw new Refused(refusal, key.apply(row));
            }
        }
    }
}
