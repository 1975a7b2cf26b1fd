package fr.trame.intervention.conflict.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.platform.refusal.CommandRefused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlatPictureTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void makesTheImageAnew(String format) throws IOException {
        byte[] made = made(PapersOfTheCast.picture(format, 600, 200));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(made));
        assertThat(image.getWidth()).isEqualTo(600);
        assertThat(image.getHeight()).isEqualTo(200);
    }

    /** A photograph says where and by what it was taken; what is kept of it does not. */
    @Test
    void keepsNeitherPlaceNorDevice() throws IOException {
        byte[] jpeg = PapersOfTheCast.picture("jpeg", 400, 300);
        String secret = "GPS 45.7640 N 4.8357 E TelephoneDEssai";
        byte[] exif = ("Exif\0\0II*\0" + secret).getBytes(StandardCharsets.ISO_8859_1);
        var with = new ByteArrayOutputStream();
        with.write(jpeg, 0, 2);
        with.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
        with.write(exif);
        with.write(jpeg, 2, jpeg.length - 2);
        assertThat(new String(with.toByteArray(), StandardCharsets.ISO_8859_1)).contains(secret);
        assertThat(new String(made(with.toByteArray()), StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS", "Telephone", "Exif");
    }

    @Test
    void staysSmallHoweverLittleThereIsToLeaveOut() {
        var random = new Random(7);
        var noise = new BufferedImage(640, 640, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 640 * 640; i++) {
            noise.getRaster().setSample(i % 640, i / 640, 0, random.nextInt(256));
        }
        assertThat(made(PapersOfTheCast.file("png", noise))).hasSizeLessThanOrEqualTo(FlatPicture.MOST_BYTES);
        assertThat(made(PapersOfTheCast.picture("png", 4000, 3000))).hasSizeLessThanOrEqualTo(FlatPicture.MOST_BYTES);
    }

    @Test
    void refusesTwentyMegabytesWithoutReadingThem() {
        assertThatThrownBy(() -> FlatPicture.of("A".repeat(20_000_000)))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.toString() + refused.getMessage())
                                .containsIgnoringCase("trop lourde"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "bm90IGFuIGltYWdl", "JVBERi0xLjcK", "R0lGODlhAQABAAAAACw="})
    void refusesWhatIsNoImageOfTheseKinds(String base64) {
        assertThatThrownBy(() -> FlatPicture.of(base64)).isInstanceOf(CommandRefused.class);
    }

    @Test
    void refusesAnImageThatIsCutOff() {
        byte[] whole = PapersOfTheCast.picture("png", 300, 300);
        String cut = Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(whole, 40));
        assertThatThrownBy(() -> FlatPicture.of(cut)).isInstanceOf(CommandRefused.class);
    }

    private static byte[] made(byte[] file) {
        return Base64.getDecoder().decode(FlatPicture.of(PapersOfTheCast.base64(file)));
    }
}
