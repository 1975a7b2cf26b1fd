package fr.trame.platform.deadletters;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For operators, on the service's own port only: what waits as dead letters. */
@RestController
@RequestMapping("/operations/dead-letters")
class DeadLetterOperations {

    private static final int STREAMS_PER_PAGE = 50;
    private static final int LETTERS_PER_PAGE = 20;

    private final DeadLetters deadLetters;
    private final Resending resending;

    DeadLetterOperations(DeadLetters deadLetters, Resending resending) {
        this.deadLetters = deadLetters;
        this.resending = resending;
    }

    record Letter(
            String topic,
            int partition,
            long offset,
            String time,
            @Nullable String key,
            Map<String, String> headers,
            @Nullable String body) {}

    /** @param letters how many messages wait */
    record Waiting(
            String id,
            String projection,
            int generation,
            String topic,
            String stream,
            String reason,
            String since,
            int letters) {}

    /** @param next ask for what comes after this; null on the last page */
    record Page<T>(List<T> items, @Nullable String next) {}

    @GetMapping
    Page<Waiting> deadLetters(@RequestParam(required = false) @Nullable String after) {
        List<WaitingSummary> found = deadLetters.page(after, STREAMS_PER_PAGE);
        String next = found.size() < STREAMS_PER_PAGE ? null : found.getLast().id();
        return new Page<>(found.stream().map(DeadLetterOperations::view).toList(), next);
    }

    @GetMapping("/{id}")
    Page<Letter> letters(@PathVariable String id, @RequestParam(defaultValue = "0") int after) {
        WaitingStream waiting = deadLetters.find(id);
        if (waiting == null) {
            throw DeadLetterRefusal.NOTHING_WAITS.on("id");
        }
        List<DeadLetter> all = waiting.letters();
        int from = Math.clamp(after, 0, all.size());
        int to = Math.min(from + LETTERS_PER_PAGE, all.size());
        List<Letter> shown =
                all.subList(from, to).stream().map(DeadLetterOperations::view).toList();
        return new Page<>(shown, to == all.size() ? null : Integer.toString(to));
    }

    @PostMapping("/{id}/resend")
    Resending.Outcome resend(@PathVariable String id, @RequestParam(defaultValue = "false") boolean skipFirst) {
        Resending.Outcome outcome = resending.resend(id, skipFirst);
        if (outcome == null) {
            throw DeadLetterRefusal.NOTHING_WAITS.on("id");
        }
        return outcome;
    }

    private static Waiting view(WaitingSummary waiting) {
        return new Waiting(
                waiting.id(),
                waiting.generation().projection(),
                waiting.generation().number(),
                waiting.stream().topic(),
                waiting.stream().stream(),
                waiting.reason(),
                waiting.since().toString(),
                waiting.letters());
    }

    private static Letter view(DeadLetter letter) {
        var body = letter.body();
        return new Letter(
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.time().toString(),
                letter.key(),
                letter.headers(),
                body == null ? null : new String(body.getData(), StandardCharsets.UTF_8));
    }
}
