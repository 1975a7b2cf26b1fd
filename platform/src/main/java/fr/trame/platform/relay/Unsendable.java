package fr.trame.platform.relay;

import org.apache.kafka.common.errors.ApiException;

/**
 * A commit that cannot be announced, however often it is tried, while others can.
 *
 * @param commit its id
 * @param reason what an operator needs to know; never what somebody typed
 */
record Unsendable(String stream, String commit, String reason) {

    /** Only Kafka's own words are repeated: they tell sizes and topics. */
    static Unsendable of(String stream, String commit, Throwable failure) {
        String kind = failure.getClass().getSimpleName();
        return new Unsendable(
                stream, commit, failure instanceof ApiException ? kind + ": " + failure.getMessage() : kind);
    }
}
