package fr.trame.reporting.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file. */
public enum Format {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The one of this code, {@code csv}. */
    public static Optional<Format> named(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** {@code csv}; also how its files end. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As HTTP names it. */
    public String mediaType() {
        return mediaType;
    }

    Sheet sheet(OutputStream out, String title) throws IOException {
        return switch (this) {
            case CSV -> new CsvSheet(out);
            case XLSX -> new XlsxSheet(out, title);
        };
    }
}
