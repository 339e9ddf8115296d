package org.assay.registers;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.shared.CodeFlaw;
import org.assay.shared.Province;
import org.assay.shared.SchoolCode;
import org.assay.shared.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/** What a row must be to stand in its register, whatever way it comes in. */
final class RegisterRules {

    /** Characters of a reason, at least. */
    static final int SHORTEST_REASON = 5;

    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}(-\\d{1,6})?");
    private static final Pattern CERTIFICATE = Pattern.compile("[A-Za-z0-9-]{4,30}");
    private static final Pattern MATTER_CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{3,19}");

    private RegisterRules() {}

    /** Adds to the draft what is wrong with it, on top of what stands already. */
    static void check(Register register, Draft draft, @Nullable Entry before) {
        var row = new Row(draft, before);
        for (Column column : register.columns()) {
            required(column, row);
            if (before != null && register.isFixed(column.name()) && row.isChanged(column.name())) {
                draft.problem(column.name(), "fixed");
            }
        }
        switch (register) {
            case MATTERS -> matter(row);
            case OBJECTS -> object(row);
            case INSPECTORS -> inspector(row);
        }
    }

    /** The draft over what stands. */
    private record Row(Draft draft, @Nullable Entry before) {
        String get(String column) {
            return draft.says(column) || before == null ? draft.get(column) : before.value(column);
        }

        boolean isChanged(String column) {
            return draft.says(column) && (before == null || !draft.get(column).equals(before.value(column)));
        }

        /** Whether there is something new to judge that could be read. */
        boolean isNew(String column) {
            return isChanged(column) && !draft.get(column).isEmpty() && !draft.isFlawed(column);
        }
    }

    /** A row that came without it, such as an organization whose code nobody knew, may stay so. */
    private static void required(Column column, Row row) {
        boolean wasKnown =
                row.before() == null || !row.before().value(column.name()).isEmpty();
        if (column.isRequired() && wasKnown && row.get(column.name()).isEmpty()) {
            row.draft().problem(column.name(), "required");
        }
    }

    private static void matter(Row row) {
        if (row.isNew("code") && !MATTER_CODE.matcher(row.get("code")).matches()) {
            row.draft().problem("code", "matter-code");
        }
        atLeast("title", 4, row);
        atLeast("legalBasis", 10, row);
        atLeast("content", 10, row);
        atLeast("office", 2, row);
    }

    private static void object(Row row) {
        atLeast("name", 2, row);
        atLeast("legalRepresentative", 2, row);
        atLeast("contactPerson", 2, row);
        if (row.isNew("contactPhone") && !PHONE.matcher(row.get("contactPhone")).matches()) {
            row.draft().problem("contactPhone", "phone");
        }
        if (row.isNew("code") && !row.draft().isFlawed("kind")) {
            row.draft().put("code", row.get("code").toUpperCase(java.util.Locale.ROOT));
            String code = row.get("code");
            boolean isSchool = row.get("kind").equals(ObjectKind.COLLEGE.name())
                    || row.get("kind").equals(ObjectKind.SITE.name()) && code.length() <= 10;
            flaw(isSchool ? SchoolCode.check(code) : SocialCreditCode.check(code), "code", isSchool, row);
        }
        if ((row.isNew("code") || row.isNew("province")) && isElsewhere(row.get("code"), row.get("province"))) {
            row.draft().problem("province", "school-elsewhere");
        }
        boolean judged = row.before() != null && (row.isNew("riskClass") || row.isNew("complaintUpheld"));
        if (judged && row.draft().get(Register.REASON).length() < SHORTEST_REASON) {
            row.draft().problem(Register.REASON, "reason", SHORTEST_REASON, 500);
        }
    }

    private static void inspector(Row row) {
        atLeast("name", 2, row);
        atLeast("unit", 2, row);
        if (row.isNew("certificateNumber")
                && !CERTIFICATE.matcher(row.get("certificateNumber")).matches()) {
            row.draft().problem("certificateNumber", "certificate");
        }
        if (row.isNew("unitCode")) {
            row.draft().put("unitCode", row.get("unitCode").toUpperCase(java.util.Locale.ROOT));
            flaw(SocialCreditCode.check(row.get("unitCode")), "unitCode", false, row);
        }
        if (row.isNew("conflicts")) {
            var read = Conflict.read(row.get("conflicts"));
            read.flaw().ifPresent(line -> row.draft().problem("conflicts", "conflict", line));
            row.draft().put("conflicts", Conflict.written(read.conflicts()));
        }
    }

    private static void atLeast(String column, int least, Row row) {
        if (row.isNew(column) && row.get(column).length() < least) {
            row.draft().problem(column, "too-short", least);
        }
    }

    private static void flaw(Optional<CodeFlaw> flaw, String column, boolean isSchool, Row row) {
        flaw.ifPresent(found -> row.draft()
                .problem(
                        column,
                        (isSchool ? "school-code-" : "credit-code-")
                                + found.kind()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'),
                        found.position(),
                        found.expected()));
    }

    /** Whether a school code was given in another province; the Corps shares the codes of Xinjiang. */
    private static boolean isElsewhere(String code, String province) {
        return SchoolCode.check(code).isEmpty()
                && Province.find(province)
                        .map(place -> !place.prefix().equals(code.substring(2, 4)))
                        .orElse(false);
    }

    /** Whether an object or a unit can be named by it. */
    static boolean isCode(String text) {
        return List.of(SocialCreditCode.check(text), SchoolCode.check(text)).stream()
                        .anyMatch(Optional::isEmpty)
                || text.matches("(ORG|COL|SIT)-\\d{5,9}");
    }
}
