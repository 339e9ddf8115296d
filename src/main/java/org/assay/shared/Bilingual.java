package org.assay.shared;

import java.util.Locale;

/** A term of the field that has an official Chinese name and an English one. */
public interface Bilingual {
    String chinese();

    String english();

    /** The name for a reader of that language: Chinese for any Chinese locale, English for everybody else. */
    default String in(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese() : english();
    }
}
