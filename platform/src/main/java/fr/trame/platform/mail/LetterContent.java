package fr.trame.platform.mail;

import fr.trame.contracts.privacy.Perishable;
import fr.trame.platform.privacy.Sealing;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of a letter is kept only until it is sent: sealed under the key of its month, so that it is gone from copies of the
 * database, too, when that key is destroyed.
 */
record LetterContent(
        @Perishable("mail") String to,
        @Perishable("mail") String subject,
        @Perishable("mail") String text,
        @Perishable("mail") @Nullable String html) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static LetterContent of(Letter letter) {
        return new LetterContent(letter.to(), letter.subject(), letter.text(), letter.html());
    }

    String sealed(Sealing sealing, String id, Instant put) {
        ObjectNode tree = JsonNodeFactory.instance
                .objectNode()
                .put("to", to)
                .put("subject", subject)
                .put("text", text)
                .put("html", html);
        sealing.seal(LetterContent.class, tree, stream(id), put);
        return JSON.writeValueAsString(tree);
    }

    /** Nothing if its month is over, so that nobody can read it any more. */
    static Optional<LetterContent> opened(Sealing sealing, String id, String sealed) {
        JsonNode tree = sealing.open(JSON.readTree(sealed), stream(id));
        String to = tree.path("to").stringValue("");
        if (!Letter.isAddress(to)) {
            return Optional.empty();
        }
        JsonNode html = tree.path("html");
        return Optional.of(new LetterContent(
                to,
                tree.path("subject").stringValue(),
                tree.path("text").stringValue(),
                html.isString() ? html.stringValue() : null));
    }

    private static String stream(String id) {
        return "mail/" + id;
    }

    /** Neither address nor words. */
    @Override
    public String toString() {
        return "LetterContent";
    }
}
