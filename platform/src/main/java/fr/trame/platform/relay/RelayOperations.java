package fr.trame.platform.relay;

import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For operators, on the service's own port only: the streams that cannot be announced, and why. */
@RestController
@RequestMapping("/operations/unannounced")
class RelayOperations {

    private final Relay relay;
    private final SetAside aside;

    RelayOperations(Relay relay, SetAside aside) {
        this.relay = relay;
        this.aside = aside;
    }

    record Items(List<Stream> items) {}

    /**
     * @param commit the one that cannot be announced; what follows it in its stream waits
     * @param next when it is tried again by itself
     */
    record Stream(String stream, String commit, String reason, Instant since, int tries, Instant next) {}

    @GetMapping
    Items unannounced() {
        return new Items(aside.all().stream()
                .map(one -> new Stream(one.stream(), one.commit(), one.reason(), one.since(), one.tries(), one.next()))
                .toList());
    }

    /** Tries all of them now, once what was wrong is mended. */
    @PostMapping("/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Items retry() {
        aside.hurry(Instant.now());
        relay.wake();
        return unannounced();
    }
}
