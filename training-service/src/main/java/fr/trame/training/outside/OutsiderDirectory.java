package fr.trame.training.outside;

import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.eventstore.EventStreams.Recorded;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads people who are no staff from their own streams: what was just decided is there at once. */
@Component
class OutsiderDirectory {

    private final EventStreams streams;
    private final OutsiderViews views;

    OutsiderDirectory(EventStreams streams, OutsiderViews views) {
        this.streams = streams;
        this.views = views;
    }

    Optional<OutsiderView> outsider(String id) {
        return Optional.ofNullable(outsider(streams.read(id)));
    }

    /** All of them, by name. */
    List<OutsiderView> all() {
        Collator french = Collator.getInstance(Locale.FRENCH);
        return streams.readPersons(views.all()).values().stream()
                .flatMap(stream -> Stream.ofNullable(outsider(stream)))
                .sorted(Comparator.comparing(OutsiderView::displayName, french).thenComparing(OutsiderView::id))
                .toList();
    }

    private static @Nullable OutsiderView outsider(List<Recorded> stream) {
        OutsiderView view = null;
        for (Recorded stored : stream) {
            view = stored.event() instanceof OutsiderEvent event
                    ? OutsiderView.next(view, event, stored.context().sequence())
                    : null;
        }
        return view;
    }
}
