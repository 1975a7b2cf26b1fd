package fr.trame.intervention.referral.link;

import fr.trame.intervention.referral.link.LinkEvent.PartnerAnswered;
import fr.trame.intervention.referral.link.LinkEvent.PartnerAnswersSeen;
import fr.trame.intervention.referral.link.LinkEvent.PartnerLinkMade;
import fr.trame.intervention.referral.link.LinkEvent.PartnerLinkRevoked;
import fr.trame.platform.eventstore.EventStreams.Recorded;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the links of a referral stand.
 *
 * @param links all that were ever made, the last one last
 * @param revoked whether the last one was taken back
 * @param answers in the order in which they came
 * @param seen the last answer that was taken note of
 */
record LinkStanding(
        List<PartnerLinkMade> links,
        boolean revoked,
        List<PartnerAnswered> answers,
        @Nullable String seen) {

    static final LinkStanding NONE = new LinkStanding(List.of(), false, List.of(), null);

    LinkStanding {
        links = List.copyOf(links);
        answers = List.copyOf(answers);
    }

    static LinkStanding of(List<LinkEvent> events) {
        LinkStanding standing = NONE;
        for (LinkEvent event : events) {
            standing = standing.after(event);
        }
        return standing;
    }

    static LinkStanding read(List<Recorded> stream) {
        return of(stream.stream()
                .map(Recorded::event)
                .filter(LinkEvent.class::isInstance)
                .map(LinkEvent.class::cast)
                .toList());
    }

    LinkStanding after(LinkEvent event) {
        return switch (event) {
            case PartnerLinkMade it -> new LinkStanding(and(links, it), false, answers, seen);
            case PartnerLinkRevoked _ -> new LinkStanding(links, true, answers, seen);
            case PartnerAnswered it -> new LinkStanding(links, revoked, and(answers, it), seen);
            case PartnerAnswersSeen it -> new LinkStanding(links, revoked, answers, it.answerId());
        };
    }

    private static <T> List<T> and(List<T> before, T one) {
        return Stream.concat(before.stream(), Stream.of(one)).toList();
    }

    Optional<PartnerLinkMade> last() {
        return links.isEmpty() ? Optional.empty() : Optional.of(links.getLast());
    }

    /** One of each letter, the last one last. */
    List<PartnerLinkMade> letters() {
        Map<String, PartnerLinkMade> byLetter = new LinkedHashMap<>();
        links.forEach(link -> byLetter.put(link.linkId(), link));
        return List.copyOf(byLetter.values());
    }

    /** The link that is opened by what has this sum, ended or not. */
    Optional<PartnerLinkMade> opened(String sha256) {
        return links.stream().filter(link -> link.sha256().equals(sha256)).findFirst();
    }

    /** Is it the last link, not taken back and not over? Made twice for the same letter it is one: nobody knows which of the two that has. */
    boolean isGood(String sha256, LocalDate today) {
        return isOpen(today)
                && opened(sha256).stream()
                        .anyMatch(link -> link.linkId().equals(links.getLast().linkId()));
    }

    boolean isOpen(LocalDate today) {
        return !revoked && !links.isEmpty() && !today.isAfter(links.getLast().until());
    }

    Optional<PartnerAnswered> answer(String id) {
        return answers.stream().filter(answer -> answer.answerId().equals(id)).findFirst();
    }

    boolean hasUnseen() {
        return !answers.isEmpty() && !answers.getLast().answerId().equals(seen);
    }
}
