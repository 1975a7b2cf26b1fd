package fr.trame.platform.web.apidocs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Declares of each component of a record what the code knows of it: {@code @Nullable} may be null or left out, anything else is
 * always there. The library knows the older annotations only, not those that stand with the type.
 */
class DeclaredPresence implements ModelConverter {

    private static final String NULL = "null";

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        Class<?> raw = Json31.mapper().constructType(type.getType()).getRawClass();
        Schema<?> model = resolved == null ? null : model(resolved, context);
        if (raw.isRecord() && resolved != null && resolved.get$ref() != null) {
            refuseSecond(name(resolved.get$ref()), raw);
        }
        if (raw.isRecord() && model != null && model.getProperties() != null) {
            for (RecordComponent component : raw.getRecordComponents()) {
                declare(component, model);
            }
        }
        return resolved;
    }

    private static @Nullable Schema<?> model(Schema<?> resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        return reference == null ? resolved : context.getDefinedModels().get(name(reference));
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** The library would describe one of them by the other. */
    private void refuseSecond(String name, Class<?> type) {
        Class<?> first = named.putIfAbsent(name, type);
        if (first != null && first != type) {
            throw new IllegalStateException("The API would call both %s and %s %s: give one a name by @Schema"
                    .formatted(first.getName(), type.getName(), name));
        }
    }

    private static void declare(RecordComponent component, Schema<?> model) {
        String name = component.getName();
        Schema<?> property = model.getProperties().get(name);
        boolean required = model.getRequired() != null && model.getRequired().contains(name);
        if (property == null || required) {
            return;
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            model.getProperties().put(name, orNull(property));
        } else if (!maybeLeftOut(component)) {
            model.addRequiredItem(name);
        }
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(property, new JsonSchema().typesItem(NULL)));
        }
        return property.getTypes() == null ? property : property.typesItem(NULL);
    }

    private static boolean maybeLeftOut(RecordComponent component) {
        JsonInclude rule = component.getDeclaringRecord().getAnnotation(JsonInclude.class);
        Class<?> type = component.getType();
        return rule != null
                && rule.value() == JsonInclude.Include.NON_EMPTY
                && (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type));
    }
}
