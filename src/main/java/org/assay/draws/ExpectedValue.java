package org.assay.draws;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What a public source is expected to say: on which day, and written in which one way, so that nothing is left to choose.
 *
 * @param on the day on which the source publishes it, later than the commitment
 * @param length how many signs it has, leading zeros counted
 */
public record ExpectedValue(String on, Spelling spelling, int length) {

    /** The signs it is written with, in the order published, without anything between them. */
    public enum Spelling {
        @JsonProperty("digits")
        DIGITS("[0-9]+"),

        /** Hexadecimal digits in small letters. */
        @JsonProperty("hex")
        HEX("[0-9a-f]+");

        private final Pattern form;

        Spelling(String form) {
            this.form = Pattern.compile(form);
        }
    }

    /** How a source writes: beacons in hexadecimal digits, all others in digits. */
    public static ExpectedValue of(NonceSource source, LocalDate on, int length) {
        return new ExpectedValue(on.toString(), source == NonceSource.BEACON ? Spelling.HEX : Spelling.DIGITS, length);
    }

    boolean fits(String nonce) {
        return nonce.length() == length && spelling.form.matcher(nonce).matches();
    }

    /** From this moment on somebody may know it. */
    public Instant knowable() {
        return LocalDate.parse(on).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    /** @throws Refused when a public source is named without it, or it may be known already, or comes after the draw */
    static void check(NewInspectionDraw input, Instant now) {
        @Nullable ExpectedValue value = input.value();
        if (input.source() == NonceSource.WITNESS) {
            return;
        }
        if (value == null) {
            throw new Refused("draws.refused.no-value");
        }
        if (!value.knowable().isAfter(now)) {
            throw new Refused("draws.refused.value-known", value.on());
        }
        if (LocalDate.parse(value.on())
                .isAfter(input.plannedAt().atZone(WorkingCalendar.ZONE).toLocalDate())) {
            throw new Refused("draws.refused.value-late", value.on());
        }
        if (value.length() < Nonces.LEAST || value.length() > Nonces.MOST) {
            throw new Refused("draws.refused.value-length", Nonces.LEAST, Nonces.MOST);
        }
    }
}
