package org.assay.draws;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.testing.Cast;
import org.assay.testing.Time;

/** Three people and a plan that is to be drawn in two days. */
final class Ceremony {
    final Person operator;
    final Person witness;
    final Person approver;
    final UUID plan = UUID.randomUUID();
    Instant planned;

    private final Cast cast;
    private final Draws draws;
    private final Time.Mover time;

    Ceremony(Cast cast, Draws draws, Time.Mover time) {
        time.at(LocalDate.of(2019, 6, 10));
        this.cast = cast;
        this.draws = draws;
        this.time = time;
        operator = cast.newPerson(Role.INSPECTION_OFFICER);
        witness = cast.newPerson(Role.WITNESS);
        approver = cast.newPerson(Role.APPROVER);
        planned = time.clock().instant().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    }

    void timeHasCome() {
        time.clock().moveTo(planned);
    }

    void enter(Person person, DrawId id, String nonce) {
        cast.as(person, () -> draws.enterNonce(id, nonce));
    }

    DrawId commit(boolean open) {
        return cast.as(operator, () -> draws.commit(input(open, Registers.example())));
    }

    DrawId commit(Pools pools) {
        return cast.as(operator, () -> draws.commit(input(true, pools)));
    }

    DrawId commitAt(Instant when) {
        planned = when;
        return commit(true);
    }

    /** By a lottery whose fourteen digits come out on a day. */
    DrawId commitTo(LocalDate on, int length) {
        var called = input(true, Registers.example());
        return cast.as(
                operator,
                () -> draws.commit(new NewInspectionDraw(
                        called.subjectId(),
                        called.planId(),
                        called.title(),
                        true,
                        planned,
                        NonceSource.LOTTERY,
                        "虚构双色球第 2019066 期",
                        ExpectedValue.of(NonceSource.LOTTERY, on, length),
                        called.algorithm(),
                        called.rule(),
                        called.pools(),
                        called.approver())));
    }

    static InspectionRule rule() {
        return InspectionRule.pairs(List.of(Stratum.all("全部", 2)), 0);
    }

    NewInspectionDraw input(boolean open, Pools pools) {
        return new NewInspectionDraw(
                plan,
                "PLAN-" + UUID.randomUUID(),
                "年度抽查",
                open,
                planned,
                NonceSource.WITNESS,
                "由见证人当场报数",
                Algorithm.HMAC_SHA256,
                rule(),
                pools,
                approver.id());
    }
}
