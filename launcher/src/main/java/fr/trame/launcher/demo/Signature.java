package fr.trame.launcher.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A signature of nobody: a wavy line, of which each one's waves have another length. */
final class Signature {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 120;
    private static final int MARGIN = 30;
    private static final int THICKNESS = 4;
    private static final int WHITE = 0xFFFFFF;
    private static final int INK = 0x1A2A5A;

    private Signature() {}

    /**
     * A PNG in Base64.
     *
     * @param number whose it is, from 1
     */
    static String of(int number) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < WIDTH; x++) {
            double wave = Math.sin(x * Math.PI / (14.0 + 5 * number));
            int line = (int) (HEIGHT / 2.0 + wave * (HEIGHT / 2.0 - MARGIN) * (WIDTH - x) / WIDTH);
            for (int y = 0; y < HEIGHT; y++) {
                boolean drawn = x >= MARGIN && x < WIDTH - MARGIN && Math.abs(y - line) <= THICKNESS;
                image.setRGB(x, y, drawn ? INK : WHITE);
            }
        }
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
