package fr.trame.platform.document;

import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A PDF as an answer over HTTP: a file to keep, not a page to look at. */
public final class PdfAnswer {

    private PdfAnswer() {}

    /**
     * The file under a name.
     *
     * @param name without its ending; names no person
     */
    public static ResponseEntity<byte[]> of(String name, byte[] file) {
        var attachment = ContentDisposition.attachment().filename(name + ".pdf").build();
        return ResponseEntity.ok()
                .header("Content-Disposition", attachment.toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(file);
    }
}
