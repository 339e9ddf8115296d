package org.assay.registers;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.people.NewPerson;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.Role;
import org.jspecify.annotations.Nullable;

/** Who keeps registers in tests, and what they enter. */
final class Officers {

    private Officers() {}

    /** A new inspection officer, of the ministry when the province is null. */
    static Person officer(People people, @Nullable String province) {
        return person(people, Role.INSPECTION_OFFICER, province);
    }

    static Person person(People people, Role role, @Nullable String province) {
        String username = "register-" + UUID.randomUUID();
        return people.join(new NewPerson(
                username,
                "登记样例人员",
                username + "@assay.example",
                "a long test password",
                Set.of(role),
                province,
                null,
                "zh-CN"));
    }

    /** A college of Sichuan nobody has entered yet. */
    static Map<String, String> college() {
        String code = Samples.schoolCode();
        var said = new HashMap<>(Map.of(
                "kind", "COLLEGE",
                "name", "蜀中虚构职业学院" + code,
                "code", code,
                "legalRepresentative", "院长甲",
                "address", "虚构大道 1 号",
                "province", "510000",
                "riskClass", "B",
                "complaintUpheld", "no"));
        said.put("contactPerson", "联系人乙");
        said.put("contactPhone", "13800000000");
        return said;
    }

    /** An inspector of Sichuan nobody has entered yet. */
    static Map<String, String> inspector() {
        return new HashMap<>(Map.of(
                "name", "检查员丙",
                "certificateNumber", "JC" + UUID.randomUUID().toString().substring(0, 8),
                "unit", "蜀中虚构评价中心",
                "unitCode", Samples.creditCode(),
                "region", "510000",
                "specialties", "fees;teaching",
                "cap", "12",
                "leads", "yes",
                "conflicts", "4151010001 | 曾任职 | 2019-12-31"));
    }

    /** A matter nobody has entered yet, in force from the day the tests begin. */
    static Map<String, String> matter() {
        var said = new HashMap<String, String>();
        said.put("code", "JC-X" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT));
        said.put("title", "样例检查事项");
        said.put("legalBasis", "试点方案第二部分第（七）项");
        said.put("content", "样例检查内容，供测试使用");
        said.put("kinds", "SITE");
        said.put("category", "GENERAL");
        said.put("method", "WRITTEN");
        said.put("ratio", "10%");
        said.put("frequency", "每年 1 次");
        said.put("perYear", "1");
        said.put("level", "PROVINCIAL");
        said.put("office", "样例处室");
        said.put("effectiveFrom", "2019-05-06");
        return said;
    }
}
