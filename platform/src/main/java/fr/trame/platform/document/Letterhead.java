package fr.trame.platform.document;

import java.util.List;
import java.util.Optional;

/** Above the title of a document: who it is from. */
public final class Letterhead {

    /** Nobody has said who it is from. */
    public static final Letterhead NONE = new Letterhead(List.of(), Optional.empty());

    private final List<String> lines;
    private final Optional<byte[]> picture;

    /** @param picture a PNG or JPEG; what it shows is in the first line too */
    public Letterhead(List<String> lines, Optional<byte[]> picture) {
        this.lines = List.copyOf(lines);
        this.picture = picture;
    }

    List<String> lines() {
        return lines;
    }

    Optional<byte[]> picture() {
        return picture;
    }
}
