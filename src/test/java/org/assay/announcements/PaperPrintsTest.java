package org.assay.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.assay.ledger.Proofs;
import org.assay.ledger.Sequencer;
import org.assay.shared.Ids;
import org.assay.testing.Pdf;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.assay.workflow.Flow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices and decisions as files for A4: the same words as on the page, readable, small, and only when they are public. */
@ProcessTest
class PaperPrintsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Announcements announcements;

    @Autowired
    Time.Mover mover;

    @Autowired
    Flow flow;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Sequencer sequencer;

    @Autowired
    Proofs proofs;

    @BeforeEach
    void begin() {
        mover.at(Notices.DAY);
    }

    private byte[] pdf(UUID id, String language) throws Exception {
        return mvc.perform(get("/announcements/{id}/paper.pdf", id).param("lang", language))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    @Test
    void aNoticePrintsItsNumberIssuerListPeriodAndAddressInChinese() throws Exception {
        var notice = new Notices(announcements, flow, transaction).open();

        var paper = Pdf.of(pdf(notice.id(), "zh-CN"));

        assertThat(paper.text())
                .contains("教职成司函〔2019〕TEST号", "拟选名单公示", "教育部职业教育与成人教育司", "2019-07-01")
                .contains("TEO-2019-00-90001", "示例科技有限公司", "异议方式", "2019-07-10")
                .contains("/announcements/" + notice.id(), "1 / 1")
                .doesNotContain("提交异议", "个工作日）");
        assertThat(paper.isA4()).isTrue();
        assertThat(paper.size()).isLessThan(200_000);
        assertThat(paper.fonts()).allMatch(font -> font.contains("+"), "a subset is embedded");
    }

    @Test
    void aLongListRunsOverSheetsWithTheHeadOfTheTableOnEach() throws Exception {
        var lines = java.util.stream.IntStream.range(0, 120)
                .mapToObj(i -> new Line(
                        Ids.next(),
                        "TEO-2019-00-%05d".formatted(i),
                        "一个名称很长很长的示例教育科技集团股份有限公司",
                        "示例职业技能等级证书",
                        "L1 L2 L3",
                        "logistics",
                        "GROWING",
                        ""))
                .toList();
        var decision = announcements.publish(
                new NewAnnouncement(Kind.DECISION, Ids.next(), "示例〔2019〕1号", "公告", "第一段。", "教育部", lines));

        var paper = Pdf.of(pdf(decision.id(), "en"));

        assertThat(paper.sheets()).hasSizeGreaterThan(2);
        assertThat(paper.sheets())
                .allSatisfy(sheet -> assertThat(sheet)
                        .contains("示例〔2019〕1号")
                        .contains(" / " + paper.sheets().size()));
        assertThat(paper.sheets().subList(1, paper.sheets().size() - 1))
                .allSatisfy(sheet -> assertThat(sheet).contains("Organization"));
        assertThat(paper.text()).contains("TEO-2019-00-00000", "TEO-2019-00-00119");
    }

    @Test
    void aPublishedPaperCarriesItsProofAndTheTextThatWasHashed() throws Exception {
        var notice = new Notices(announcements, flow, transaction).open();
        String page = "/announcements/" + notice.id();
        mvc.perform(get(page).param("lang", "en"))
                .andExpect(content().string(containsString("It enters the record within moments.")));

        sequencer.run();

        var proof = proofs.saying(
                        notice.subjectId(),
                        "announcement-published",
                        "announcementId",
                        notice.id().toString())
                .orElseThrow();
        mvc.perform(get(page).param("lang", "en"))
                .andExpect(content().string(containsString("/ledger/entries/" + proof.index())))
                .andExpect(content().string(containsString(String.valueOf(proof.leafHash()))));
        assertThat(Pdf.of(pdf(notice.id(), "zh-CN")).text().replaceAll("\\s", ""))
                .contains("存证证明", "第" + proof.index() + "号", proof.leafHash(), "/ledger/entries/" + proof.index());

        byte[] text = mvc.perform(get(page + "/paper.json"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        assertThat(proof.content()).contains("\"sha256\":\"" + hash + "\"");
        assertThat(new String(text, StandardCharsets.UTF_8)).contains("TEO-2019-00-90001", "2019-07-10");
        mvc.perform(get("/ledger").param("q", "教职成司函〔2019〕TEST号").param("lang", "en"))
                .andExpect(content().string(containsString("/ledger/entries/")));
    }

    @Test
    void whatIsNotPublishedHasNoPrint() throws Exception {
        var prepared = announcements.prepareNotice(Notices.input(Kind.NOTICE));

        for (UUID id : List.of(prepared.id(), UUID.randomUUID())) {
            mvc.perform(get("/announcements/{id}/paper.pdf", id)).andExpect(status().isNotFound());
            mvc.perform(get("/announcements/{id}/paper.json", id)).andExpect(status().isNotFound());
        }
    }
}
