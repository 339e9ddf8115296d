package org.assay.demo;

import java.util.List;
import java.util.Set;
import org.assay.people.Role;

/** The people a visitor can be; plainly fictional. */
final class DemoPeople {

    /** One of them, and where their day begins. */
    record Choice(String username, String name, Set<Role> roles, String startsAt) {}

    static final List<Choice> CHOICE = List.of(
            new Choice("agent", "安小满", Set.of(Role.AGENT), "/dossiers"),
            new Choice("officer", "齐一舟", Set.of(Role.CASE_OFFICER), "/inbox?scope=ROLE"),
            new Choice("officer2", "白露生", Set.of(Role.CASE_OFFICER), "/inbox?scope=ROLE"),
            new Choice("expert", "柳知行", Set.of(Role.EXPERT), "/inbox"),
            new Choice("chair", "高远山", Set.of(Role.EXPERT), "/inbox"),
            new Choice("approver", "钟正平", Set.of(Role.APPROVER), "/inbox?scope=ROLE"),
            new Choice("member", "程联席", Set.of(Role.MEETING_MEMBER), "/inbox?scope=ROLE"),
            new Choice("objector", "路见明", Set.of(Role.OBJECTOR), "/announcements"),
            new Choice("objections", "言复之", Set.of(Role.OBJECTION_OFFICER), "/inbox?scope=ROLE"),
            new Choice("inspections", "巡有章", Set.of(Role.INSPECTION_OFFICER), "/inspections"),
            new Choice("inspections2", "佐有据", Set.of(Role.INSPECTION_OFFICER), "/inbox?scope=ROLE"),
            new Choice("inspector", "查微明", Set.of(Role.INSPECTOR), "/inbox"),
            new Choice("witness", "证在场", Set.of(Role.WITNESS), "/inbox?scope=ROLE"),
            new Choice("auditor", "审一清", Set.of(Role.AUDITOR), "/admin"),
            new Choice("administrator", "管有序", Set.of(Role.ADMINISTRATOR), "/admin"));

    private DemoPeople() {}

    static boolean isChoice(String username) {
        return CHOICE.stream().anyMatch(choice -> choice.username().equals(username));
    }

    static Choice choice(String username) {
        return CHOICE.stream()
                .filter(choice -> choice.username().equals(username))
                .findFirst()
                .orElseThrow();
    }
}
