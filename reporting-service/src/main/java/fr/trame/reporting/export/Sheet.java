package fr.trame.reporting.export;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is written line by line and never held as a whole. */
interface Sheet extends AutoCloseable {

    /** One line of texts, numbers, days and nothings. */
    void line(List<? extends @Nullable Object> cells) throws IOException;

    @Override
    void close() throws IOException;
}
