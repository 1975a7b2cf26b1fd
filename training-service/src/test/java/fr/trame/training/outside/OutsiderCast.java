package fr.trame.training.outside;

import fr.trame.training.outside.OutsiderCommand.Access;
import fr.trame.training.outside.OutsiderEvent.AdmissionProposed;
import fr.trame.training.outside.OutsiderEvent.OutsiderAdmitted;
import fr.trame.training.outside.OutsiderEvent.OutsiderRegistered;
import java.time.LocalDate;
import java.util.List;

/** Ada audits for two days; Paul directs and Sophie is of human resources. */
final class OutsiderCast {

    static final String ADA = "0192f000-0000-7000-8000-0000000000b1";
    static final String DIRECTOR = "0192f000-0000-7000-8000-00000000000d";
    static final String HR = "0192f000-0000-7000-8000-00000000000e";
    static final LocalDate MONDAY = LocalDate.of(2018, 11, 5);
    static final LocalDate TUESDAY = MONDAY.plusDays(1);
    static final Access TWO_DAYS = new Access(List.of("AUD"), MONDAY, TUESDAY, false);
    static final Access AS_DPO = new Access(List.of("DPO"), MONDAY, null, true);

    private OutsiderCast() {}

    static OutsiderRegistered registered() {
        return new OutsiderRegistered(ADA, DIRECTOR, "Ada", "Leroy", List.of("AUD"), MONDAY, TUESDAY);
    }

    static OutsiderAdmitted admitted() {
        return new OutsiderAdmitted(ADA, DIRECTOR, List.of("AUD"), MONDAY, TUESDAY);
    }

    static AdmissionProposed proposed() {
        return new AdmissionProposed(ADA, DIRECTOR, List.of("DPO"), MONDAY, null);
    }
}
