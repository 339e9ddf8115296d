package org.assay.outcomes;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.registers.RegisteredInspector;
import org.assay.registers.Registers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes personal data out of the one text about a result that is public: names of those involved, phones, addresses, identity numbers. */
@Component
class Masking {

    private static final String MASK = "***";
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern ID = Pattern.compile("(?<![0-9A-Za-z])[1-9]\\d{5}(19|20)\\d{9}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern PHONE =
            Pattern.compile("(?<!\\d)(\\+?86[- ]?)?(1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}|0\\d{2,3}[- ]?\\d{7,8})(?!\\d)");
    /** A Chinese personal name before or after the word for a person in charge, and the like. */
    private static final Pattern TITLED =
            Pattern.compile("(?<=(法定代表人|负责人|联系人|校长|主任|经理|老师|考生|学生|考评员|监考员)[:：]?)[\\p{IsHan}·]{2,4}(?=[，。；、,;（(\\s]|$)");

    private final Registers registers;
    private final People people;

    Masking(Registers registers, People people) {
        this.registers = registers;
        this.people = people;
    }

    /** @return the text without the names of the inspectors and of the object’s agents, phones, mail addresses and identity numbers */
    String mask(FollowUp followUp, String text) {
        var organization = followUp.object().organizationId();
        var agents = organization == null
                ? Stream.<String>empty()
                : people.of(organization).stream().map(Person::name);
        var inspectors =
                registers.inspectors(followUp.visit().inspectorIds()).stream().map(RegisteredInspector::name);
        return mask(text, Stream.concat(agents, inspectors).toList());
    }

    static String mask(@Nullable String text, Collection<String> names) {
        String masked = text == null ? "" : text;
        for (var pattern : new Pattern[] {ID, MAIL, PHONE, TITLED}) {
            masked = pattern.matcher(masked).replaceAll(MASK);
        }
        for (String name : names) {
            masked = name.length() < 2 ? masked : masked.replace(name, MASK);
        }
        return masked;
    }
}
