package org.assay.people;

import java.util.Arrays;

/** What a person may do. The code is the candidate group in the models and the authority in the session. */
public enum Role {
    AGENT,
    CASE_OFFICER,
    OBJECTION_OFFICER,
    APPROVER,
    MEETING_MEMBER,
    EXPERT,
    OBJECTOR,
    /** Plans spot checks, draws for them and judges what they found; for the ministry, or for the province of the account. */
    INSPECTION_OFFICER,
    /** Visits what was drawn. */
    INSPECTOR,
    /** Stands outside: calls the nonce of a draw. */
    WITNESS,
    AUDITOR,
    ADMINISTRATOR;

    /** The role as models, tables and message keys write it, such as {@code case-officer}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Whether officials work in it on cases; experts and applicants answer in person. */
    public boolean isOfficial() {
        return this == CASE_OFFICER
                || this == OBJECTION_OFFICER
                || this == APPROVER
                || this == MEETING_MEMBER
                || this == INSPECTION_OFFICER;
    }

    /** @throws IllegalArgumentException when no role has this code */
    public static Role of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No role has the code " + code));
    }
}
