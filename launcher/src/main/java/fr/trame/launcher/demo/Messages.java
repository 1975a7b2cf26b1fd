package fr.trame.launcher.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.trame.launcher.demo.staff.TeamShape;
import fr.trame.launcher.demo.year.DemoPartner;
import fr.trame.launcher.demo.year.Entry;
import fr.trame.launcher.demo.year.Facts;
import fr.trame.launcher.demo.year.Referral;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of the public API that the demo year sends. */
final class Messages {

    private Messages() {}

    record Team(String code, String label, String service) {

        static Team of(TeamShape team) {
            return new Team(team.code(), team.label(), team.service());
        }
    }

    record RecordIntervention(String id, @JsonUnwrapped Facts facts, String enteredAt) {

        static RecordIntervention of(Entry entry) {
            return new RecordIntervention(
                    entry.id(), entry.facts(), entry.enteredAt().toString());
        }
    }

    record Validation(String id, long version) {

        static Validation of(Entry entry) {
            return new Validation(entry.id(), entry.version());
        }
    }

    record Interventions(List<?> interventions) {}

    record Amend(String reason, Facts facts) {}

    record Because(String reason) {}

    record RegisterPartner(String id, PartnerFacts facts) {

        static final List<RegisterPartner> ALL =
                DemoPartner.ALL.stream().map(RegisterPartner::of).toList();

        private static RegisterPartner of(DemoPartner partner) {
            return new RegisterPartner(
                    partner.id(),
                    new PartnerFacts(
                            partner.name(),
                            partner.kind(),
                            partner.town(),
                            partner.phone(),
                            partner.email(),
                            partner.takes()));
        }
    }

    record PartnerFacts(
            String name,
            String kind,
            String town,
            String phone,
            @Nullable String email,
            String takes) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProposeReferral(
            String id,
            String interventionId,
            String date,
            String level,
            String partnerType,
            @Nullable String partner,
            String status,
            @Nullable List<String> shared) {

        static ProposeReferral of(Referral referral, int place) {
            return new ProposeReferral(
                    referral.id(),
                    referral.intervention().id(),
                    referral.date(),
                    referral.level(),
                    referral.partnerType(),
                    DemoPartner.namedBy(referral, place).orElse(null),
                    referral.counts() ? "CONTACT_PRIS" : "PROPOSEE",
                    null);
        }
    }
}
