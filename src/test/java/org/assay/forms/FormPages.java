package org.assay.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.context.support.StaticApplicationContext;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Pages with nothing but a form, made by the fragments as the application makes them. */
final class FormPages {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><title>Form</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/tabler.css"><link rel="stylesheet" href="/form.css"></head>
            <body><main class="container"><h1>Form</h1><h2>Questions</h2><form method="post" action="/sent" data-guard novalidate>
            <div th:replace="~{shared/form :: summary(${form}, ${problems})}"></div>
            <div th:replace="~{shared/form :: fields(${form}, ${answers}, ${problems})}"></div>
            <button type="submit" id="send" name="send" value="send">Send</button></form></main></body></html>
            """;

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final StaticApplicationContext beans = new StaticApplicationContext();

    FormPages() {
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames("classpath:messages/forms", "classpath:messages/texts");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        beans.getBeanFactory().registerSingleton("formText", new FormText(messages));
        beans.refresh();
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setResolvablePatterns(Set.of("shared/*"));
        files.setOrder(1);
        StringTemplateResolver texts = new StringTemplateResolver();
        texts.setOrder(2);
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(texts);
        engine.setTemplateEngineMessageSource(messages);
    }

    String show(Form form, Map<String, Object> answers, List<Problem> problems) {
        Context context = new Context(LocaleContextHolder.getLocale());
        context.setVariable("form", form);
        context.setVariable("answers", answers);
        context.setVariable("problems", problems);
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        return engine.process(PAGE, context);
    }
}
