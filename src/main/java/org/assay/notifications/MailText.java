package org.assay.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.shared.Bilingual;
import org.assay.shared.WorkingCalendar;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Puts a case's values into the words of a template, in one language. */
@Component
class MailText {

    /** Values are put in once and never looked into again: what people typed may itself contain {@code ${…}}. */
    private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Za-z]+)}");

    private final MessageSource messages;

    MailText(MessageSource messages) {
        this.messages = messages;
    }

    /** One line. */
    String subject(String template, Locale locale, Map<String, Object> values) {
        return filled("mail." + template + ".subject", locale, values)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
    }

    String body(String template, Locale locale, Map<String, Object> values) {
        return filled("mail." + template + ".body", locale, values);
    }

    private String filled(String key, Locale locale, Map<String, Object> values) {
        return PLACE.matcher(messages.getMessage(key, null, locale)).replaceAll(place -> {
            Object value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("No value for ${" + place.group(1) + "} in " + key);
            }
            return Matcher.quoteReplacement(said(value, locale));
        });
    }

    private String said(Object value, Locale locale) {
        if (value instanceof Bilingual term) {
            return term.in(locale);
        }
        if (value instanceof MessageSourceResolvable message) {
            return messages.getMessage(message, locale);
        }
        if (value instanceof Instant instant) {
            return LocalDate.ofInstant(instant, WorkingCalendar.ZONE).toString();
        }
        return value.toString();
    }
}
