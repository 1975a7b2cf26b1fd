package fr.trame.platform.privacy;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts of a record that are sealed when it is stored or announced. */
public final class SealedTexts {

    private SealedTexts() {}

    public static List<String> of(Object record) {
        List<String> found = new ArrayList<>();
        collect(SealedComponents.of(record.getClass()), JsonMapper.shared().valueToTree(record), found);
        return found;
    }

    private static void collect(SealedComponents components, JsonNode node, List<String> found) {
        if (node.isArray()) {
            node.forEach(item -> collect(components, item, found));
        }
        components.texts().forEach(text -> texts(node.path(text.name()), found));
        components.parts().forEach(part -> collect(part.inside(), node.path(part.name()), found));
    }

    private static void texts(JsonNode value, List<String> found) {
        if (value.isString()) {
            found.add(value.stringValue());
        }
        value.forEach(item -> texts(item, found));
    }
}
