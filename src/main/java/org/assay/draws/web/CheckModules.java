package org.assay.draws.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import org.assay.shared.Sha256;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the modules that check a draw in the browser under one address that is made of the contents of all of them: a page
 * never runs a new module beside an old one the browser still had.
 */
@Component("drawCheck")
public class CheckModules implements WebMvcConfigurer {

    private static final String MODULES = "classpath*:static/draw-*.js";
    private static final int DIGITS = 16;

    private final String path;

    CheckModules() throws IOException {
        var all = new ByteArrayOutputStream();
        Resource[] modules = new PathMatchingResourcePatternResolver().getResources(MODULES);
        Arrays.sort(modules, Comparator.comparing(Resource::getFilename));
        for (Resource module : modules) {
            all.writeBytes(module.getContentAsByteArray());
        }
        path = "/modules/" + Sha256.hex(all.toByteArray()).substring(0, DIGITS) + "/";
    }

    /** Where the module with this name is, such as {@code draw-verify.js}. */
    public String address(String module) {
        return path + module;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(path + "draw-*.js")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
