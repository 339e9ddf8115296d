package org.assay.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.assay.testing.Time;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With 200,000 open items the inbox still reads only what it shows, on the first page and far behind it. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxAtScaleTest {

    private static final int ITEMS = 200_000;
    private static final int PAGE = 50;

    private final UUID caseId = UUID.randomUUID();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Inbox inbox;

    @Autowired
    Desks desks;

    @Autowired
    WorkSearch search;

    @Autowired
    Time.Mover mover;

    @Autowired
    Cast cast;

    private Person busy;
    private Person calm;
    private Person away;

    @BeforeAll
    void manyItems() {
        busy = cast.newPerson(Role.CASE_OFFICER);
        calm = cast.newPerson(Role.CASE_OFFICER);
        away = cast.newPerson(Role.CASE_OFFICER);
        jdbc.sql("""
                insert into work_item (id, case_id, case_kind, case_number, case_title, process, candidate, assignee, state, created_at, due_at,
                                       step, field, province, round_id)
                select gen_random_uuid(), :caseId, 'scale', 'SCALE-' || n, '规模样例', 'dossier-check',
                       case when n <= 10 then :calm when n <= 10010 then :busy when n <= 10160 or n % 10 < 7 then 'case-officer' else 'approver' end,
                       case when n between 10011 and 10160 then :away when n > 10010 and n % 9 = 0 then md5('holder ' || n % 101)::uuid end,
                       'OPEN', now(), timestamptz '2019-05-06 09:00+08' + (n % 400) * interval '1 hour',
                       case when n % 41 = 0 then 'confirm-eligibility' else 'check-dossier' end,
                       case when n % 37 = 0 then 'logistics' else 'construction' end,
                       case when n % 43 = 0 then '330000' else '110000' end,
                       case when n % 31 = 0 then :caseId end
                from generate_series(1, :items) n""")
                .param("away", away.id().value())
                .param("caseId", caseId)
                .param("calm", "person:" + calm.id().value())
                .param("busy", "person:" + busy.id().value())
                .param("items", ITEMS)
                .update();
        jdbc.sql("analyze work_item").update();
    }

    @AfterAll
    void asItWas() {
        jdbc.sql("delete from work_item where case_id = ?").param(caseId).update();
        jdbc.sql("analyze work_item").update();
    }

    @ParameterizedTest
    @EnumSource(InboxQuery.Scope.class)
    void aPageReadsLittleMoreThanItsRows(InboxQuery.Scope scope) {
        var first = InboxQuery.of(scope);

        for (var query : List.of(first, first.from(placeAfter(500 * PAGE)))) {
            readsLittle(query);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ROLE, confirm-eligibility,,,,",
        "ROLE,,logistics,,,",
        "ROLE,,,330000,,",
        "ROLE,,,,true,",
        "ROLE,,,,,LATE",
        "ROLE,,,,,TODAY",
        "ROLE,,,,,WEEK",
        "ROLE,,,,,LATER",
        "ROLE, check-dossier,,330000,,LATER",
        "TEAM,,,330000,,",
        "TEAM, confirm-eligibility,,,,WEEK"
    })
    void aFilterFindsWhatIsRareWithoutReadingTheRest(
            InboxQuery.Scope scope,
            @Nullable String step,
            @Nullable String field,
            @Nullable String province,
            @Nullable Boolean inRound,
            InboxQuery.@Nullable Due due) {
        mover.at(Time.BEGINNING.plusDays(2));
        readsLittle(
                new InboxQuery(scope, null, step, field, inRound == null ? null : caseId, province, due, null, PAGE));
    }

    private void readsLittle(InboxQuery query) {
        var nodes = plan(query);
        assertThat(nodes)
                .filteredOn(node -> "work_item".equals(text(node, "Relation Name")))
                .isNotEmpty()
                .allSatisfy(node ->
                        // What one colleague has in their hands is little enough to be read whole and sorted.
                        assertThat(text(node, "Node Type"))
                                .as(node.toString())
                                .startsWith(query.scope() == InboxQuery.Scope.ACTING ? "" : "Index")
                                .doesNotContain("Seq"))
                .allSatisfy(node ->
                        assertThat(rowsTouched(node)).as(node.toString()).isLessThan(4 * PAGE));
        assertThat(nodes)
                .filteredOn(node -> text(node, "Node Type").contains("Sort"))
                .allSatisfy(node ->
                        assertThat(rowsTouched(node)).as(node.toString()).isLessThan(4 * PAGE));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var seen = new ArrayList<UUID>();
        cast.as(busy, () -> {
            var page = inbox.page(InboxQuery.of(InboxQuery.Scope.MINE));
            for (int i = 0; i < 20; i++) {
                page.items().forEach(item -> seen.add(item.id()));
                page = inbox.page(InboxQuery.of(InboxQuery.Scope.MINE).from(page.next()));
            }
        });

        assertThat(new HashSet<>(seen)).hasSize(20 * PAGE);
    }

    @Test
    void tenRowsAndTenThousandCostTheSameStatements() {
        var few = statements(calm);
        var many = statements(busy);

        assertThat(many).isEqualTo(few).hasSize(3);
        assertThat(cast.as(busy, () -> mine().counts().mine())).isGreaterThan(Desk.COUNT_CAP);
        assertThat(cast.as(calm, () -> mine().counts().mine())).isEqualTo(10);
    }

    private List<String> statements(Person person) {
        return cast.as(person, () -> Statements.of(this::mine));
    }

    private Desk mine() {
        return desks.of(InboxQuery.of(InboxQuery.Scope.MINE));
    }

    private InboxQuery.Cursor placeAfter(int rows) {
        return jdbc.sql("select due_at, id from work_item where candidate = 'case-officer' and state = 'OPEN'"
                        + " order by due_at, id offset ? limit 1")
                .param(rows)
                .query((row, number) ->
                        new InboxQuery.Cursor(row.getTimestamp("due_at").toInstant(), row.getObject("id", UUID.class)))
                .single();
    }

    /** Every node of the plan that the database really ran. */
    private List<JsonNode> plan(InboxQuery query) {
        var asked = search.question(query, busy.actor(), List.of(away.id().value()));
        String json = jdbc.sql("explain (analyze, format json) " + asked.sql())
                .params(asked.values())
                .query(String.class)
                .single();
        var nodes = new ArrayList<JsonNode>();
        collect(JsonMapper.shared().readTree(json).get(0).get("Plan"), nodes);
        return nodes;
    }

    private static void collect(JsonNode node, List<JsonNode> nodes) {
        nodes.add(node);
        var children = node.get("Plans");
        if (children != null) {
            children.forEach(child -> collect(child, nodes));
        }
    }

    private static String text(JsonNode node, String name) {
        return node.has(name) ? node.get(name).asString() : "";
    }

    private static double rowsTouched(JsonNode node) {
        double removed = node.has("Rows Removed by Filter")
                ? node.get("Rows Removed by Filter").asDouble()
                : 0;
        return (node.get("Actual Rows").asDouble() + removed)
                * node.get("Actual Loops").asDouble();
    }
}
