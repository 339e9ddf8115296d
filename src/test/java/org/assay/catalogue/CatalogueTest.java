package org.assay.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assay.dossiers.CertificateListed;
import org.assay.ledger.Proofs;
import org.assay.ledger.Sequencer;
import org.assay.shared.Ids;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class CatalogueTest {

    private static final LocalDate MAY = LocalDate.of(2019, 5, 6);
    private static final LocalDate DECEMBER = LocalDate.of(2019, 12, 2);

    @Autowired
    Catalogue catalogue;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Proofs proofs;

    @Autowired
    Sequencer sequencer;

    @Autowired
    MockMvc mvc;

    @Autowired
    Time.Mover mover;

    @BeforeEach
    void inMay() {
        mover.at(MAY);
    }

    @Test
    void theFirstBatchIsListedInAprilAndTheSecondOnlyLater() {
        assertThat(names(query(null, "1", LocalDate.of(2019, 4, 8))))
                .containsExactlyInAnyOrder("建筑信息模型（BIM）", "Web前端开发", "物流管理", "老年照护", "汽车运用与维修", "智能新能源汽车");
        assertThat(names(query(null, "1", LocalDate.of(2019, 4, 7)))).isEmpty();
        assertThat(names(query(null, "2", MAY))).isEmpty();
        assertThat(names(query(null, "2", DECEMBER))).hasSize(10);
    }

    @Test
    void searchFindsCertificatesAndOrganizationsInAnyCase() {
        assertThat(names(query("web", null, MAY))).containsExactly("Web前端开发");
        assertThat(names(query("中车行", null, MAY))).containsExactlyInAnyOrder("汽车运用与维修", "智能新能源汽车");
        assertThat(names(query("100%", null, MAY))).isEmpty();
    }

    @Test
    void filtersNarrowByFieldLevelAndStatus() {
        var listed = list(listed(UUID.randomUUID(), "过滤样例" + UUID.randomUUID()));

        assertThat(names(filtered("elderly-care", null, null))).containsExactly("老年照护");
        assertThat(names(filtered("logistics", "L2", CertificateStatus.ACTIVE))).contains(listed.certificate());
        assertThat(names(filtered("logistics", "L3", null))).doesNotContain(listed.certificate(), "物流管理");
        assertThat(names(filtered("logistics", null, CertificateStatus.SUSPENDED)))
                .doesNotContain(listed.certificate());
    }

    @Test
    void everybodyFindsWhatAProvinceHas() throws Exception {
        var listed = listed(UUID.randomUUID(), "省份样例" + UUID.randomUUID());
        jdbc.sql("insert into work_case (id, kind, number, title, province, begun_at)"
                        + " values (?, 'dossiers', 'TEO-X', 'X', '330000', now())")
                .param(listed.caseId())
                .update();
        list(listed);

        mvc.perform(get("/catalogue").param("province", "330000").header("Accept-Language", "en"))
                .andExpect(content().string(Matchers.containsString(listed.certificate())))
                .andExpect(content().string(Matchers.containsString("value=\"330000\" selected")));
        mvc.perform(get("/catalogue").param("province", "610000"))
                .andExpect(content().string(Matchers.not(Matchers.containsString(listed.certificate()))));
    }

    @Test
    void whereTheProvinceOfSeedDataIsNotRecordedThePagesSaySo() throws Exception {
        mvc.perform(get("/catalogue").param("province", "110000").header("Accept-Language", "en"))
                .andExpect(content().string(Matchers.not(Matchers.containsString("Web前端开发"))))
                .andExpect(content().string(Matchers.containsString("have no province on record")))
                .andExpect(content().string(Matchers.containsString("province=unrecorded")));
        mvc.perform(get("/catalogue")
                        .param("province", "unrecorded")
                        .param("q", "web")
                        .header("Accept-Language", "zh-CN"))
                .andExpect(content().string(Matchers.containsString("Web前端开发")))
                .andExpect(content().string(Matchers.containsString("value=\"unrecorded\" selected")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("故不在本列表中"))));
        var seeded = catalogue.page(query("web", null, MAY)).rows().get(0).organizationId();
        mvc.perform(get("/catalogue/organizations/{id}", seeded).header("Accept-Language", "en"))
                .andExpect(content().string(Matchers.containsString("Not recorded: the sources of the seed data")));
    }

    @Test
    void thePagesOfAListMissNothingAndRepeatNothing() {
        var seen = new ArrayList<String>();
        var query = query(null, "2", DECEMBER).from(null, 3);
        var page = catalogue.page(query);
        seen.addAll(page.rows().stream().map(CertificateRow::name).toList());
        while (page.next() != null) {
            page = catalogue.page(query.from(page.next(), 3));
            seen.addAll(page.rows().stream().map(CertificateRow::name).toList());
        }

        assertThat(seen).doesNotHaveDuplicates().hasSize(10);
    }

    @Test
    void aCertificateStandsOnEachDayAsItStoodThen() {
        var listed = list(listed(UUID.randomUUID(), "历史样例" + UUID.randomUUID()));
        var id = entry(listed);
        jdbc.sql(
                        "insert into catalogue_change (id, certificate_id, day, status, note) values (?, ?, ?, 'SUSPENDED', 'by order')")
                .params(Ids.next(), id, LocalDate.of(2019, 9, 2))
                .update();

        assertThat(statusOn(id, MAY)).isEqualTo(CertificateStatus.ACTIVE);
        assertThat(statusOn(id, LocalDate.of(2019, 9, 1))).isEqualTo(CertificateStatus.ACTIVE);
        assertThat(statusOn(id, LocalDate.of(2019, 9, 2))).isEqualTo(CertificateStatus.SUSPENDED);
        assertThat(statusOn(id, listed.validUntil().plusDays(1))).isEqualTo(CertificateStatus.EXPIRED);
        assertThat(catalogue.certificate(id, MAY.minusDays(1))).isEmpty();
        assertThat(catalogue.history(id, DECEMBER))
                .extracting(ChangeRow::status)
                .containsExactly(CertificateStatus.SUSPENDED, CertificateStatus.ACTIVE);
    }

    @Test
    void aCaseToldTwiceIsListedOnce() {
        var listed = list(listed(UUID.randomUUID(), "重复样例" + UUID.randomUUID()));
        list(listed);
        var other = list(listed(listed.organizationId(), "另一证书" + UUID.randomUUID()));

        assertThat(catalogue
                        .organization(listed.organizationId(), MAY)
                        .orElseThrow()
                        .certificates())
                .extracting(CertificateRow::name)
                .containsExactly(listed.certificate(), other.certificate());
    }

    @Test
    void everybodyMayReadThePages() throws Exception {
        var listed = list(listed(UUID.randomUUID(), "页面样例" + UUID.randomUUID()));

        mvc.perform(get("/catalogue")
                        .param("q", "")
                        .param("field", "")
                        .param("status", "")
                        .param("asOf", "")
                        .header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("物流管理")))
                .andExpect(content().string(Matchers.containsString("Certificate catalogue")));
        mvc.perform(get("/catalogue/organizations/{id}", listed.organizationId())
                        .header("Accept-Language", "zh-CN"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString(listed.certificate())));
        mvc.perform(get("/catalogue/certificates/{id}", entry(listed)).param("asOf", "2019-12-02"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString(listed.agreementNumber())));
        mvc.perform(get("/catalogue/certificates/{id}", entry(listed)).param("asOf", "2019-01-02"))
                .andExpect(status().isNotFound());
    }

    @Test
    void anEntryCarriesTheProofOfTheFactThatMadeItAndTheFirstOnesSayThatTheyHaveNone() throws Exception {
        var listed = list(listed(UUID.randomUUID(), "存证样例" + UUID.randomUUID()));
        var fact = proofs.latest(listed.caseId(), "certificate-listed").orElseThrow();
        var seeded = jdbc.sql("select id from catalogue_certificate where name = '物流管理'")
                .query(UUID.class)
                .single();

        mvc.perform(get("/catalogue/certificates/{id}", entry(listed)).header("Accept-Language", "en"))
                .andExpect(content().string(Matchers.containsString("class=\"proof\"")));
        sequencer.run();
        mvc.perform(get("/catalogue/certificates/{id}", entry(listed)).header("Accept-Language", "en"))
                .andExpect(content().string(Matchers.containsString(fact.fact().toString())));
        mvc.perform(get("/catalogue/certificates/{id}", seeded).header("Accept-Language", "en"))
                .andExpect(content().string(Matchers.containsString("no fact of the ledger stands behind the entry")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("class=\"proof\""))));
    }

    @Test
    void everybodyMayTakeTheDataAlong() throws Exception {
        mvc.perform(get("/catalogue/list.csv").param("batch", "1").header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(content().string(Matchers.containsString("\"Web前端开发\"")));
        mvc.perform(get("/api/public/catalogue")
                        .param("asOf", "2019-12-02")
                        .param("batch", "2")
                        .param("size", "4"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.certificates.length()").value(4))
                .andExpect(jsonPath("$.next").isNotEmpty());
    }

    private CertificateListed list(CertificateListed listed) {
        transaction.executeWithoutResult(status -> events.publishEvent(listed));
        await().atMost(Duration.ofSeconds(20)).until(() -> open(listed) == 0);
        return listed;
    }

    private long open(CertificateListed listed) {
        return jdbc.sql(
                        "select count(*) from event_publication where completion_date is null and serialized_event like ?")
                .param("%" + listed.caseId() + "%")
                .query(Long.class)
                .single();
    }

    private static CertificateListed listed(UUID organization, String certificate) {
        return new CertificateListed(
                UUID.randomUUID(),
                organization,
                "目录样例有限公司",
                "91110000MA0000000X",
                certificate,
                "logistics",
                List.of("L1", "L2"),
                "MATURE",
                MAY,
                LocalDate.of(2022, 5, 5),
                "XY-" + organization,
                "2019-09");
    }

    private UUID entry(CertificateListed listed) {
        return jdbc.sql("select id from catalogue_certificate where case_id = ?")
                .param(listed.caseId())
                .query(UUID.class)
                .single();
    }

    private CertificateStatus statusOn(UUID id, LocalDate day) {
        return catalogue.certificate(id, day).orElseThrow().status();
    }

    private List<String> names(CatalogueQuery query) {
        return catalogue.page(query).rows().stream().map(CertificateRow::name).toList();
    }

    private static CatalogueQuery query(@Nullable String search, @Nullable String batch, LocalDate day) {
        return new CatalogueQuery(search, null, null, null, batch, null, day, null, 200);
    }

    private static CatalogueQuery filtered(String field, @Nullable String level, @Nullable CertificateStatus status) {
        return new CatalogueQuery(null, field, level, status, null, null, MAY, null, 200);
    }
}
