package fr.trame.intervention.conflict.paper;

import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.conflict.ConflictFixture.CASE;

import fr.trame.intervention.conflict.ConflictFixture;
import fr.trame.intervention.conflict.paper.PaperCommand.Content;
import fr.trame.intervention.conflict.paper.PaperCommand.DrawProtocol;
import fr.trame.intervention.conflict.paper.PaperCommand.Gesture;
import fr.trame.intervention.conflict.paper.PaperEvent.NoticeGiven;
import fr.trame.intervention.conflict.paper.PaperEvent.ProtocolDrawn;
import fr.trame.intervention.conflict.paper.PaperEvent.ProtocolSigned;
import fr.trame.intervention.conflict.paper.PaperEvent.Signatory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** The agreement of the cast, written down on the day after it was made and signed by its two parties and Nadia. */
public final class PapersOfTheCast {

    static final LocalDate DRAWN_ON = ConflictFixture.START.plusDays(21);
    static final String STREAM = CasePapers.stream(CASE);
    static final Content CONTENT = content("Poser des patins sous le lit");
    static final ProtocolDrawn DRAWN = ProtocolText.drawn(draw(CONTENT), 1);
    static final ProtocolSigned SIGNED_A = signed("A", DRAWN_ON);
    static final NoticeGiven TOLD = new NoticeGiven(
            CASE, NADIA, EVENING, DRAWN_ON, "ACCORD", ConflictFixture.START, ConflictFixture.START.plusDays(20));

    private PapersOfTheCast() {}

    public static Stream<PaperEvent> all() {
        return Stream.of(DRAWN, SIGNED_A, TOLD);
    }

    /** What of them is sealed. */
    public static List<String> sealed() {
        return List.of(
                "Anne Martin",
                "Bruno Petit",
                "Nadia Essai",
                "Poser des patins sous le lit",
                "Appeler avant de se plaindre",
                "Centre social",
                "cG9pbnRz");
    }

    static Content content(String first) {
        var promise = ConflictFixture.PROMISES.getFirst();
        return new Content(
                ConflictFixture.START.plusDays(20),
                false,
                List.of(NADIA),
                List.of(
                        new Signatory("A", "Anne Martin"),
                        new Signatory("B", "Bruno Petit"),
                        new Signatory("M1", "Nadia Essai")),
                List.of(
                        new fr.trame.intervention.conflict.event.AgreementEvent.Commitment(
                                1, promise.letter(), first, promise.until()),
                        ConflictFixture.PROMISES.get(1)));
    }

    static Gesture by(LocalDate date) {
        return new Gesture(CASE, NADIA, EVENING, date);
    }

    static DrawProtocol draw(Content content) {
        return new DrawProtocol(STREAM, by(DRAWN_ON), content);
    }

    static ProtocolSigned signed(String mark, LocalDate date) {
        return new ProtocolSigned(
                CASE, NADIA, EVENING, date, 1, mark, "ECRAN", DRAWN.sha256(), "Centre social", "cG9pbnRz");
    }

    /** A picture of so many points, as a file. */
    static byte[] picture(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < Math.min(width, height); i++) {
            image.setRGB(i, i, 0xFFFFFF);
        }
        return file(format, image);
    }

    static byte[] file(String format, BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    static String base64(byte[] file) {
        return Base64.getEncoder().encodeToString(file);
    }
}
