package fr.trame.intervention.intervention;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.platform.text.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a note had better not contain: it is short, anonymous and about the situation. The mediator is warned and never
 * blocked, because a lost entry is worse than a clumsy one.
 */
final class NoteWarnings {

    /** A remark on the note. */
    @Anonymous
    record Warning(String code, String message) {}

    private record Check(Pattern pattern, Warning warning) {}

    private static final List<Check> CHECKS = List.of(
            check(
                    "(?<![0-9])(?:\\+33|0033|0)\\s?[1-9](?:[ .-]?[0-9]{2}){4}(?![0-9])",
                    "note-phone-number", "La note semble contenir un numéro de téléphone."),
            check("[\\w.+-]+@[\\w-]+\\.[\\w.-]+", "note-email", "La note semble contenir une adresse de courriel."),
            check(
                    "(?<![0-9])[12]\\s?[0-9]{2}\\s?[01][0-9]\\s?(?:[0-9]{2}|2[ab])\\s?[0-9]{3}\\s?[0-9]{3}(?![0-9]{3})",
                    "note-nir",
                    "La note semble contenir un numéro de sécurité sociale\u00a0: il ne doit jamais être noté."),
            check(
                    words("health.txt"),
                    "note-health-word",
                    "La note semble parler de la santé d’une personne\u00a0: décrivez la situation, pas la personne."),
            check(
                    words("insults.txt"),
                    "note-judgment-word",
                    "La note semble contenir un jugement ou une insulte\u00a0: décrivez les faits."));

    private NoteWarnings() {}

    static List<Warning> of(@Nullable String note) {
        if (note == null) {
            return List.of();
        }
        String plain = PlainText.of(note);
        return CHECKS.stream()
                .filter(check -> check.pattern().matcher(plain).find())
                .map(Check::warning)
                .toList();
    }

    private static Check check(String pattern, String code, String message) {
        return new Check(Pattern.compile(pattern), new Warning(code, message));
    }

    /** Beginnings of words, one per line, without accents. */
    private static String words(String file) {
        try (InputStream in = NoteWarnings.class.getResourceAsStream("/words/" + file)) {
            if (in == null) {
                throw new IOException("/words/" + file + " is not packaged");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "\\b(?:", ")"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
