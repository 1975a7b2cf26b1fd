package fr.trame.intervention.conflict.paper;

import static fr.trame.intervention.conflict.paper.PapersOfTheCast.DRAWN;
import static fr.trame.intervention.conflict.paper.PapersOfTheCast.DRAWN_ON;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.conflict.ConflictFixture;
import fr.trame.intervention.conflict.paper.PaperEvent.ProtocolSigned;
import fr.trame.platform.document.Letterhead;
import fr.trame.platform.testing.AccessiblePdf;
import fr.trame.platform.testing.PdfText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProtocolPdfTest {

    private static final Letterhead HEAD = new Letterhead(
            List.of("Agence d’essai", "1 rue de l’Essai"), Optional.of(PapersOfTheCast.picture("png", 60, 20)));

    @Test
    void saysWhoPromisesWhatAndThatItBindsNobodyInCourt() {
        String text = text(ProtocolPdf.of(DRAWN, List.of(), HEAD));
        assertThat(text)
                .startsWith("Agence d’essai 1 rue de l’Essai Protocole d’accord")
                .contains("Protocole d’accord", "Version 1", "21 janvier 2018")
                .contains("Partie A", "Anne Martin", "Partie B", "Bruno Petit", "Nadia Essai")
                .contains("1. Partie B", "Poser des patins sous le lit", "2. Partie A", "Appeler avant de se plaindre")
                .contains("pas force exécutoire par lui-même")
                .contains("entre en vigueur à la dernière signature")
                .contains(DRAWN.sha256());
    }

    @Test
    void showsEachSignatureWithItsOwnDayAndPlaceAndIsInForceAtTheLast() {
        List<ProtocolSigned> some = List.of(signed("A", 0, "ECRAN"), signed("M1", 2, "ECRAN"));
        assertThat(text(ProtocolPdf.of(DRAWN, some, HEAD)))
                .contains(
                        "Signé le 22 janvier 2018. Lieu", "Centre social", "entre en vigueur à la dernière signature");
        List<ProtocolSigned> all = Stream.concat(some.stream(), Stream.of(signed("B", 5, "PAPIER")))
                .toList();
        assertThat(text(ProtocolPdf.of(DRAWN, all, Letterhead.NONE)))
                .contains("(sur papier)", "En vigueur depuis le 27 janvier 2018");
    }

    @Test
    void hashesWhatItPrints() {
        assertThat(ProtocolText.sha256(DRAWN.caseId(), DRAWN.version(), ProtocolText.content(DRAWN)))
                .isEqualTo(DRAWN.sha256())
                .hasSize(64);
    }

    /** One state, two dates, our number: nobody's name, nobody's letter, no promise, no outcome. */
    @Test
    void tellsWhoeverCommissionedItNothingElse() {
        LocalDate start = ConflictFixture.START;
        for (String said : List.of("ENGAGEE", "NON_ENGAGEE", "ACCORD", "PAS_D_ACCORD", "RELAIS")) {
            Notice notice = new Notice(said, start, start.plusDays(60));
            List<String> lines = notice.lines(ConflictFixture.CASE);
            assertThat(lines).hasSize(3);
            assertThat(lines.getFirst()).isEqualTo("Notre numéro\u00a0: 00000001");
            assertThat(lines.get(1))
                    .containsPattern("(engagée|accord|relais) le 2 mars 2018\\.$")
                    .contains("1er janvier 2018");
            String pdf = text(notice.pdf(ConflictFixture.CASE, HEAD, Optional.of("04 00 00 00 08")));
            assertThat(pdf).startsWith("Agence d’essai 1 rue de l’Essai ").contains("04 00 00 00 08");
            assertThat(pdf).contains("00000001", "2 mars 2018").doesNotContain("Partie", "REFUS", "Martin");
            assertThat(pdf.lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(6);
        }
    }

    private static ProtocolSigned signed(String mark, int days, String way) {
        ProtocolSigned flat = PapersOfTheCast.signed(mark, DRAWN_ON.plusDays(days));
        String picture = FlatPicture.of(PapersOfTheCast.base64(PapersOfTheCast.picture("png", 600, 200)));
        return new ProtocolSigned(
                flat.caseId(),
                flat.author(),
                flat.at(),
                flat.date(),
                1,
                mark,
                way,
                flat.sha256(),
                flat.place(),
                picture);
    }

    private static String text(byte[] file) {
        AccessiblePdf.assertAccessible(file);
        return PdfText.of(file).replaceAll("\\R", " ").replaceAll(" +", " ");
    }
}
