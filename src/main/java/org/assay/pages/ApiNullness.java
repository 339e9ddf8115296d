package org.assay.pages;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A record says which of its parts may be null; the API's description says the same: what may not is required, what may is also null. */
class ApiNullness implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        JavaType java = Json.mapper().constructType(type.getType());
        if (resolved != null && java != null && java.getRawClass().isRecord()) {
            Schema<?> whole = resolved.get$ref() == null
                    ? resolved
                    : context.getDefinedModels().get(resolved.get$ref().replaceAll(".*/", ""));
            if (whole != null && whole.getProperties() != null) {
                for (var component : java.getRawClass().getRecordComponents()) {
                    say(whole, component);
                }
            }
        }
        return resolved;
    }

    private static void say(Schema<?> whole, RecordComponent component) {
        Schema<?> part = whole.getProperties().get(component.getName());
        if (part == null) {
            return;
        }
        if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            if (whole.getRequired() == null || !whole.getRequired().contains(component.getName())) {
                whole.addRequiredItem(component.getName());
            }
        } else if (part.get$ref() == null && part.getTypes() != null) {
            var types = new LinkedHashSet<>(Objects.requireNonNull(part.getTypes()));
            types.add("null");
            part.setTypes(types);
        }
    }
}
