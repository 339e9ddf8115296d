package org.assay.shared;

/** The three levels of a vocational skill certificate, lowest first. */
public enum Level implements Bilingual {
    L1("初级", "Primary"),
    L2("中级", "Intermediate"),
    L3("高级", "Advanced");

    private final String chinese;
    private final String english;

    Level(String chinese, String english) {
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
