package fr.trame.launcher.demo;

import fr.trame.launcher.demo.staff.Staff;
import fr.trame.launcher.demo.year.DemoYear;
import fr.trame.launcher.demo.year.Referral;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Sends the partners of the demonstration, then the referrals, many of which name one. */
final class ReferralBook {

    private ReferralBook() {}

    static void send(DemoYear year, Api api, Function<String, Api.As> as, Consumer<String> progress) {
        Api.As director = Api.As.of(Staff.director());
        for (Messages.RegisterPartner partner : Messages.RegisterPartner.ALL) {
            YearLoader.mustBeDone(api.send(director, "POST", "/api/partners", null, partner));
        }
        List<Referral> referrals = year.referrals();
        Eighths told = new Eighths(progress, "mises en relation", referrals.size());
        YearLoader.each(IntStream.range(0, referrals.size()).boxed().toList(), YearLoader.CALLS_AT_ONCE, place -> {
            Referral referral = referrals.get(place);
            Api.As author = as.apply(referral.intervention().author());
            Messages.ProposeReferral proposal = Messages.ProposeReferral.of(referral, place);
            YearLoader.mustBeDone(api.send(author, "POST", "/api/referrals", null, proposal));
            long version = 0;
            for (Referral.Gesture gesture : referral.gestures(place)) {
                String path = "/api/referrals/" + referral.id() + "/" + gesture.to();
                YearLoader.mustBeDone(api.send(author, "POST", path, version, gesture.said()));
                version += gesture.events();
            }
            told.add(1);
        });
    }
}
