package fr.trame.intervention;

import fr.trame.platform.house.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void holdsTheServiceToTheRules() {
        HouseRules.check(
                "fr.trame.intervention",
                "AssignedWithNote",
                "CaseMomentView",
                "CaseStream",
                "CaseViews",
                "ConflictAction",
                "ConflictParty",
                "ConflictRefusal",
                "ConflictStanding",
                "Directory",
                "InterventionStanding",
                "OpenWork",
                "OwnAssociation",
                "PartnerLinks",
                "PartnerWord",
                "Recording",
                "ReferralMomentView",
                "ReferralMoves",
                "ReferralView",
                "ReferralViews",
                "ReferralsOfBefore",
                "RetentionTerm",
                "Roster");
    }
}
