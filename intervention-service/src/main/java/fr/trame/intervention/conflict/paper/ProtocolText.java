package fr.trame.intervention.conflict.paper;

import fr.trame.intervention.conflict.event.AgreementEvent.Commitment;
import fr.trame.intervention.conflict.paper.PaperCommand.Content;
import fr.trame.intervention.conflict.paper.PaperCommand.DrawProtocol;
import fr.trame.intervention.conflict.paper.PaperEvent.ProtocolDrawn;
import fr.trame.intervention.conflict.paper.PaperEvent.Signatory;
import fr.trame.platform.document.FrenchDates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What a protocol says, line by line: the same lines are printed and make its SHA-256, whatever the fonts of the day. */
final class ProtocolText {

    static final String TITLE = "Protocole d’accord";
    static final String BINDING =
            "Ce protocole est un engagement libre entre les parties. Il n’a pas force exécutoire par lui-même\u00a0;"
                    + " les parties peuvent demander à un juge de l’homologuer. Ce qui a été dit pendant la médiation n’y"
                    + " figure pas.";

    private ProtocolText() {}

    static Content content(ProtocolDrawn drawn) {
        return new Content(drawn.agreedOn(), drawn.partial(), drawn.mediators(), drawn.signatories(), drawn.promised());
    }

    static ProtocolDrawn drawn(DrawProtocol command, int version) {
        var by = command.by();
        Content content = command.content();
        return new ProtocolDrawn(
                by.caseId(),
                by.author(),
                by.now(),
                by.date(),
                version,
                content.agreedOn(),
                content.partial(),
                content.mediators(),
                content.signatories(),
                content.promised(),
                sha256(by.caseId(), version, content));
    }

    static String sha256(String caseId, int version, Content content) {
        List<String> text = new ArrayList<>(List.of(TITLE, heading(caseId, version, content)));
        content.signatories().forEach(each -> text.add(who(each)));
        content.promised().forEach(each -> text.add(promise(each)));
        text.add(BINDING);
        return hash(String.join("\n", text));
    }

    static String heading(String caseId, int version, Content content) {
        return "Médiation n°\u00a0%s. Version %d, de l’accord%s du %s."
                .formatted(
                        Notice.number(caseId),
                        version,
                        content.partial() ? " partiel" : "",
                        FrenchDates.day(content.agreedOn()));
    }

    /** A party by its letter, or a mediator, with the name where one is known. */
    static String who(Signatory one) {
        String what = one.mark().startsWith("M") ? "Médiation sociale" : "Partie " + one.mark();
        return one.name() == null ? what : what + "\u00a0: " + one.name();
    }

    static String promise(Commitment one) {
        return "%d. Partie %s\u00a0: %s%s"
                .formatted(
                        one.number(),
                        one.letter(),
                        one.what(),
                        one.until() == null ? "" : ", jusqu’au " + FrenchDates.day(one.until()));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
