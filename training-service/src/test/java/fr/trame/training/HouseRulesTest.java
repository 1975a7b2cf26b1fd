package fr.trame.training;

import fr.trame.platform.house.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check("fr.trame.training");
    }
}
