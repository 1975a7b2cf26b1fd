package fr.trame.contracts.partner;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of an organisation as people look for it: without accents, capitals, articles and the word « association ». Two are near
 * that have the same words, one of which has a word more than the other, one of which is the initials of the other, or which differ by
 * a slip of the pen.
 *
 * @param words in their order, none of them empty
 */
public record NearName(List<String> words) {

    public NearName {
        words = List.copyOf(words);
    }

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBERED = Pattern.compile("[0-9]+(er|e|eme|ere)?|arrondissement|cedex");

    /** Words that tell no two organisations apart. */
    private static final Set<String> EMPTY = Set.of(
            "a",
            "au",
            "aux",
            "d",
            "de",
            "des",
            "du",
            "en",
            "et",
            "l",
            "la",
            "le",
            "les",
            "pour",
            "asso",
            "assoc",
            "association",
            "associations",
            "loi",
            "1901");

    /** So many letters allow one slip of the pen. */
    private static final int LETTERS_PER_SLIP = 6;

    /** More of a word than this nobody types to find it. */
    private static final int LONGEST_BEGINNING = 12;

    /** The words of a name that tell it apart; all of them where none does. */
    public static NearName of(String name) {
        List<String> all = split(name);
        List<String> telling =
                all.stream().filter(word -> !EMPTY.contains(word)).toList();
        return new NearName(telling.isEmpty() ? all : telling);
    }

    /** By what a town is known: Lyon 8e is Lyon. Empty where nobody said. */
    public static String town(String town) {
        return split(town).stream()
                .filter(word -> !NUMBERED.matcher(word).matches())
                .collect(Collectors.joining(" "));
    }

    /** In the order in which people expect it, whatever its accents and capitals. */
    public static String sorted(String name) {
        return String.join(" ", split(name));
    }

    /** What somebody may type to find one of these names: beginnings of their words, and their initials. */
    public static List<String> beginnings(List<String> names) {
        Set<String> all = new TreeSet<>();
        for (String name : names) {
            List<String> words = new ArrayList<>(split(name));
            words.add(of(name).initials());
            for (String word : words) {
                for (int length = 1; length <= Math.min(word.length(), LONGEST_BEGINNING); length++) {
                    all.add(word.substring(0, length));
                }
            }
        }
        return List.copyOf(all);
    }

    /** What is typed, as the beginnings that have to be there; the longest first. */
    public static List<String> asked(String typed) {
        return split(typed).stream()
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST_BEGINNING)))
                .distinct()
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }

    /** Is it likely to be the same organisation? */
    public boolean isNear(NearName other) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return false;
        }
        return isWithin(other)
                || other.isWithin(this)
                || isInitialsOf(other)
                || other.isInitialsOf(this)
                || isSlipOf(other);
    }

    /** All of its words are there, and one more at most: « AMELY » in « AMELY médiation ». */
    private boolean isWithin(NearName other) {
        Set<String> own = new HashSet<>(words);
        Set<String> others = new HashSet<>(other.words);
        return others.containsAll(own) && others.size() - own.size() <= 1;
    }

    private boolean isInitialsOf(NearName other) {
        return words.size() == 1 && other.words.size() > 1 && words.getFirst().equals(other.initials());
    }

    private String initials() {
        return words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    private boolean isSlipOf(NearName other) {
        String own = String.join("", words);
        String others = String.join("", other.words);
        int slips = Math.min(own.length(), others.length()) / LETTERS_PER_SLIP;
        return slips > 0
                && digits(own).equals(digits(others))
                && Math.abs(own.length() - others.length()) <= slips
                && distance(own, others) <= slips;
    }

    /** What is numbered differs by its numbers: the town hall of the 7th is not that of the 8th. */
    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    /** How many letters are to be changed, put in or taken out. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            before[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] now = new int[other.length() + 1];
            now[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int changed = before[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                now[column] = Math.min(changed, Math.min(before[column], now[column - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }

    private static List<String> split(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
        return BETWEEN_WORDS
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
