package fr.trame.intervention.referral.reminder;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * After how many days partners are reminded, and when it is enough.
 *
 * @param on whether anybody is reminded at all
 * @param days after the first link was sent, in order
 * @param byType the same for a type of partner, a code of the list TYPE_PART
 * @param silence after how many days without an answer nothing is expected any more
 * @param care how many days after the person was received it is asked, once, whether care began
 * @param apart at least so many days between two mails to one partner, and between the last one and giving up
 */
@ConfigurationProperties("trame.reminders")
record ReminderTerms(
        @DefaultValue("true") boolean on,
        @DefaultValue({"9", "21", "45"}) List<Integer> days,
        @DefaultValue Map<String, List<Integer>> byType,
        @DefaultValue("60") int silence,
        @DefaultValue("21") int care,
        @DefaultValue("7") int apart,
        @DefaultValue("09:00") LocalTime from,
        @DefaultValue("17:00") LocalTime until) {

    ReminderTerms {
        days = List.copyOf(days);
        byType = Map.copyOf(byType);
        byType.values().forEach(ReminderTerms::mustGrow);
        mustGrow(days);
    }

    private static void mustGrow(List<Integer> days) {
        for (int n = 0; n < days.size(); n++) {
            if (days.get(n) <= (n == 0 ? 0 : days.get(n - 1))) {
                throw new IllegalArgumentException("days of reminders grow: " + days);
            }
        }
    }

    List<Integer> daysOf(String partnerType) {
        return byType.getOrDefault(partnerType, days);
    }
}
