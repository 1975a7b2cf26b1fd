package fr.trame.launcher.demo.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DemoPartnerTest {

    private static final List<Referral> REFERRALS = DemoYear.generate().referrals();

    @Test
    void saysThatItIsMadeUp() {
        assertThat(DemoPartner.ALL).hasSizeGreaterThan(24).allSatisfy(one -> {
            assertThat(one.name()).contains("de démonstration");
            assertThat(one.phone()).startsWith("04 65 71");
        });
        assertThat(DemoPartner.ALL).extracting(DemoPartner::id).doesNotHaveDuplicates();
    }

    @Test
    void isNamedByReferralsOfItsTypeAlone() {
        int named = 0;
        for (int place = 0; place < REFERRALS.size(); place++) {
            Referral referral = REFERRALS.get(place);
            String partner = DemoPartner.namedBy(referral, place).orElse(null);
            if (partner != null) {
                named++;
                assertThat(DemoPartner.ALL)
                        .filteredOn(one -> one.id().equals(partner))
                        .extracting(DemoPartner::kind)
                        .containsExactly(referral.partnerType());
            }
        }
        assertThat(named).isGreaterThan(REFERRALS.size() / 3).isLessThan(REFERRALS.size());
    }
}
