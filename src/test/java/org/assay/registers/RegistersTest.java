package org.assay.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.dossiers.CertificateListed;
import org.assay.organizations.NewOrganization;
import org.assay.organizations.Organization;
import org.assay.organizations.Organizations;
import org.assay.people.NotYours;
import org.assay.shared.Province;
import org.assay.shared.Refused;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class RegistersTest {

    private static final String EXIT_RULES = "退出规则";

    @Autowired
    Registers registers;

    @Autowired
    Organizations organizations;

    @Autowired
    Changes changes;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Time.Mover mover;

    @BeforeEach
    void inMay() {
        mover.at(Time.BEGINNING);
    }

    @Test
    void everyMatterHasALegalBasisAndEveryKindOfObjectIsCovered() {
        assertThat(registers.matters().stream().filter(matter -> matter.code().matches("JC-[TCS]\\d\\d")))
                .hasSize(12)
                .allSatisfy(matter -> assertThat(matter.legalBasis()).contains("教职成〔2019〕6号"));
        assertThat(registers.matters().stream().flatMap(matter -> matter.kinds().stream()))
                .containsAll(EnumSet.allOf(ObjectKind.class));
    }

    @Test
    void aVersionCountsFromItsDayAndTheOlderOneStaysReadable() {
        var before = matter("JC-T05");
        assertThat(before.version()).isEqualTo(1);
        assertThat(before.legalBasis()).doesNotContain(EXIT_RULES);

        mover.at(LocalDate.of(2022, 1, 6));

        assertThat(matter("JC-T05").version()).isEqualTo(2);
        assertThat(matter("JC-T05").legalBasis()).contains(EXIT_RULES);
        assertThat(registers.matters(List.of(before.id()))).containsExactly(before);
    }

    @Test
    void theOrganizationsOfTheCatalogueAreInTheRegister() {
        assertThat(registers.objects(Set.of(ObjectKind.ORGANIZATION)))
                .extracting(RegisteredObject::name)
                .contains("北京中车行高新技术有限公司", "南京第五十五所技术开发有限公司");
        assertThat(registers.objects(Set.<ObjectKind>of())).isEmpty();
    }

    @Test
    void whoIsListedIsEnteredOnceHoweverManyCertificates() {
        var organization = organizations.register(new NewOrganization(
                "登记样例有限公司" + UUID.randomUUID(),
                Samples.creditCode(),
                false,
                Organization.Kind.ENTERPRISE,
                Province.SICHUAN,
                "虚构大道 1 号",
                "法定代表人甲",
                null));
        list(organization, "证书甲");
        list(organization, "证书乙");

        var object = registers.objects(Set.of(ObjectKind.ORGANIZATION)).stream()
                .filter(each -> organization.id().equals(each.organizationId()))
                .toList();
        assertThat(object).singleElement().satisfies(each -> {
            assertThat(each.province()).isEqualTo(Province.SICHUAN);
            assertThat(each.riskClass()).isEqualTo(RiskClass.B);
            assertThat(each.label()).matches("ORG-\\d{5}");
        });
    }

    @Test
    void aCheckAndANewRiskClassAreOnRecordWithTheReason() {
        var id = anObject();

        registers.checked(id, LocalDate.of(2019, 5, 6));
        registers.checked(id, LocalDate.of(2019, 5, 1));
        registers.classify(id, RiskClass.D, "拒绝检查，情节严重");

        var object = registers.objects(List.of(id)).get(0);
        assertThat(object.lastCheckedOn()).isEqualTo("2019-05-06");
        assertThat(object.riskClass()).isEqualTo(RiskClass.D);
        assertThat(changes.of(id)).first().satisfies(change -> {
            assertThat(change.reason()).isEqualTo("拒绝检查，情节严重");
            assertThat(change.changes()).contains(new Change("riskClass", "B", "D"));
        });
        registers.classify(id, RiskClass.B, "样例复原，供其他测试使用");
    }

    @Test
    void aRiskClassNeedsAReasonAndAnObjectThatExists() {
        var id = anObject();
        assertThatThrownBy(() -> registers.classify(id, RiskClass.A, " 好 "))
                .isInstanceOf(Refused.class)
                .hasFieldOrPropertyWithValue("key", "registers.refused.no-reason");
        assertThatThrownBy(() -> registers.classify(UUID.randomUUID(), RiskClass.A, "足够长的理由"))
                .isInstanceOf(NotYours.class);
    }

    private UUID anObject() {
        return registers.objects(Set.of(ObjectKind.ORGANIZATION)).get(0).id();
    }

    private RegisteredMatter matter(String code) {
        return registers.matters().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void list(Organization organization, String certificate) {
        var listed = new CertificateListed(
                UUID.randomUUID(),
                organization.id(),
                organization.name(),
                organization.creditCode(),
                certificate,
                "logistics",
                List.of("L1"),
                "MATURE",
                Time.BEGINNING,
                LocalDate.of(2022, 5, 5),
                "XY-" + UUID.randomUUID(),
                "2019-09");
        transaction.executeWithoutResult(status -> events.publishEvent(listed));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql(
                                        "select count(*) from event_publication where completion_date is null and serialized_event like ?")
                                .param("%" + organization.id() + "%")
                                .query(Long.class)
                                .single()
                        == 0);
    }
}
