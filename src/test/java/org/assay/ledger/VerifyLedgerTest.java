package org.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assay.ledger.note.TreeHead;
import org.assay.ledger.tree.Merkle;
import org.assay.people.Role;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;

/** The command that verifies: what it says, and with which code it ends. */
@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
class VerifyLedgerTest {

    @Autowired
    Environment environment;

    @Autowired
    MessageSource messages;

    @Autowired
    Sequencer sequencer;

    @Autowired
    VerifyLedger command;

    @Autowired
    Cast cast;

    @TempDir
    Path folder;

    private static int run(VerifyLedger command, String... args) {
        command.run(new DefaultApplicationArguments(args));
        return command.getExitCode();
    }

    private VerifyLedger over(LedgerOfItsOwn ledger) {
        return new VerifyLedger(ledger.verification, messages);
    }

    private String file(String text) throws IOException {
        return "--checkpoint=" + Files.writeString(folder.resolve("kept.txt"), text);
    }

    @Test
    void theLedgerOfTheApplicationIsSound(CapturedOutput output) {
        cast.newPerson(Role.EXPERT);
        sequencer.run();

        assertThat(run(command, VerifyLedger.COMMAND)).isZero();
        assertThat(output).contains("The ledger is sound", "Looked at: ");
    }

    @Test
    void aChangedValueEndsWithOneAndIsNamed(CapturedOutput output) {
        try (var ledger = new LedgerOfItsOwn(environment)) {
            var facts = ledger.facts(3);
            ledger.sequencer.run();
            ledger.falsify("update ledger_fact set kind = 'dossier-accepted' where id = ?", facts.get(1));

            assertThat(run(over(ledger), VerifyLedger.COMMAND)).isEqualTo(1);
            assertThat(output)
                    .contains("Entry 1: the kind of fact " + facts.get(1)
                            + " was changed from dossier-submitted to dossier-accepted.")
                    .contains("not as it was signed: 1 finding.");
        }
    }

    @Test
    void aFactThatWasSlippedInEndsWithOneAndIsNamed(CapturedOutput output) {
        try (var ledger = new LedgerOfItsOwn(environment)) {
            ledger.facts(3);
            ledger.sequencer.run();
            ledger.falsify("""
                    insert into ledger_fact (id, at, kind, case_id, content, hash, written)
                    select '00000000-0000-7000-8000-000000000001', at, kind, case_id, content, hash, '3' from ledger_fact limit 1""");

            assertThat(run(over(ledger), VerifyLedger.COMMAND)).isEqualTo(1);
            assertThat(output)
                    .contains("Fact 00000000-0000-7000-8000-000000000001 (dossier-submitted, ")
                    .contains("it was slipped in, or its entry was taken away.")
                    .contains("0 facts wait for their place.");
        }
    }

    @Test
    void aKeptCheckpointIsComparedWithTheLedger(CapturedOutput output) throws IOException {
        try (var ledger = new LedgerOfItsOwn(environment)) {
            ledger.facts(3);
            ledger.sequencer.run();
            String note = ledger.checkpoints.latest().orElseThrow().note();
            ledger.facts(3);
            ledger.sequencer.run();

            assertThat(run(over(ledger), VerifyLedger.COMMAND, file(note))).isZero();
            assertThat(run(over(ledger), VerifyLedger.COMMAND, file(note.replace("\n", "\r\n"))))
                    .isZero();
            String other =
                    LedgerOfItsOwn.KEY.sign(new TreeHead("assay.example/ledger", 3, Merkle.ofText("other")).text());
            assertThat(run(over(ledger), VerifyLedger.COMMAND, file(other))).isEqualTo(1);
            assertThat(output).contains("does not have the root of the checkpoint that was kept, of 3 facts");
        }
    }

    @Test
    void whatIsNoCheckpointIsSaidSo(CapturedOutput output) throws IOException {
        try (var ledger = new LedgerOfItsOwn(environment)) {
            for (String wrong : List.of(
                    file("nonsense"),
                    file("\0\n\n— x AAAA\n"),
                    "--checkpoint=" + folder,
                    "--checkpoint=",
                    "--checkpoint",
                    "--checkpoint=" + folder.resolve("none"))) {
                assertThat(run(over(ledger), VerifyLedger.COMMAND, wrong))
                        .as(wrong)
                        .isEqualTo(2);
            }
            Files.write(folder.resolve("kept.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
            assertThat(run(over(ledger), VerifyLedger.COMMAND, "--checkpoint=" + folder.resolve("kept.txt")))
                    .isEqualTo(2);
            assertThat(output).contains("The checkpoint cannot be read");
        }
    }

    @Test
    void withoutItsWordNothingIsDone(CapturedOutput output) {
        assertThat(run(command, "--checkpoint=x")).isZero();
        assertThat(output).doesNotContain("Looked at");
    }

    @Test
    void aReportIsToldInSentences() {
        try (var ledger = new LedgerOfItsOwn(environment)) {
            var report = new Report(1_000_000, 2, 3, List.of(Finding.of("moved", 1_234, 5_678)), 101);

            assertThat(over(ledger).lines(report))
                    .containsExactly(
                            "Entries changed places: where entry 1234 stood, another one stands; the right one stands at 5678.",
                            "And 100 more.",
                            "Looked at: 1,000,000 entries, 2 checkpoints; 3 facts wait for their place.",
                            "The ledger is not as it was signed: 101 findings.");
        }
    }
}
