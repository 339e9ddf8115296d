package org.assay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.securityContext;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.shared.Ids;
import org.assay.shared.Vault;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.assay.testing.Time;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What the pages of rounds, papers, objections, organizations and the catalogue ask the database: little, and the same at 10 and at 1,000 rows. */
@ProcessTest
class StatementsOfPublicPagesTest {

    private static final int LIST = 4;
    private static final int DETAIL = 6;

    @Autowired
    MockMvc pages;

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    @BeforeEach
    void begin() {
        mover.at(LocalDate.of(2019, 7, 1));
    }

    /** Nothing of it is kept: pages read what this transaction has written, and it is rolled back. */
    @Test
    void everyPageKeepsItsBudgetAtTenAndAtAThousandRows() {
        var few = counted(10);
        var many = counted(1_000);

        few.forEach((page, count) -> System.out.printf("statements: page: %s %d, %d%n", page, count, many.get(page)));
        assertThat(many).isEqualTo(few);
        few.forEach((page, count) ->
                assertThat(count).as(page).isLessThanOrEqualTo(page.startsWith("list") ? LIST : DETAIL));
    }

    private Map<String, Integer> counted(int rows) {
        counts.clear();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            write(rows);
            look();
        });
        return Map.copyOf(counts);
    }

    private final UUID round = Ids.next();
    private final UUID notice = Ids.next();
    private final UUID objection = Ids.next();
    private final UUID organization = Ids.next();
    private final UUID entry = Ids.next();
    private final UUID certificate = Ids.next();
    private Person objector;
    private Person agent;

    private void look() {
        page("home", "/", null);
        page("list of announcements", "/announcements", null);
        page("a notice", "/announcements/" + notice, null);
        page("a notice, officer", "/announcements/" + notice, cast.objectionOfficer());
        page("list of calls", "/calls", null);
        page("a call", "/calls/" + round, null);
        page("list of rounds", "/rounds", cast.officer());
        page("a round", "/rounds/" + round, cast.officer());
        page("the timeline of a round", "/rounds/" + round + "?tab=timeline", cast.officer());
        page("list of objections", "/objections", objector);
        page("an objection", "/objections/" + objection, cast.objectionOfficer());
        page("an objection, objector", "/objections/" + objection, objector);
        page("list of the catalogue", "/catalogue", null);
        page("an organization of the catalogue", "/catalogue/organizations/" + entry, null);
        page("a certificate of the catalogue", "/catalogue/certificates/" + certificate, null);
        page("an organization", "/organizations/" + organization, agent);
    }

    private void page(String name, String address, @Nullable Person person) {
        var request = get(address);
        if (person != null) {
            request.with(securityContext(cast.as(person, SecurityContextHolder::getContext)));
        }
        entities.flush();
        entities.clear();
        // Whose session it is costs the same everywhere; the calendar is read once and remembered.
        var statements = Statements.of(() -> pages.perform(request).andExpect(status().isOk())).stream()
                .filter(statement ->
                        !statement.toLowerCase(Locale.ROOT).matches("(?s).*(spring_session|calendar_day).*"))
                .toList();
        counts.put(name, statements.size());
        if (statements.size() > (name.startsWith("list") ? LIST : DETAIL)) {
            statements.forEach(statement -> System.out.println(name + ": " + statement));
        }
    }

    private void write(int rows) {
        objector = cast.newPerson(Role.OBJECTOR);
        agent = cast.newAgent(organization);
        jdbc.sql("""
                insert into round (id, version, number, status, title, legal_basis, opens_on, closes_on, contact, fee_statement,
                                   begun_at, published_at, notices)
                select case when i = 1 then :id else gen_random_uuid() end, 0, 'STM-' || i, 'NOTICED', '遴选公告 ' || i, '依据',
                       date '2019-05-06', date '2019-06-03', 'x', '不收费', now(), now(), 1
                from generate_series(1, :rows) i""").param("id", round).param("rows", rows).update();
        jdbc.sql("""
                insert into round_place (round_id, position, field, track, places)
                values (:id, 0, 'LOGISTICS', 'MATURE', 2), (:id, 1, 'INFORMATION', 'GAP', 1)""").param("id", round).update();
        jdbc.sql("""
                insert into round_criterion (round_id, position, code, name, weight, veto)
                select :id, i - 1, 'A' || i, '标准 ' || i, 5, false from generate_series(1, 20) i""").param("id", round).update();
        jdbc.sql("""
                insert into round_candidate (dossier_id, round_id, number, organization_id, organization, certificate, levels,
                                             field, track, entered_at, result, total, group_means, ranked, placed)
                select gen_random_uuid(), :id, 'STM-TEO-' || i, gen_random_uuid(), '单位 ' || i, '证书', 'L1', 'LOGISTICS', 'MATURE',
                       timestamptz '2019-05-20 09:00+08', 'ELIGIBLE_RECOMMENDED', 100 - i / 20.0, '{"A":5}', i, i < 3
                from generate_series(1, :rows) i""").param("id", round).param("rows", rows).update();
        jdbc.sql("""
                insert into ledger_fact (id, at, kind, case_id, actor, content, hash)
                select gen_random_uuid(), timestamptz '2019-05-20 09:00+08' + i * interval '1 minute', 'candidate-entered', :id,
                       :actor, '{"number":"x"}', 'x'
                from generate_series(1, :rows) i""")
                .param("id", round)
                .param("actor", cast.officer().id().value())
                .param("rows", rows)
                .update();
        writePapers(rows);
        writeCatalogue(rows);
    }

    private void writePapers(int rows) {
        jdbc.sql("""
                insert into announcement (id, version, kind, subject_id, document_number, title, issuer, body, status, prepared_at,
                                          issued_on, published_at, notice_from, notice_until)
                select case when i = 1 then :id else gen_random_uuid() end, 0, 'NOTICE', case when i = 1 then :round else gen_random_uuid() end,
                       'STM-N' || i, '公示', '教育部', '正文', 'PUBLISHED', now(), date '2019-07-01', now(),
                       timestamptz '2019-07-01 00:00+08', timestamptz '2019-07-10 23:59+08'
                from generate_series(1, :rows) i""")
                .param("id", notice)
                .param("round", round)
                .param("rows", rows)
                .update();
        jdbc.sql("""
                insert into announcement_line (announcement_id, position, case_id, number, organization, certificate, levels, field,
                                               track, remark)
                select :id, i - 1, gen_random_uuid(), 'STM-TEO-' || i, '单位', '证书', 'L1', 'logistics', 'MATURE', ''
                from generate_series(1, :rows) i""").param("id", notice).param("rows", rows).update();
        jdbc.sql("""
                insert into announcement_objection (id, version, number, announcement_id, subject_id, line_case_id, line_number,
                    organization, certificate, objector_kind, name, id_sealed, id_mark, contact_sealed, grounds, facts, consent,
                    person_id, language, status, filed_at)
                select case when i = 1 then :id else gen_random_uuid() end, 0, 'STM-OBJ-' || i, :notice, :round, gen_random_uuid(), 'x',
                       '单位', '证书', 'PERSON', '路见明', :number, i::text, :contact, '{UNTRUE_MATERIAL}', '事实', false, :person, 'zh-CN', 'RECEIVED',
                       now()
                from generate_series(1, :rows) i""")
                .param("id", objection)
                .param("notice", notice)
                .param("round", round)
                .param("person", objector.id().value())
                .param("number", vault.seal("11010519491231002X", objection + " id"))
                .param("contact", vault.seal("objector@assay.example", objection + " contact"))
                .param("rows", rows)
                .update();
    }

    private void writeCatalogue(int rows) {
        jdbc.sql("""
                insert into catalogue_organization (id, name, recorded_on) values (:id, '目录单位', date '2019-05-06')""").param("id", entry).update();
        jdbc.sql("""
                insert into catalogue_certificate (id, organization_id, name, field, levels, recorded_on, source)
                select case when i = 1 then :id else gen_random_uuid() end, :entry, '目录证书 ' || i, 'logistics', '{L1}',
                       date '2019-05-06', 'AGREEMENT'
                from generate_series(1, :rows) i""")
                .param("id", certificate)
                .param("entry", entry)
                .param("rows", rows)
                .update();
        jdbc.sql("""
                insert into catalogue_change (id, certificate_id, day, status)
                select gen_random_uuid(), id, recorded_on, 'ACTIVE' from catalogue_certificate where organization_id = :entry""").param("entry", entry).update();
        jdbc.sql("""
                insert into organization (id, name, credit_code, code_confirmed, kind, region, address, legal_representative, standing,
                                          registered_at, version)
                values (:id, '单位 ' || :id, :code, true, 'ENTERPRISE', '110000', '地址', '代表', 'ACTIVE', now(), 0)""")
                .param("id", organization)
                .param("code", "91110108%09dX".formatted(Math.floorMod(organization.hashCode(), 1_000_000_000)))
                .update();
        jdbc.sql("""
                insert into document (id, case_kind, case_id, kind, name, type, size, sha256, uploaded_at)
                select gen_random_uuid(), 'organizations', :id, 'licence', '执照.pdf', 'application/pdf', 1, 'x', now()
                from generate_series(1, :rows)""")
                .param("id", organization)
                .param("rows", Math.min(rows, 60))
                .update();
    }
}
