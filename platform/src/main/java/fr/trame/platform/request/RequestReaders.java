package fr.trame.platform.request;

import java.time.LocalDate;

/** Makes a reader for each request. */
public final class RequestReaders {

    private final LocalDate earliest;
    private final Codes codes;

    /** @param earliest the first day that a fact may have: before it, nothing is counted */
    public RequestReaders(LocalDate earliest, Codes codes) {
        this.earliest = earliest;
        this.codes = codes;
    }

    public RequestReader reader() {
        return new RequestReader(earliest, codes);
    }
}
