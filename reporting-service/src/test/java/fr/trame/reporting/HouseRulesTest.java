package fr.trame.reporting;

import fr.trame.platform.house.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check(
                "fr.trame.reporting",
                "ActPage",
                "Batch",
                "FactFold",
                "Positions",
                "Rows",
                "StaffRows",
                "Tables",
                "Acts",
                "Behind",
                "Cells",
                "CasesBehind",
                "Codes",
                "ConflictCounting",
                "ConflictFigure",
                "ConflictFigures",
                "Counting",
                "CountingRules",
                "Crossing",
                "Exports",
                "Format",
                "Differences",
                "Dimension",
                "Dimensions",
                "FigureRefusal",
                "FigureStore",
                "Figures",
                "Labels",
                "Pivot",
                "Selection",
                "Snapshot",
                "Staff",
                "ListText",
                "ReferralCare",
                "RollUp",
                "Sql",
                "Tally",
                "Unit");
    }
}
