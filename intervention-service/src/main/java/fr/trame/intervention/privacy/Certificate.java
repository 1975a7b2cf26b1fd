package fr.trame.intervention.privacy;

import fr.trame.intervention.privacy.PrivacyEvent.Cause;
import fr.trame.intervention.privacy.PrivacyEvent.PersonForgotten;
import fr.trame.platform.document.FrenchDates;
import fr.trame.platform.document.Letterhead;
import fr.trame.platform.document.Pdf;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;

/** The written proof that somebody was forgotten. It cannot name the person: nobody knows the name any more. */
final class Certificate {

    private Certificate() {}

    static byte[] of(PersonForgotten forgotten, Letterhead head, ZoneId zone) {
        return new Pdf(head, "Certificat d’effacement", "")
                .paragraph(
                        "Le %s (%s), l’identité de la personne enregistrée sous le numéro %s a été effacée de Trame, %s."
                                .formatted(
                                        FrenchDates.moment(forgotten.at(), zone),
                                        zone.getDisplayName(TextStyle.FULL, Locale.FRENCH),
                                        forgotten.personId(),
                                        forgotten.cause() == Cause.REQUEST
                                                ? "sur décision du délégué à la protection des données"
                                                : "au terme de sa durée de conservation"))
                .heading("Ce qui a été détruit")
                .paragraph(
                        "La clé de chiffrement propre à cette personne. Son nom n’était conservé que chiffré par cette clé, dans"
                                + " l’historique, dans les messages entre services et dans les écrans\u00a0: il ne peut plus être lu nulle part, ni"
                                + " par l’association, ni par son hébergeur.")
                .heading("Ce qui reste")
                .paragraph(
                        "Les chiffres de l’activité, qui ne changent pas, et le numéro ci-dessus, qui ne désigne plus personne.")
                .heading("Ce que ce certificat ne couvre pas")
                .paragraph(
                        "Le compte de connexion, que tient le service d’identité de l’association\u00a0; les documents déjà imprimés ou"
                                + " envoyés\u00a0; les sauvegardes de la base des clés, jusqu’à leur propre fin.")
                .bytes();
    }
}
