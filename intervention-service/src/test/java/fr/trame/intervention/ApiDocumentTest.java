package fr.trame.intervention;

import fr.trame.platform.testing.ApprovedApi;
import org.junit.jupiter.api.Test;

class ApiDocumentTest extends ServiceTest {

    @Test
    void isTheCommittedOne() {
        ApprovedApi.check(service(), "intervention-service");
    }
}
