package fr.trame.platform.house.bad.secrets;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.rights.Permission;
import fr.trame.platform.security.Permit;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;

/** Operations that are careless with what they answer. */
class LooseAnswers {

    /** A page of anything. */
    record Page<T>(List<T> items, int size) {}

    /** One decent field, one that is not, and a record marked in the place of its fields. */
    record Line(
            @Staff String author,
            String unmarked,
            @Anonymous Page<Line> marked) {}

    @Permit(Permission.CARD_READ)
    ResponseEntity<Page<Line>> page() {
        throw new UnsupportedOperationException();
    }

    @Permit(Permission.CARD_READ)
    Map<String, Object> anything() {
        throw new UnsupportedOperationException();
    }

    /** A file has no fields. */
    @Permit(Permission.CARD_READ)
    byte[] file() {
        throw new UnsupportedOperationException();
    }
}
