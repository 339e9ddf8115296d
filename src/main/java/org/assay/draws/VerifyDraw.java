package org.assay.draws;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The command that checks a saved bundle: {@code verify-draw bundle.json}. It needs no database, no network and no account;
 * it prints one sentence and ends with 0 when everything agrees, with 1 when something does not, with 2 when asked wrongly.
 */
public final class VerifyDraw {
    /** The word that asks for it. */
    public static final String COMMAND = "verify-draw";

    private static final String COMMITMENT = "--commitment=";
    private static final String LANGUAGE = "--lang=";
    private static final String CHINESE = "核验";

    private VerifyDraw() {}

    /** @param args what follows the command @return the exit code */
    public static int run(List<String> args, PrintStream out) {
        List<String> files =
                args.stream().filter(word -> !word.startsWith("--")).toList();
        boolean known = args.stream()
                .filter(word -> word.startsWith("--"))
                .allMatch(word -> word.startsWith(COMMITMENT) || word.startsWith(LANGUAGE));
        Locale language =
                option(args, LANGUAGE).orElse(Locale.getDefault().getLanguage()).startsWith("zh")
                        ? Locale.SIMPLIFIED_CHINESE
                        : Locale.ROOT;
        if (files.size() != 1 || !known) {
            out.println(sentence(language, Verdict.of("usage")));
            return 2;
        }
        Verdict verdict = check(files.get(0), option(args, COMMITMENT));
        out.println(sentence(language, verdict));
        return verdict.isGood() ? 0 : 1;
    }

    private static Verdict check(String name, Optional<String> commitment) {
        try {
            Path file = Path.of(name);
            long size = Files.size(file);
            if (size > BundleReader.LARGEST) {
                return Verdict.of("too-large", size >> 20, BundleReader.LARGEST >> 20);
            }
            return BundleCheck.of(Files.readAllBytes(file), commitment.orElse(null));
        } catch (IOException | InvalidPathException unreadable) {
            return Verdict.of("no-file", name);
        }
    }

    private static Optional<String> option(List<String> args, String option) {
        return args.stream()
                .filter(word -> word.startsWith(option))
                .map(word -> word.substring(option.length()).strip())
                .findFirst();
    }

    private static String sentence(Locale language, Verdict verdict) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        String pattern =
                ResourceBundle.getBundle("messages.draws", language, control).getString(verdict.message());
        return new MessageFormat(pattern, Locale.ROOT).format(verdict.args().toArray());
    }

    /** Where its sentence goes: as the console writes, or in UTF-8 where the console would write no Chinese at all. */
    public static PrintStream console() {
        String encoding =
                System.getProperty("stdout.encoding", Charset.defaultCharset().name());
        return Charset.forName(encoding).newEncoder().canEncode(CHINESE)
                ? System.out
                : new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    /** Whether these arguments ask for it. */
    public static boolean isAsked(String[] args) {
        return args.length > 0 && args[0].equals(COMMAND);
    }

    /** Everything after the command. */
    public static List<String> rest(String[] args) {
        return Arrays.asList(args).subList(1, args.length);
    }
}
