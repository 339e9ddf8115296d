package org.assay.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each automatic check alone: what it finds, and that it is silent while nothing is written yet. */
class DossierRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 5, 6);
    private static final String CODE = "91110108MA0T10017U";

    private final Map<Section, Map<String, Object>> answers = new EnumMap<>(Section.class);
    private Set<String> attached = Set.of();
    private List<String> taken = List.of();
    private List<String> competing = List.of();
    private List<String> cancelled = List.of();

    @Test
    void anUnwrittenDossierOnlyLacksItsDocuments() {
        assertThat(DossierChecks.of(application()))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.section()).isEqualTo(Section.K));
    }

    @Test
    void theCreditCodeIsTheRegisteredOne() {
        write(Section.A, "creditCode", "91310115MA1T20022W");
        finds(OrganizationRules::creditCodeIsTheRegisteredOne, "creditCode");
        write(Section.A, "creditCode", CODE);
        silent(OrganizationRules::creditCodeIsTheRegisteredOne);
    }

    @ParameterizedTest
    @CsvSource({"110101200001010010,true", "320102200102290010,false", "110101199003070013,false"})
    void theIdentityNumberHasADateThatExistsAndItsCheck(String number, boolean valid) {
        write(Section.A, "legalRepresentativeId", number);
        assertThat(OrganizationRules.representativesNumberIsValid(application()).isEmpty())
                .isEqualTo(valid);
    }

    @Test
    void nobodySignsTomorrow() {
        write(Section.B, "signedOn", "2019-05-07");
        finds(OrganizationRules::datesHavePassed, "signedOn");
        write(Section.B, "signedOn", "2019-05-06");
        silent(OrganizationRules::datesHavePassed);
    }

    @Test
    void everyDeclarationIsTicked() {
        OrganizationRules.DECLARATIONS.forEach(key -> write(Section.B, key, true));
        silent(OrganizationRules::everyDeclarationIsTicked);
        write(Section.B, "noLending", false);
        finds(OrganizationRules::everyDeclarationIsTicked, "noLending");
    }

    @Test
    void theNameEndsAsTheNoticeSays() {
        write(Section.C, "name", "物流管理证书");
        finds(CertificateRules::nameEndsAsTheNoticeSays, "name");
        write(Section.C, "name", "物流管理职业技能等级证书");
        silent(CertificateRules::nameEndsAsTheNoticeSays);
    }

    @Test
    void levelsFollowEachOther() {
        write(Section.C, "levels", List.of("L1", "L3"));
        finds(CertificateRules::levelsAreConsecutive, "levels");
        write(Section.C, "levels", List.of("L2", "L3"));
        silent(CertificateRules::levelsAreConsecutive);
    }

    @Test
    void thePlaceIsAmongThoseOffered() {
        write(Section.C, "field", "logistics");
        write(Section.C, "track", "GAP");
        finds(CertificateRules::placeIsOffered, "track");
        write(Section.C, "track", "MATURE");
        silent(CertificateRules::placeIsOffered);
    }

    @Test
    void cancelledQualificationsDoNotComeBack() {
        write(Section.C, "name", "物流师职业技能等级证书");
        cancelled = List.of("物流师");
        finds(CertificateRules::qualificationIsNotCancelled, "name");
    }

    @Test
    void aNameIsNotTakenAndACompetitorsIsOnlyPointedOut() {
        write(Section.C, "name", "物流管理职业技能等级证书");
        taken = List.of("物流管理（中级）职业技能等级证书");
        competing = List.of("物流管理职业技能等级证书", "智慧农业");
        finds(CertificateRules::nameIsNotConfusing, "name");
        assertThat(CertificateRules.competitorsNameIsNotConfusing(application()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.isError()).isFalse());
    }

    @ParameterizedTest
    @CsvSource({
        "建筑信息模型（BIM）, 建筑信息模型, true",
        "Ｗeb前端开发, web 前端开发, true",
        "失智老年人照护, 失能老年人照护, true",
        "汽车运用与维修, 汽车运用维修, true",
        "物流管理, 物流管控, false",
        "Web前端开发, 老年照护, false"
    })
    void namesAreComparedAsAReaderWouldConfuseThem(String one, String other, boolean confused) {
        assertThat(new CertificateName(one + "职业技能等级证书").isConfusedWith(other + "职业技能等级证书"))
                .isEqualTo(confused);
        assertThat(new CertificateName(other).isConfusedWith(one)).isEqualTo(confused);
    }

    @Test
    void yearsFollowEachOtherAndDoNotRepeat() {
        write(Section.D, "years", years(2016, 2018));
        assertThat(ExperienceRules.yearsAreConsecutive(application()))
                .extracting(Finding::key)
                .containsExactly("dossiers.findings.year-gap");
        write(Section.D, "years", years(2017, 2017, 2018, 2020));
        assertThat(ExperienceRules.yearsAreConsecutive(application()))
                .extracting(Finding::path)
                .contains("years[1].year", "years[3].year");
        write(Section.D, "years", years(2018, 2016, 2017));
        silent(ExperienceRules::yearsAreConsecutive);
    }

    @Test
    void tooLittleExperienceIsAWarningAndNoError() {
        write(Section.D, "years", years(2017, 2018));
        assertThat(ExperienceRules.experienceReachesTheThreshold(application()))
                .hasSize(3)
                .noneMatch(Finding::isError);
    }

    @Test
    void aMatureBrandShowsAStandardItWrote() {
        write(Section.C, "track", "MATURE");
        finds(ExperienceRules::matureBrandsWroteStandards, "standards");
        write(Section.C, "track", "GROWING");
        silent(ExperienceRules::matureBrandsWroteStandards);
    }

    @Test
    void theTeamIsLargeEnough() {
        write(Section.F, "staff", rows(5, "fullTime", true));
        write(Section.F, "experts", rows(15, "enterprise", true));
        write(Section.F, "assessors", rows(20, "name", "考评员"));
        silent(TeamRules::unitHasFullTimeStaff);
        silent(TeamRules::expertsAreEnoughAndFromEnterprises);
        silent(TeamRules::assessorsAreEnough);
        write(Section.F, "staff", rows(5, "fullTime", false));
        write(Section.F, "experts", rows(15, "enterprise", false));
        write(Section.F, "assessors", rows(19, "name", "考评员"));
        finds(TeamRules::unitHasFullTimeStaff, "staff");
        finds(TeamRules::expertsAreEnoughAndFromEnterprises, "experts");
        finds(TeamRules::assessorsAreEnough, "assessors");
        write(Section.F, "experts", rows(14, "enterprise", true));
        finds(TeamRules::expertsAreEnoughAndFromEnterprises, "experts");
    }

    @Test
    void everyLevelHasFiveHundredItems() {
        write(Section.C, "levels", List.of("L1", "L2"));
        write(Section.G, "itemBank", List.of(Map.of("level", "L1", "items", number(500))));
        finds(TeamRules::itemBankIsLargeEnough, "itemBank");
        write(
                Section.G,
                "itemBank",
                List.of(Map.of("level", "L1", "items", number(500)), Map.of("level", "L2", "items", number(501))));
        silent(TeamRules::itemBankIsLargeEnough);
    }

    @Test
    void accountsAreThreeYearsInARowAndRecent() {
        write(Section.H, "accounts", years(2015, 2016, 2017));
        silent(FinanceRules::accountsCoverThreeYears);
        write(Section.H, "accounts", years(2014, 2015, 2016));
        finds(FinanceRules::accountsCoverThreeYears, "accounts");
        write(Section.H, "accounts", years(2015, 2016, 2018));
        finds(FinanceRules::accountsCoverThreeYears, "accounts");
    }

    @Test
    void aFeeIsTheSumOfItsElementsAndEveryLevelHasOne() {
        write(Section.C, "levels", List.of("L1", "L2"));
        var fee = new HashMap<String, Object>(Map.of("level", "L1", "proposedFee", new BigDecimal("100.50")));
        fee.put("itemBank", new BigDecimal("100"));
        write(Section.H, "fees", List.of(fee));
        finds(FinanceRules::feesAreTheSumOfTheirElements, "fees[0].proposedFee");
        finds(FinanceRules::everyLevelHasItsFee, "fees");
        fee.put("printing", new BigDecimal("0.5"));
        write(Section.H, "fees", List.of(fee, Map.of("level", "L2")));
        silent(FinanceRules::feesAreTheSumOfTheirElements);
        silent(FinanceRules::everyLevelHasItsFee);
    }

    @Test
    void whatMustBeAttachedDependsOnWhoApplies() {
        write(Section.A, "kind", "PUBLIC_INSTITUTION");
        attached = Set.of("licence");
        assertThat(AttachmentRules.mandatoryDocumentsAreThere(application()))
                .extracting(Finding::path)
                .contains("articles", "commitment")
                .doesNotContain("licence", "credit-report", "standards-proof");
    }

    @Test
    void everyStatusCanBeLeftOrIsAnEnd() {
        for (var status : DossierStatus.values()) {
            assertThat(status.next()).doesNotContain(status, DossierStatus.DRAFT);
            assertThat(status.isFinal()).isEqualTo(status.next().isEmpty() || status == DossierStatus.RESERVE);
        }
    }

    private Application application() {
        return new Application(
                answers,
                attached,
                CODE,
                Set.of("logistics/MATURE"),
                taken,
                competing,
                cancelled,
                Optional.of(new Application.Threshold(5, 50_000, 10_000)),
                TODAY);
    }

    private void write(Section section, String key, Object value) {
        answers.computeIfAbsent(section, none -> new HashMap<>()).put(key, value);
    }

    private void finds(DossierChecks.Rule rule, String path) {
        assertThat(rule.check(application())).extracting(Finding::path).containsExactly(path);
    }

    private void silent(DossierChecks.Rule rule) {
        assertThat(rule.check(application())).isEmpty();
    }

    private static List<Map<String, Object>> years(int... years) {
        return IntStream.of(years)
                .mapToObj(year -> Map.<String, Object>of("year", number(year), "trainingPersonTimes", number(100)))
                .toList();
    }

    private static List<Map<String, Object>> rows(int count, String key, Object value) {
        var rows = new ArrayList<Map<String, Object>>();
        IntStream.range(0, count).forEach(i -> rows.add(Map.of(key, value)));
        return rows;
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }
}
