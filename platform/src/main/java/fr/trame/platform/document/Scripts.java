package fr.trame.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontSelector;

/**
 * Letters of the scripts that names are written in, each by the first font that has it: Liberation, then DejaVu (Arabic, Hebrew, Armenian,
 * Georgian, Tifinagh ...), then Noto for the scripts of South and South-East Asia and of Ethiopia, Thaana, Syriac and N'Ko, then the fonts for Chinese, Japanese
 * and Korean that whoever reads a PDF brings along.
 */
final class Scripts {

    /** Stands for a letter that none of the fonts has. */
    static final int UNKNOWN = '□';

    /** One weight of each does for the few names: heads are told from text by their size, too. */
    private static final List<String> NOTO = List.of(
            "Devanagari",
            "Bengali",
            "Gurmukhi",
            "Gujarati",
            "Oriya",
            "Tamil",
            "Telugu",
            "Kannada",
            "Malayalam",
            "Sinhala",
            "Thai",
            "Lao",
            "Myanmar",
            "Khmer",
            "Ethiopic",
            "Thaana",
            "Syriac",
            "NKo");

    private static final List<BaseFont> MANY = NOTO.stream()
            .map(script -> embedded("noto/NotoSans" + script + ".ttf"))
            .toList();

    static final Scripts REGULAR = new Scripts("Regular", "");
    static final Scripts BOLD = new Scripts("Bold", "-Bold");

    private final List<BaseFont> fonts;
    private final List<BaseFont> embedded;

    private Scripts(String liberation, String dejaVu) {
        fonts = Stream.of(
                        Stream.of(
                                embedded("/liberation/LiberationSans-" + liberation + ".ttf"),
                                embedded("DejaVuSans" + dejaVu + ".ttf")),
                        MANY.stream(),
                        Stream.of(
                                brought("STSong-Light", "UniGB-UCS2-H"),
                                brought("HeiseiKakuGo-W5", "UniJIS-UCS2-H"),
                                brought("HYGoThic-Medium", "UniKS-UCS2-H")))
                .flatMap(each -> each)
                .toList();
        embedded = fonts.stream().filter(BaseFont::isEmbedded).toList();
    }

    /** The text in letters of this size, without what cannot be printed. */
    Phrase phrase(String text, float size, float leading) {
        FontSelector selector = new FontSelector();
        fonts.forEach(font -> selector.addFont(new Font(font, size)));
        Phrase phrase = new Phrase(leading);
        String printable = Syllables.asDrawn(printable(text));
        if (!printable.isEmpty()) {
            phrase.add(selector.process(printable));
        }
        return phrase;
    }

    /** Each letter, or the sign for one that no font has. */
    String printable(String text) {
        return text.codePoints()
                .filter(each -> each == '\n' || !Character.isISOControl(each))
                .filter(each -> Character.getType(each) != Character.SURROGATE)
                .map(each -> each == '\n' || isKnown(each) ? each : UNKNOWN)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether the file itself has all letters that are printed of this text. */
    boolean bringsAllOf(String text) {
        return printable(text)
                .codePoints()
                .filter(each -> each != '\n')
                .allMatch(each -> embedded.stream().anyMatch(font -> font.charExists(each)));
    }

    private boolean isKnown(int letter) {
        return Character.isBmpCodePoint(letter) && fonts.stream().anyMatch(font -> font.charExists(letter));
    }

    private static BaseFont embedded(String path) {
        try (InputStream font = Scripts.class.getResourceAsStream(path)) {
            if (font == null) {
                throw new IllegalStateException("the font " + path + " is missing");
            }
            BaseFont made = BaseFont.createFont(
                    path, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, font.readAllBytes(), null);
            made.setIncludeCidSet(false); // it would name the letters used, and PDF/UA wants all that the font has
            return made;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static BaseFont brought(String name, String encoding) {
        try {
            return BaseFont.createFont(name, encoding, BaseFont.NOT_EMBEDDED);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
