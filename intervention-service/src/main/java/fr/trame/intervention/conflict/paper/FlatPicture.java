package fr.trame.intervention.conflict.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;

/**
 * An image made anew from its points: nothing of the file that came is kept, no place, no time, no device. A grey JPEG of at most
 * {@link #MOST_BYTES}, small enough for an event of its own stream.
 */
final class FlatPicture {

    /** As it comes: the page makes photographs smaller before it sends them. */
    static final int MOST_SENT = 1_400_000;

    static final int MOST_BYTES = 200_000;

    private static final long MOST_POINTS = 50_000_000;
    private static final int LONGEST_SIDE = 1600;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private FlatPicture() {}

    /** In Base64, from Base64. */
    static String of(String base64) {
        if (base64.length() > MOST_SENT / 3 * 4) {
            throw PaperRefusal.PICTURE_TOO_LARGE.on("picture");
        }
        try {
            BufferedImage image = read(Base64.getDecoder().decode(base64));
            return Base64.getEncoder().encodeToString(written(image));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            throw PaperRefusal.NOT_A_PICTURE.on("picture");
        }
    }

    private static BufferedImage read(byte[] file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            ImageReader reader = readers.hasNext() ? readers.next() : null;
            if (reader == null || !FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                throw new IOException("neither PNG nor JPEG");
            }
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_POINTS) {
                    throw PaperRefusal.PICTURE_TOO_LARGE.on("picture");
                }
                ImageReadParam every = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
                every.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, every);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Smaller and coarser until it fits. */
    private static byte[] written(BufferedImage image) throws IOException {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        float quality = 0.8f;
        byte[] bytes = jpeg(grey(image, scale), quality);
        while (bytes.length > MOST_BYTES) {
            scale *= 0.8;
            quality = Math.max(0.4f, quality - 0.1f);
            bytes = jpeg(grey(image, scale), quality);
        }
        return bytes;
    }

    /** On white: what is drawn with the finger has no ground. */
    private static BufferedImage grey(BufferedImage image, double scale) {
        int width = Math.max(1, (int) (image.getWidth() * scale));
        int height = Math.max(1, (int) (image.getHeight() * scale));
        var flat = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = flat.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return flat;
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var bytes = new ByteArrayOutputStream();
                var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
            out.flush();
            return bytes.toByteArray();
        } finally {
            writer.dispose();
        }
    }
}
