package fr.trame.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Items that one person sends together, and that are answered one by one.
 *
 * @param doneBefore statuses that say of an item: this was done before
 */
record Batch(Api.As as, String path, List<?> items, Set<Integer> doneBefore) {

    private static final int LARGEST = 500;
    private static final int ATTEMPTS = 20;

    Batch {
        items = List.copyOf(items);
    }

    /** As many batches as it takes. */
    static List<Batch> of(Api.As as, String path, List<?> items, Set<Integer> doneBefore) {
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < items.size(); from += LARGEST) {
            List<?> some = items.subList(from, Math.min(items.size(), from + LARGEST));
            batches.add(new Batch(as, path, some, doneBefore));
        }
        return batches;
    }

    int size() {
        return items.size();
    }

    /** Returns when every item is done; those that found the store away are sent again. */
    void send(Api api) {
        List<?> open = items;
        for (int attempt = 0; !open.isEmpty(); attempt++) {
            if (attempt > 0) {
                Api.rest(200L * attempt);
            }
            open = unanswered(api, open, attempt < ATTEMPTS);
        }
    }

    private List<?> unanswered(Api api, List<?> sent, boolean patient) {
        Api.Answer answer = api.send(as, "POST", path, null, new Messages.Interventions(sent));
        if (!answer.done()) {
            throw answer.refused();
        }
        List<Object> again = new ArrayList<>();
        JsonNode answers = answer.body().path("answers");
        for (int i = 0; i < sent.size(); i++) {
            int status = answers.path(i).path("status").asInt(0);
            if (status >= 500 && patient) {
                again.add(sent.get(i));
            } else if (status / 100 != 2 && !doneBefore.contains(status)) {
                throw Api.refused(status, answers.path(i));
            }
        }
        return again;
    }
}
