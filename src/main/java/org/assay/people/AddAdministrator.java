package org.assay.people;

import java.util.List;
import java.util.Set;
import org.assay.shared.Refused;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The command that opens the first administrator's account: {@code add-administrator --username=… --name=… --email=…}. It
 * prints a one-time password, so that there never is a default one.
 */
@Component
public class AddAdministrator implements ApplicationRunner, ExitCodeGenerator {

    /** The word that asks for it. */
    public static final String COMMAND = "add-administrator";

    private static final List<String> NEEDED = List.of("username", "name", "email");

    private final Accounts accounts;
    private final MessageSource messages;
    private int exitCode;

    AddAdministrator(Accounts accounts, MessageSource messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.getNonOptionArgs().contains(COMMAND)) {
            return;
        }
        if (!NEEDED.stream().allMatch(option -> isGiven(arguments, option))) {
            System.err.println(COMMAND + " --username=... --name=... --email=...");
            exitCode = 2;
            return;
        }
        try {
            var opened = accounts.open(
                    value(arguments, "username"),
                    value(arguments, "name"),
                    value(arguments, "email"),
                    Set.of(Role.ADMINISTRATOR),
                    "zh-CN");
            System.out.println("user name: " + opened.person().username());
            System.out.println("one-time password: " + opened.oneTimePassword());
        } catch (Refused refused) {
            System.err.println(messages.getMessage(refused.key(), refused.args(), java.util.Locale.ENGLISH));
            exitCode = 1;
        }
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    private static boolean isGiven(ApplicationArguments arguments, String option) {
        var values = arguments.getOptionValues(option);
        return values != null && values.size() == 1 && !values.get(0).isBlank();
    }

    private static String value(ApplicationArguments arguments, String option) {
        return java.util.Objects.requireNonNull(arguments.getOptionValues(option))
                .get(0)
                .strip();
    }
}
