package org.assay.shared;

/** How a place is meant to be filled: by a mature brand, a growing one, or where a certificate is missing altogether. */
public enum Track implements Bilingual {
    MATURE("成熟品牌", "Mature brand"),
    GROWING("成长品牌", "Growing brand"),
    GAP("空白领域", "Missing certificate");

    private final String chinese;
    private final String english;

    Track(String chinese, String english) {
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
