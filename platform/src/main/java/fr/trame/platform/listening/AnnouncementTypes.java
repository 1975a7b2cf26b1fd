package fr.trame.platform.listening;

import fr.trame.contracts.Announcement;
import fr.trame.platform.privacy.Sealing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The announcements this service knows, by wire type {@code fr.trame.<name>.v<n>}. */
final class AnnouncementTypes {

    private static final Pattern WIRE_TYPE = Pattern.compile("fr\\.trame\\.([a-z0-9-]+)\\.v\\d+");

    private final Map<String, Reader> readers = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private AnnouncementTypes() {}

    /**
     * Reads the data of one type.
     *
     * @param sealed whether some of it may be sealed
     */
    record Reader(ObjectReader json, boolean sealed) {

        static Reader of(JsonMapper mapper, Class<?> type) {
            return new Reader(mapper.readerFor(type), Sealing.concerns(type));
        }
    }

    /** All records of the contracts. */
    static AnnouncementTypes ofContracts() {
        var types = new AnnouncementTypes();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Announcement.class));
        for (BeanDefinition found : scanner.findCandidateComponents(Announcement.class.getPackageName())) {
            types.add(ClassUtils.resolveClassName(
                    Objects.requireNonNull(found.getBeanClassName()), Announcement.class.getClassLoader()));
        }
        return types;
    }

    static String wireType(Class<?> type) {
        Announcement name = Objects.requireNonNull(type.getAnnotation(Announcement.class), type::getName);
        return wireType(name, name.version());
    }

    private static String wireType(Announcement name, int version) {
        return "fr.trame." + name.name() + ".v" + version;
    }

    private void add(Class<?> type) {
        Announcement name = type.getAnnotation(Announcement.class);
        for (int version = name.oldest(); version <= name.version(); version++) {
            if (readers.put(wireType(name, version), Reader.of(json, type)) != null) {
                throw new IllegalStateException("another class has the wire type of " + type);
            }
        }
        names.add(name.name());
    }

    /** What reads the data of a type, if it is known. */
    @Nullable
    Reader find(String wireType) {
        return readers.get(wireType);
    }

    /** An announcement that is known, in a version that is not: whoever skipped it would miss a fact. */
    boolean isOtherVersion(String wireType) {
        Matcher matcher = WIRE_TYPE.matcher(wireType);
        return matcher.matches() && names.contains(matcher.group(1));
    }
}
