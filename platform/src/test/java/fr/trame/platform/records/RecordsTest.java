package fr.trame.platform.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordsTest {

    record Guests(Map<String, Integer> age) {}

    record Meal(
            LocalDate day,
            @Nullable LocalTime at,
            List<String> cooks,
            Guests guests,
            @Nullable String note) {}

    record Served(String mealId, Meal meal, boolean late) {}

    record ToldGuests(Map<String, Integer> age) {}

    record ToldMeal(String day, @Nullable String at, List<String> cooks, ToldGuests guests, boolean late) {}

    record ToldServed(String mealId, ToldMeal meal) {}

    record Flat(String mealId, String day, List<String> cooks) {}

    private static final Meal MEAL = new Meal(
            LocalDate.of(2018, 3, 5),
            LocalTime.of(12, 30),
            List.of("Ana", "Bo"),
            new Guests(Map.of("CHILD", 2)),
            "soup");

    @Test
    void leavesOutWhatIsNamed() {
        assertThat(Records.without(MEAL, Set.of("cooks", "note")))
                .isEqualTo(new Meal(MEAL.day(), MEAL.at(), List.of(), MEAL.guests(), null));
    }

    @Test
    void tellsAllThatIsSaidByItsPath() {
        assertThat(Records.texts(MEAL))
                .containsExactly(
                        Map.entry("day", "2018-03-05"),
                        Map.entry("at", "12:30"),
                        Map.entry("cooks", "Ana, Bo"),
                        Map.entry("guests.age.CHILD", "2"),
                        Map.entry("note", "soup"));
        assertThat(Records.texts(new Meal(MEAL.day(), null, List.of(), new Guests(Map.of()), null)))
                .containsOnlyKeys("day");
    }

    @Test
    void tellsTheSameUnderOtherTypes() {
        var served = new Served("meal-1", MEAL, true);
        assertThat(Records.renamed(ToldServed.class, served))
                .isEqualTo(new ToldServed(
                        "meal-1",
                        new ToldMeal("2018-03-05", "12:30", MEAL.cooks(), new ToldGuests(Map.of("CHILD", 2)), true)));
        assertThat(Records.renamed(Flat.class, served)).isEqualTo(new Flat("meal-1", "2018-03-05", MEAL.cooks()));
    }

    @Test
    void makesNothingUp() {
        assertThatThrownBy(() -> Records.renamed(ToldServed.class, MEAL)).hasMessageStartingWith("mealId of ");
    }

    @Test
    void makesARecordOfWhatItsComponentsAreToSay() {
        Map<String, Object> said = Records.values(MEAL);
        said.put("note", "bread");
        said.put("guests", Map.of("age", Map.of("CHILD", 3), "colour", "blue"));

        assertThat(said.keySet())
                .containsExactlyElementsOf(Records.components(Meal.class).keySet());
        assertThat(Records.made(Meal.class, said))
                .isEqualTo(new Meal(MEAL.day(), MEAL.at(), MEAL.cooks(), new Guests(Map.of("CHILD", 3)), "bread"));
    }
}
