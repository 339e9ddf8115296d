package org.assay.workflow;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Hands out the models with their labels in the reader's language; the files themselves are in English. */
@Component
public class TranslatedModels {

    /** An element's opening tag with its id and its name, in either order. */
    private static final Pattern NAMED = Pattern.compile("<(?:bpmn:)?(\\w+)\\s[^>]*?\\bid=\"([a-z0-9-]+)\"[^>]*?>");

    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");

    private final Cases cases;
    private final MessageSource messages;

    TranslatedModels(Cases cases, MessageSource messages) {
        this.cases = cases;
        this.messages = messages;
    }

    /** The model's XML, or empty when there is no such model. */
    public Optional<String> find(String process) {
        return cases.model(process).map(xml -> translate(xml, LocaleContextHolder.getLocale()));
    }

    String translate(String xml, Locale locale) {
        return NAMED.matcher(xml)
                .replaceAll(tag -> Matcher.quoteReplacement(label(tag.group(), tag.group(1), tag.group(2), locale)));
    }

    private String label(String tag, String kind, String id, Locale locale) {
        var name = NAME.matcher(tag);
        if (!name.find()) {
            return tag;
        }
        String key = (kind.equals("userTask") ? "tasks." : kind.equals("process") ? "processes." : "elements.") + id;
        String label = messages.getMessage(key, null, null, locale);
        return label == null
                ? tag
                : name.replaceFirst(Matcher.quoteReplacement("name=\"" + HtmlUtils.htmlEscape(label, "UTF-8") + "\""));
    }
}
