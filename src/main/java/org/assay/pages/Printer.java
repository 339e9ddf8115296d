package org.assay.pages;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** Prints the official part of a page on A4 as PDF: the same words, with a Chinese font inside the file. */
@Component
public class Printer {

    private static final String FONT = "fonts/WenQuanZhengHei.ttf";
    private static final String STYLE = "templates/shared/sheet.css";

    /** Each print reads the whole font; more at a time would only take memory from the pages. */
    private final Semaphore atATime = new Semaphore(2, true);

    private final SpringTemplateEngine templates;
    private final ApplicationContext beans;
    private final ConversionService conversion = new DefaultConversionService();
    private final String style;
    private final String baseUrl;

    Printer(SpringTemplateEngine templates, ApplicationContext beans, @Value("${assay.base-url}") String baseUrl)
            throws IOException {
        this.templates = templates;
        this.beans = beans;
        this.style = new ClassPathResource(STYLE).getContentAsString(StandardCharsets.UTF_8);
        this.baseUrl = baseUrl;
        XRLog.setLoggingEnabled(false);
    }

    /**
     * What is to be printed.
     *
     * @param template the page whose part is printed, such as {@code announcements/show}
     * @param part the fragment of it; it must be well-formed XML and link to nothing
     * @param title the title of the document
     * @param head one line on every sheet: number, issuer, date
     * @param path the page's own path, printed on every sheet as an address
     */
    public record Sheet(String template, String part, String title, String head, String path) {}

    /** The sheet as a file to save, in the reader's language. @param name the file's name without suffix */
    public ResponseEntity<byte[]> file(Sheet sheet, Map<String, ?> model, String name) {
        String safe = name.replaceAll("[\\\\/:*?\"<>|\\s]+", "-") + ".pdf";
        var disposition = ContentDisposition.inline().filename(safe, StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(print(sheet, model));
    }

    private byte[] print(Sheet sheet, Map<String, ?> model) {
        String text = text(sheet, model);
        var pdf = new ByteArrayOutputStream();
        atATime.acquireUninterruptibly();
        try {
            new PdfRendererBuilder()
                    .useUriResolver((base, uri) -> null)
                    .useFont(Printer::font, "Zen Hei", 400, FontStyle.NORMAL, true)
                    .withHtmlContent(text, null)
                    .withProducer("Assay")
                    .toStream(pdf)
                    .run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            atATime.release();
        }
        return pdf.toByteArray();
    }

    private String text(Sheet sheet, Map<String, ?> model) {
        Locale locale = LocaleContextHolder.getLocale();
        var variables = new HashMap<String, Object>(model);
        variables.put("sheet", sheet);
        variables.put("style", style);
        variables.put("address", baseUrl + sheet.path());
        variables.put(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, conversion));
        return templates.process("shared/sheet", new Context(locale, variables));
    }

    private static InputStream font() {
        try {
            return new ClassPathResource(FONT).getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
