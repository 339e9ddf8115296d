package org.assay.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.ledger.note.SignedNote;
import org.assay.ledger.note.TreeHead;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The command that recomputes the ledger: {@code verify-ledger [--checkpoint=<file>]}. It names what was changed and ends
 * with 1; with 0 when everything is as it was signed, with 2 when it was called wrongly.
 */
@Component
public class VerifyLedger implements ApplicationRunner, ExitCodeGenerator {

    /** The word that asks for it. */
    public static final String COMMAND = "verify-ledger";

    private final Verification verification;
    private final MessageSource messages;
    private int exitCode;

    VerifyLedger(Verification verification, MessageSource messages) {
        this.verification = verification;
        this.messages = messages;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.getNonOptionArgs().contains(COMMAND)) {
            return;
        }
        try {
            var report = verification.run(kept(arguments.getOptionValues("checkpoint")));
            lines(report).forEach(System.out::println);
            exitCode = report.isSound() ? 0 : 1;
        } catch (IOException | IllegalArgumentException unreadable) {
            System.err.println(said("ledger.verify.unreadable", unreadable.getMessage()));
            System.err.println(COMMAND + " [--checkpoint=<file>]");
            exitCode = 2;
        }
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    private static Optional<SignedNote> kept(@org.jspecify.annotations.Nullable List<String> files) throws IOException {
        if (files == null) {
            return Optional.empty();
        }
        if (files.size() != 1 || files.get(0).isBlank()) {
            throw new IllegalArgumentException("--checkpoint");
        }
        try {
            var note = SignedNote.parse(Files.readString(Path.of(files.get(0)), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n"));
            TreeHead.parse(note.text());
            return Optional.of(note);
        } catch (InvalidPathException noPath) {
            throw new IllegalArgumentException(noPath.getMessage(), noPath);
        }
    }

    /** What is told of a report, in English. */
    List<String> lines(Report report) {
        var lines = new java.util.ArrayList<String>();
        report.findings()
                .forEach(finding -> lines.add(said(finding.key(), finding.args().toArray())));
        if (report.more() > 0) {
            lines.add(said("ledger.verify.more", report.more()));
        }
        lines.add(said("ledger.verify.looked-at", report.entries(), report.checkpoints(), report.waiting()));
        lines.add(report.isSound() ? said("ledger.verify.sound") : said("ledger.verify.broken", report.wrong()));
        return lines;
    }

    private String said(String key, Object... args) {
        return messages.getMessage(key, args, Locale.ENGLISH);
    }
}
