package fr.trame.platform.privacy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** People who do not exist, the same ones for the same seed: short and long names, accents, other alphabets, remarks. */
final class Identities {

    private static final List<String> ALPHABETS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "éèêëàâîïôùûçœæÿñãöüß",
            "абвгдежзийклмнопрстуфхцчшщ",
            "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
            "王李张刘陈杨黄赵吴周徐孙马朱胡");
    private static final int SHORT = 7;
    private static final int LONG = 90;

    /** Somebody. */
    record Identity(String id, String name, List<String> remarks) {

        List<String> texts() {
            return Stream.concat(Stream.of(name), remarks.stream()).toList();
        }
    }

    private Identities() {}

    static List<Identity> some(long seed, int count) {
        Random random = new Random(seed);
        return IntStream.range(0, count).mapToObj(number -> one(random, number)).toList();
    }

    private static Identity one(Random random, int number) {
        String id = "0192f000-0000-7000-8000-%012x".formatted(random.nextLong(1L << 48));
        int length = number % 2 == 0 ? SHORT : LONG;
        List<String> remarks = new ArrayList<>();
        for (int remark = 0; remark < number % 3; remark++) {
            remarks.add(word(random, random.nextInt(ALPHABETS.size()), SHORT + random.nextInt(LONG)));
        }
        return new Identity(id, word(random, number % ALPHABETS.size(), length), remarks);
    }

    /** Words with a blank and quotes in them, as names and remarks have. */
    private static String word(Random random, int alphabet, int length) {
        String letters = ALPHABETS.get(alphabet);
        String word = IntStream.range(0, length)
                .mapToObj(_ -> String.valueOf(letters.charAt(random.nextInt(letters.length()))))
                .collect(Collectors.joining());
        return length < LONG ? word : word.substring(0, 40) + " « \"" + word.substring(40) + "\"";
    }

    /** The bytes a text may be kept as: in the usual charsets, escaped in JSON, and each of them in base64 and hexadecimal. */
    static List<byte[]> traces(String text) {
        List<byte[]> traces = new ArrayList<>();
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                StandardCharsets.ISO_8859_1)) {
            if (charset.newEncoder().canEncode(text)) {
                byte[] bytes = text.getBytes(charset);
                traces.add(bytes);
                traces.add(ascii(HexFormat.of().formatHex(bytes)));
                traces.addAll(base64(bytes));
            }
        }
        traces.add(ascii(text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining())));
        return traces;
    }

    /** What of it shows in base64 wherever it stands in what is encoded: three alignments, without the first and last signs. */
    private static List<byte[]> base64(byte[] bytes) {
        List<byte[]> all = new ArrayList<>();
        for (int lead = 0; lead < 3; lead++) {
            byte[] shifted = new byte[lead + bytes.length];
            System.arraycopy(bytes, 0, shifted, lead, bytes.length);
            String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(shifted);
            all.add(ascii(encoded.substring(lead == 0 ? 0 : 4, encoded.length() - 2)));
        }
        return all;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
