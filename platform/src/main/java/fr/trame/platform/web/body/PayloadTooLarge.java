package fr.trame.platform.web.body;

import java.io.IOException;

/** More bytes came than a request may have. */
class PayloadTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    PayloadTooLarge() {
        super("request body over the limit");
    }
}
