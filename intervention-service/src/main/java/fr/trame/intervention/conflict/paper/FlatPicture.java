package fr.trame.intervention.conflict.paper;

import fr.trame.platform.document.RemadePicture;
import fr.trame.platform.document.RemadePicture.Refusals;
import java.util.Base64;

/** A signature made anew from its points: a grey JPEG of at most {@link #MOST_BYTES}, small enough for an event of its own stream. */
final class FlatPicture {

    static final int MOST_SENT = RemadePicture.MOST_SENT;
    static final int MOST_BYTES = 200_000;

    private static final int LONGEST_SIDE = 1600;
    private static final Refusals REFUSALS =
            new Refusals(PaperRefusal.NOT_A_PICTURE, PaperRefusal.PICTURE_TOO_LARGE, "picture");

    private FlatPicture() {}

    /** In Base64, from Base64. */
    static String of(String base64) {
        return Base64.getEncoder()
                .encodeToString(RemadePicture.of(base64, LONGEST_SIDE, REFUSALS).greyJpeg(MOST_BYTES));
    }
}
