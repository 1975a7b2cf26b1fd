package fr.trame.intervention.referral.reminder;

import fr.trame.intervention.association.OwnAssociation;
import fr.trame.intervention.referral.link.PartnerLinks.Renewed;
import fr.trame.platform.document.FrenchDates;
import fr.trame.platform.mail.Letter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a partner is asked again: it names nobody, and of what it is about says only the day. */
final class ReminderLetter {

    static final String PURPOSE = "partner.reminder";

    private ReminderLetter() {}

    /** One referral with its new link. */
    record Line(LocalDate proposed, boolean received, Renewed link) {}

    static Letter of(String id, String partner, List<Line> lines, OwnAssociation own, LocalDate today) {
        Renewed first = lines.getFirst().link();
        String name = own.on(today).nameOr("une association de médiation sociale");
        Optional<String> phone = own.phoneOf(first.team(), today);
        return new Letter(
                id, first.to(), subject(lines), text(lines, name, phone), html(lines, name, phone), PURPOSE, partner);
    }

    private static String subject(List<Line> lines) {
        return lines.size() == 1
                ? "Une personne vous a été adressée\u00a0: votre réponse est attendue"
                : lines.size() + "\u00a0personnes vous ont été adressées\u00a0: vos réponses sont attendues";
    }

    private static String question(Line line) {
        String day = FrenchDates.day(line.proposed());
        return line.received()
                ? "Une personne adressée le " + day
                        + ", que vous avez reçue\u00a0: la prise en charge a-t-elle commencé\u00a0?"
                : "Une personne adressée le " + day + "\u00a0: pouvez-vous la recevoir\u00a0?";
    }

    private static String text(List<Line> lines, String name, Optional<String> phone) {
        StringBuilder text = new StringBuilder("Bonjour,\n\n")
                .append(capitalised(name))
                .append(" attend votre réponse. Il suffit d’ouvrir la page, sans compte ni mot de passe.\n\n");
        for (Line line : lines) {
            text.append(question(line))
                    .append("\n")
                    .append(line.link().address())
                    .append("\n")
                    .append(goodUntil(line))
                    .append("\n\n");
        }
        phone.ifPresent(number -> text.append(call(number)).append("\n"));
        return text.append(closing()).append("\n").toString();
    }

    private static String html(List<Line> lines, String name, Optional<String> phone) {
        StringBuilder html = new StringBuilder("<p>Bonjour,</p><p>")
                .append(escaped(capitalised(name)))
                .append(" attend votre réponse. Il suffit d’ouvrir la page, sans compte ni mot de passe.</p><ul>");
        for (Line line : lines) {
            html.append("<li>")
                    .append(question(line))
                    .append("<br><a href=\"")
                    .append(escaped(line.link().address().toString()))
                    .append("\">Répondre</a> <small>")
                    .append(goodUntil(line))
                    .append("</small></li>");
        }
        html.append("</ul>");
        phone.ifPresent(
                number -> html.append("<p>").append(escaped(call(number))).append("</p>"));
        return html.append("<p>").append(closing()).append("</p>").toString();
    }

    private static String goodUntil(Line line) {
        return "Ce lien remplace le précédent et vaut jusqu’au "
                + FrenchDates.day(line.link().until()) + ".";
    }

    private static String call(String number) {
        return "Une question\u00a0? Appelez l’équipe au " + number + ".";
    }

    private static String closing() {
        return "Merci de ne rien nous écrire sur la personne par courriel\u00a0: personne ne lit les réponses à cette adresse.";
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.FRENCH) + name.substring(1);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
