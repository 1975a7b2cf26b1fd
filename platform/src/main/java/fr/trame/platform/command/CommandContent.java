package fr.trame.platform.command;

import fr.trame.platform.security.Caller;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two commands ask for the same, apart from when they were sent and which rights the caller had then. Only
 * sixteen bits of a digest are kept: enough to notice a client that gives one id to two changes, too few to find out by
 * guessing what somebody wrote, for of a million guesses fifteen fit.
 */
final class CommandContent {

    private static final int BYTES = 2;

    private final StringBuilder text = new StringBuilder();

    private CommandContent() {}

    static String of(Record command) {
        CommandContent content = new CommandContent();
        content.add(command, true);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private void add(Record record, boolean isCommand) {
        text.append(record.getClass().getSimpleName()).append('{');
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (!isCommand || component.getType() != Instant.class) {
                text.append(component.getName()).append('=');
                add(value(record, component));
            }
        }
        text.append('}');
    }

    private void add(@Nullable Object value) {
        switch (value) {
            case null -> text.append('-');
            case Caller caller -> add(caller.person());
            case Record part -> add(part, false);
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> sorted = new TreeMap<>();
                map.forEach((key, each) -> sorted.put(String.valueOf(key), each));
                sorted.forEach((key, each) -> {
                    add(key);
                    add(each);
                });
            }
            case Set<?> set -> set.stream().map(String::valueOf).sorted().forEach(this::add);
            case Collection<?> list -> {
                text.append(list.size()).append('*');
                list.forEach(this::add);
            }
            default -> {
                String plain = value.toString();
                text.append(plain.length()).append(':').append(plain);
            }
        }
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("a command is a record that can be read", unreadable);
        }
    }
}
