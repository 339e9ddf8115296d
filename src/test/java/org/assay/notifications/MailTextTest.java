package org.assay.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.assay.shared.Field;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.context.support.StaticMessageSource;

/** Values go into the words as they are, in the reader's language, and a value that is missing is found out. */
class MailTextTest {

    private final StaticMessageSource messages = new StaticMessageSource();
    private final MailText text = new MailText(messages);

    @Test
    void termsDaysAndMessagesAreSaidInTheReadersLanguage() {
        messages.addMessage("mail.call.body", Locale.ENGLISH, "${field} until ${end}: ${step}");
        messages.addMessage("tasks.check", Locale.ENGLISH, "Check");
        var values = Map.<String, Object>of(
                "field",
                Field.LOGISTICS,
                "end",
                Instant.parse("2019-05-06T15:59:59Z"),
                "step",
                new DefaultMessageSourceResolvable("tasks.check"));

        assertThat(text.body("call", Locale.ENGLISH, values)).isEqualTo("Logistics until 2019-05-06: Check");
    }

    @Test
    void whatAPersonTypedIsNeverReadAsAPlaceholder() {
        messages.addMessage("mail.call.body", Locale.ENGLISH, "“${title}” by ${who}");

        assertThat(text.body("call", Locale.ENGLISH, Map.of("title", "${who} $1 {0} \\", "who", "An")))
                .isEqualTo("“${who} $1 {0} \\” by An");
    }

    @Test
    void aSubjectIsOneLine() {
        messages.addMessage("mail.call.subject", Locale.ENGLISH, "News: ${title}");

        assertThat(text.subject("call", Locale.ENGLISH, Map.of("title", "a\r\nBcc: all@assay.example")))
                .isEqualTo("News: a Bcc: all@assay.example");
    }

    @Test
    void aMissingValueIsAnError() {
        messages.addMessage("mail.call.subject", Locale.ENGLISH, "${title}");

        assertThatThrownBy(() -> text.subject("call", Locale.ENGLISH, Map.of()))
                .hasMessageContaining("${title}")
                .hasMessageContaining("mail.call.subject");
    }
}
