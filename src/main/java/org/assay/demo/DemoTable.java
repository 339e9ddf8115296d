package org.assay.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;

/** The tables of the demo: who applies, who is in the pool of experts, and what inspectors find. */
final class DemoTable {

    /** An organization and the agent who applies for it. */
    record Applicant(String username, String agent, String organization, String creditCode, String province) {

        private static Applicant of(String[] cells) {
            return new Applicant(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }

        String address() {
            return "虚构大道 " + (1 + Math.floorMod(creditCode.hashCode(), 200)) + " 号";
        }
    }

    /** A person of the pool. */
    record Member(
            String username,
            String code,
            String name,
            String employer,
            String creditCode,
            String province,
            String sector,
            Set<String> fields) {

        private static Member of(String[] cells) {
            return new Member(
                    cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], Set.of(cells[7].split(" ")));
        }
    }

    /** What a visit with some ending finds. */
    record Found(String ending, String item, String nature, String text) {

        private static Found of(String[] cells) {
            return new Found(cells[0], cells[1], cells[2], cells[3]);
        }
    }

    private DemoTable() {}

    static List<Applicant> applicants() {
        return rows("demo/organizations.csv", Applicant::of);
    }

    static List<Member> experts() {
        return rows("demo/experts.csv", Member::of);
    }

    static List<Found> findings() {
        return rows("demo/findings.csv", Found::of);
    }

    private static <T> List<T> rows(String resource, Function<String[], T> reader) {
        try {
            return new ClassPathResource(resource)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .strip()
                    .lines()
                    .skip(1)
                    .map(line -> reader.apply(line.split(",")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
