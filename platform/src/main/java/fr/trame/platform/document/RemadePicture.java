package fr.trame.platform.document;

import fr.trame.platform.refusal.Refusal;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.jspecify.annotations.Nullable;

/**
 * An image made anew from its points: nothing of the file that came is kept, no place, no time, no device, no program. Only PNG and JPEG are read;
 * a drawing that orders (SVG) is not.
 */
public final class RemadePicture {

    /** Bytes as it comes: the page makes photographs smaller before it sends them. */
    public static final int MOST_SENT = 1_400_000;

    private static final long MOST_POINTS = 50_000_000;
    private static final double SMALLER = 0.8;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private final BufferedImage image;
    private final int longestSide;

    private RemadePicture(BufferedImage image, int longestSide) {
        this.image = image;
        this.longestSide = longestSide;
    }

    /**
     * What is said no with.
     *
     * @param field the input that is named
     */
    public record Refusals(Refusal unreadable, Refusal tooLarge, String field) {}

    /** Reads it from Base64; it will have no side longer than this, in points. */
    public static RemadePicture of(String base64, int longestSide, Refusals refusals) {
        if (base64.length() > MOST_SENT / 3 * 4) {
            throw refusals.tooLarge().on(refusals.field());
        }
        try {
            return new RemadePicture(read(Base64.getDecoder().decode(base64), longestSide, refusals), longestSide);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            throw refusals.unreadable().on(refusals.field());
        }
    }

    private static BufferedImage read(byte[] file, int longestSide, Refusals refusals) throws IOException {
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
                    throw refusals.tooLarge().on(refusals.field());
                }
                ImageReadParam every = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(width, height) / longestSide);
                every.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, every);
            } finally {
                reader.dispose();
            }
        }
    }

    /** In grey on white, smaller and coarser until it has no more bytes than this. */
    public byte[] greyJpeg(int mostBytes) {
        double scale = scale();
        float quality = 0.8f;
        byte[] bytes = jpeg(drawn(scale, BufferedImage.TYPE_BYTE_GRAY, Color.WHITE), quality);
        while (bytes.length > mostBytes) {
            scale *= SMALLER;
            quality = Math.max(0.4f, quality - 0.1f);
            bytes = jpeg(drawn(scale, BufferedImage.TYPE_BYTE_GRAY, Color.WHITE), quality);
        }
        return bytes;
    }

    /** In its colours, on its ground or none, smaller until it has no more bytes than this. */
    public byte[] png(int mostBytes) {
        double scale = scale();
        byte[] bytes = png(drawn(scale, BufferedImage.TYPE_INT_ARGB, null));
        while (bytes.length > mostBytes) {
            scale *= SMALLER;
            bytes = png(drawn(scale, BufferedImage.TYPE_INT_ARGB, null));
        }
        return bytes;
    }

    private double scale() {
        return Math.min(1, (double) longestSide / Math.max(image.getWidth(), image.getHeight()));
    }

    /** @param ground what is seen through it; what is drawn with the finger has none */
    private BufferedImage drawn(double scale, int type, @Nullable Color ground) {
        int width = Math.max(1, (int) (image.getWidth() * scale));
        int height = Math.max(1, (int) (image.getHeight() * scale));
        var flat = new BufferedImage(width, height, type);
        Graphics2D pen = flat.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, ground, null);
        pen.dispose();
        return flat;
    }

    private static byte[] png(BufferedImage image) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] jpeg(BufferedImage image, float quality) {
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
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
    }
}
