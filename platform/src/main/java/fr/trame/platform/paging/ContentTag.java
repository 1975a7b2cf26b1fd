package fr.trame.platform.paging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The ETag of an answer that has no version of its own: equal for equal content, whoever made it. */
public final class ContentTag {

    private static final int BYTES = 16;

    private ContentTag() {}

    /** As the header wants it, quoted. A record tells its content as text, so that it tells of it all. */
    public static String of(Record content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(hash, 0, BYTES) + '"';
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
