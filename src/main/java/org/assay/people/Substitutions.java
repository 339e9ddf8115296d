package org.assay.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.shared.Ids;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in for an official who is away; the substitute acts in their own name and with their own roles. */
@Component
@Transactional
public class Substitutions {

    /** Substitutions the list shows, the newest first. */
    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Substitutions(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records that the substitute stands in for the absent from one day to another, both included.
     *
     * @throws Refused when they are the same person, the days are over or the wrong way round, one of them is no official,
     *     the substitute lacks a role of the absent, or one of them is absent or stands in already on one of these days
     */
    public UUID record(Person absent, Person substitute, LocalDate startsOn, LocalDate endsOn) {
        if (absent.id().equals(substitute.id())) {
            throw new Refused("people.refused.substitutes-self");
        }
        if (endsOn.isBefore(startsOn) || endsOn.isBefore(WorkingCalendar.today(clock))) {
            throw new Refused("people.refused.substitution-days");
        }
        refuseUnfit(absent, substitute);
        lock(absent, substitute);
        refuseOverlap(absent, substitute, startsOn, endsOn);
        UUID id = Ids.next();
        jdbc.sql("insert into person_substitution (id, absent, substitute, starts_on, ends_on, recorded_at)"
                        + " values (:id, :absent, :substitute, :startsOn, :endsOn, :now)")
                .param("id", id)
                .param("absent", absent.id().value())
                .param("substitute", substitute.id().value())
                .param("startsOn", startsOn)
                .param("endsOn", endsOn)
                .param("now", now())
                .update();
        events.publishEvent(new SubstitutionRecorded(
                absent.id().value(), id, substitute.id().value(), substitute.username(), startsOn, endsOn));
        return id;
    }

    /** Ends it at once. @throws NotYours when there is none, @throws Refused when it is over or ended already */
    public void end(UUID id) {
        var substitution =
                list().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotYours::new);
        int ended = jdbc.sql("update person_substitution set ended_at = :now"
                        + " where id = :id and ended_at is null and ends_on >= :today")
                .param("id", id)
                .param("now", now())
                .param("today", WorkingCalendar.today(clock))
                .update();
        if (ended == 0) {
            throw new Refused("people.refused.substitution-over");
        }
        events.publishEvent(new SubstitutionEnded(substitution.absent(), id, substitution.substitute()));
    }

    /** The latest 200, the newest first. */
    @Transactional(readOnly = true)
    public List<Substitution> list() {
        return jdbc.sql("""
                select s.id, s.absent, a.name as absent_name, s.substitute, b.name as substitute_name,
                       s.starts_on, s.ends_on, s.ended_at
                from person_substitution s join person a on a.id = s.absent join person b on b.id = s.substitute
                order by s.starts_on desc, s.id desc limit ?""")
                .param(SHOWN)
                .query((row, number) -> new Substitution(
                        row.getObject("id", UUID.class),
                        row.getObject("absent", UUID.class),
                        row.getString("absent_name"),
                        row.getObject("substitute", UUID.class),
                        row.getString("substitute_name"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getObject("ended_at", OffsetDateTime.class) == null
                                ? null
                                : row.getObject("ended_at", OffsetDateTime.class)
                                        .toInstant()))
                .list();
    }

    /** Names of these people, and of those the person stands in for today, in one statement. */
    @Transactional(readOnly = true)
    public Map<UUID, Colleague> around(UUID person, Collection<UUID> others) {
        return jdbc
                .sql("""
                select p.id, p.name, a.absent is not null as absent from person p
                left join (select distinct absent from person_substitution
                           where substitute = :person and ended_at is null and :today between starts_on and ends_on) a
                       on a.absent = p.id
                where p.id = any (:others) or a.absent is not null""")
                .param("person", person)
                .param("others", others.toArray(UUID[]::new))
                .param("today", WorkingCalendar.today(clock))
                .query(Colleague.class)
                .stream()
                .collect(Collectors.toMap(Colleague::id, Function.identity()));
    }

    /** Whether the person stands in for this colleague today. */
    @Transactional(readOnly = true)
    public boolean standsIn(UUID person, UUID colleague) {
        return around(person, List.of()).containsKey(colleague);
    }

    private static void refuseUnfit(Person absent, Person substitute) {
        var needed = absent.roles().stream().filter(Role::isOfficial).toList();
        if (needed.isEmpty()) {
            throw new Refused("people.refused.substitutes-no-official", absent.name());
        }
        if (!substitute.isActive() || !substitute.roles().containsAll(needed)) {
            throw new Refused("people.refused.substitute-lacks-role", substitute.name(), absent.name());
        }
    }

    /** Two administrators at once: the second waits, and then finds what the first has recorded. */
    private void lock(Person absent, Person substitute) {
        jdbc.sql("select id from person where id in (?, ?) order by id for update")
                .params(absent.id().value(), substitute.id().value())
                .query(UUID.class)
                .list();
    }

    private void refuseOverlap(Person absent, Person substitute, LocalDate startsOn, LocalDate endsOn) {
        jdbc.sql("""
                select case when absent = :absent then 'overlaps' when absent = :substitute then 'absent-too'
                            else 'stands-in-too' end
                from person_substitution
                where ended_at is null and starts_on <= :endsOn and ends_on >= :startsOn
                  and (absent in (:absent, :substitute) or substitute = :absent) limit 1""")
                .param("absent", absent.id().value())
                .param("substitute", substitute.id().value())
                .param("startsOn", startsOn)
                .param("endsOn", endsOn)
                .query(String.class)
                .optional()
                .ifPresent(why -> {
                    throw new Refused(
                            "people.refused.substitution-" + why,
                            why.equals("absent-too") ? substitute.name() : absent.name());
                });
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
