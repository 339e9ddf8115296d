package org.assay.shared;

import java.util.Arrays;
import java.util.Optional;

/** A field short of skilled people that certificates are recruited for; the first five of the pilot. */
public enum Field implements Bilingual {
    CONSTRUCTION("construction", "建筑", "Construction", Group.ADVANCED_MANUFACTURING, 'E'),
    INFORMATION("information", "信息技术", "Information technology", Group.STRATEGIC_EMERGING_INDUSTRIES, 'I'),
    LOGISTICS("logistics", "物流", "Logistics", Group.MODERN_SERVICES, 'G'),
    ELDERLY_CARE("elderly-care", "养老服务", "Elderly care", Group.MODERN_SERVICES, 'Q'),
    AUTOMOBILE("automobile", "汽车", "Automobile", Group.MODERN_SERVICES, 'O');

    /** The four areas the pilot notice names; which one a field belongs to is our own reading. */
    public enum Group implements Bilingual {
        MODERN_AGRICULTURE("现代农业", "Modern agriculture"),
        ADVANCED_MANUFACTURING("先进制造业", "Advanced manufacturing"),
        MODERN_SERVICES("现代服务业", "Modern services"),
        STRATEGIC_EMERGING_INDUSTRIES("战略性新兴产业", "Strategic emerging industries");

        private final String chinese;
        private final String english;

        Group(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        @Override
        public String chinese() {
            return chinese;
        }

        @Override
        public String english() {
            return english;
        }
    }

    private final String code;
    private final String chinese;
    private final String english;
    private final Group group;
    private final char section;

    Field(String code, String chinese, String english, Group group, char section) {
        this.code = code;
        this.chinese = chinese;
        this.english = english;
        this.group = group;
        this.section = section;
    }

    public static Optional<Field> find(String code) {
        return Arrays.stream(values()).filter(field -> field.code.equals(code)).findFirst();
    }

    /** The field of a code such as {@code elderly-care}; any other text is an {@link IllegalArgumentException}. */
    public static Field of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No field has the code " + code));
    }

    public String code() {
        return code;
    }

    public Group group() {
        return group;
    }

    /** The section letter of GB/T 4754-2017, A to T. */
    public char section() {
        return section;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String english() {
        return english;
    }
}
