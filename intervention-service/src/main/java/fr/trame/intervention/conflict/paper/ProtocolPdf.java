package fr.trame.intervention.conflict.paper;

import fr.trame.intervention.conflict.paper.PaperEvent.ProtocolDrawn;
import fr.trame.intervention.conflict.paper.PaperEvent.ProtocolSigned;
import fr.trame.intervention.conflict.paper.PaperEvent.Signatory;
import fr.trame.platform.document.FrenchDates;
import fr.trame.platform.document.Letterhead;
import fr.trame.platform.document.Pdf;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The protocol as it is handed to the parties, with the signatures that are there, and room for those that are not. */
final class ProtocolPdf {

    private ProtocolPdf() {}

    /** The head is not of the text that is hashed and signed: it says whose paper it is. */
    static byte[] of(ProtocolDrawn drawn, List<ProtocolSigned> signatures, Letterhead head) {
        Map<String, ProtocolSigned> signed =
                signatures.stream().collect(Collectors.toMap(ProtocolSigned::mark, Function.identity()));
        Pdf pdf = new Pdf(head, ProtocolText.TITLE, "SHA-256 du texte\u00a0: " + drawn.sha256())
                .paragraph(ProtocolText.heading(drawn.caseId(), drawn.version(), ProtocolText.content(drawn)))
                .heading("Entre");
        drawn.signatories().forEach(each -> pdf.paragraph(ProtocolText.who(each)));
        pdf.heading("Les parties s’engagent");
        drawn.promised().forEach(each -> pdf.paragraph(ProtocolText.promise(each)));
        pdf.heading("Portée").paragraph(ProtocolText.BINDING).heading("Signatures");
        drawn.signatories().forEach(each -> sign(pdf, each, signed.get(each.mark())));
        return pdf.paragraph(inForce(drawn, signatures)
                        .map(day -> "En vigueur depuis le %s, jour de la dernière signature."
                                .formatted(FrenchDates.day(day)))
                        .orElse("Ce protocole entre en vigueur à la dernière signature."))
                .bytes();
    }

    private static void sign(Pdf pdf, Signatory one, @Nullable ProtocolSigned signature) {
        pdf.paragraph(ProtocolText.who(one));
        if (signature == null) {
            pdf.paragraph("Signé le …………………… Lieu\u00a0: …………………………………… Signature\u00a0:")
                    .paragraph("\u00a0")
                    .paragraph("\u00a0");
        } else {
            pdf.paragraph("Signé le %s%s. Lieu\u00a0: %s"
                            .formatted(
                                    FrenchDates.day(signature.date()),
                                    signature.way().equals("PAPIER") ? " (sur papier)" : "",
                                    signature.place()))
                    .picture(
                            Base64.getDecoder().decode(signature.picture()),
                            signature.way().equals("PAPIER") ? Pdf.PAGE : Pdf.SIGNATURE,
                            "Signature\u00a0: " + ProtocolText.who(one));
        }
    }

    /** The day of the last signature, once all are there. */
    static Optional<LocalDate> inForce(ProtocolDrawn drawn, List<ProtocolSigned> signatures) {
        List<String> marks = signatures.stream().map(ProtocolSigned::mark).toList();
        return marks.containsAll(drawn.marks())
                ? signatures.stream().map(ProtocolSigned::date).max(LocalDate::compareTo)
                : Optional.empty();
    }
}
