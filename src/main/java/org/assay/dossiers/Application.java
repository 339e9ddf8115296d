package org.assay.dossiers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.shared.Field;
import org.assay.shared.Level;
import org.assay.shared.Track;

/**
 * Everything the automatic checks look at: the whole dossier as typed, and what it is held against.
 *
 * @param answers what is written in each section; sections never saved are absent
 * @param attached kinds of the attached documents, as {@link DocumentKind#code()}
 * @param registeredCode credit code of the organization as registered
 * @param offered what the round offers, as {@code field/track}
 * @param taken names of certificates this one must not be confused with: listed ones, and others of the organization
 * @param competing names the applicant must not learn of; only officers are warned about them
 * @param cancelled names of vocational qualifications that were cancelled
 * @param threshold the experience its track asks for
 * @param today the date in Beijing
 */
record Application(
        Map<Section, Map<String, Object>> answers,
        Set<String> attached,
        String registeredCode,
        Set<String> offered,
        List<String> taken,
        List<String> competing,
        List<String> cancelled,
        Optional<Threshold> threshold,
        LocalDate today) {

    /** Full years, person-times in all and person-times in the applied skill, each at least. */
    record Threshold(int years, long personTimes, long appliedPersonTimes) {}

    static String offer(Field field, Track track) {
        return field.code() + "/" + track.name();
    }

    String text(Section section, String key) {
        return answers.getOrDefault(section, Map.of()).get(key) instanceof String text ? text.strip() : "";
    }

    boolean isTicked(Section section, String key) {
        return Boolean.TRUE.equals(answers.getOrDefault(section, Map.of()).get(key));
    }

    List<Map<String, Object>> rows(Section section, String key) {
        return rows(answers.getOrDefault(section, Map.of()), key);
    }

    Optional<LocalDate> date(Section section, String key) {
        try {
            return Optional.of(LocalDate.parse(text(section, key)));
        } catch (java.time.format.DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    /** The levels applied for, lowest first. */
    List<Level> levels() {
        return levels(answers.getOrDefault(Section.C, Map.of()));
    }

    static List<Level> levels(Map<String, Object> sectionC) {
        return sectionC.get("levels") instanceof List<?> chosen
                ? chosen.stream()
                        .flatMap(code -> java.util.Arrays.stream(Level.values())
                                .filter(level -> level.name().equals(code)))
                        .distinct()
                        .sorted()
                        .toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rows(Map<String, Object> answers, String key) {
        return answers.get(key) instanceof List<?> rows
                ? rows.stream()
                        .filter(Map.class::isInstance)
                        .map(row -> (Map<String, Object>) row)
                        .toList()
                : List.of();
    }

    static Optional<BigDecimal> number(Map<String, Object> row, String key) {
        return row.get(key) instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }
}
