package org.assay.notifications;

import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands one message to the mail server. */
record Postman(JavaMailSender mail, String from) {

    /** The server did not take it. */
    static final class Undelivered extends Exception {
        private final boolean serverDown;

        Undelivered(String why, boolean serverDown) {
            super(why, null, false, false);
            this.serverDown = serverDown;
        }

        /** Whether it was the server's fault, so that another message would fare no better. */
        boolean isServerDown() {
            return serverDown;
        }
    }

    void carry(NotificationRow message) throws Undelivered {
        try {
            var mime = mail.createMimeMessage();
            var helper = new MimeMessageHelper(mime, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(message.address());
            helper.setSubject(message.subject());
            helper.setText(message.body());
            mime.setHeader("Auto-Submitted", "auto-generated");
            // The same after a retry: a server that has taken it already can tell that it is the same mail.
            mime.setHeader("X-Assay-Message", message.id().toString());
            mail.send(mime);
        } catch (MailSendException e) {
            boolean ofOneMessage = e.getCause() == null;
            throw new Undelivered(reason(e), !ofOneMessage);
        } catch (MailAuthenticationException e) {
            throw new Undelivered(reason(e), true);
        } catch (MailException | jakarta.mail.MessagingException e) {
            throw new Undelivered(reason(e), false);
        }
    }

    private static String reason(Exception e) {
        if (e instanceof MailSendException failed && failed.getMessageExceptions().length > 0) {
            return String.valueOf(failed.getMessageExceptions()[0].getMessage());
        }
        return String.valueOf(e.getMessage());
    }
}
