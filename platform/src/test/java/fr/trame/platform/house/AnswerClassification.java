package fr.trame.platform.house;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.ClassUtils;

/**
 * Reads the privacy marks of what an operation answers. Unlike what is stored, an answer may hold any type, for nothing of it is
 * sealed: what cannot be looked into is to be marked itself, by the most that it can hold.
 */
final class AnswerClassification {

    private final List<String> faults = new ArrayList<>();
    private final Set<Class<?>> seen = new HashSet<>();

    private AnswerClassification() {}

    /** One sentence for each field that is not classified; none if all is well. */
    static List<String> faults(Method operation) {
        var classification = new AnswerClassification();
        ResolvableType answer = ResolvableType.forMethodReturnType(operation);
        if (answer.toClass().equals(ResponseEntity.class)) {
            answer = answer.getGeneric(0);
        }
        if (!isPlain(answer.toClass())) {
            classification.read(answer, operation.getName());
        }
        return classification.faults;
    }

    /** Nothing, a file, a number or a yes. */
    private static boolean isPlain(Class<?> type) {
        return type.equals(void.class) || type.equals(byte[].class) || ClassUtils.isPrimitiveOrWrapper(type);
    }

    private void read(ResolvableType type, String path) {
        ResolvableType one = element(type);
        Class<?> plain = one.toClass();
        if (!plain.isRecord()) {
            faults.add(path + " answers what has no fields to be classified: " + one);
        } else if (seen.add(plain)) {
            for (RecordComponent component : plain.getRecordComponents()) {
                read(component, one, plain.getSimpleName() + "." + component.getName());
            }
        }
    }

    private void read(RecordComponent component, ResolvableType owner, String path) {
        ResolvableType inside = element(ResolvableType.forType(component.getGenericType(), owner));
        boolean marked = Classification.isMarked(component);
        if (inside.toClass().isRecord()) {
            if (marked) {
                faults.add(path + " is a record: its own fields are to be marked, not it");
            }
            read(inside, path);
        } else if (!marked && !Classification.isMarked(component.getDeclaringRecord())) {
            faults.add(path + " is not classified");
        }
    }

    /** Itself, or what it is a list of. */
    private static ResolvableType element(ResolvableType type) {
        ResolvableType listed = type.as(Iterable.class).getGeneric(0);
        boolean endless = listed.toClass().isAssignableFrom(type.toClass()); // as a JSON tree, which holds JSON trees
        return listed.equals(ResolvableType.NONE) || endless ? type : element(listed);
    }
}
