package fr.trame.reporting.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook of one sheet with real numbers and days. A text is a text, whatever it begins with. */
final class XlsxSheet implements Sheet {

    private static final int FLUSHED_EVERY = 500;

    /** In characters: a rule is a whole paragraph, and would make its column as wide. */
    private static final double WIDTH = 24;

    private static final int COLUMNS = 12;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxSheet(OutputStream out, String title) {
        workbook = new Workbook(out, "Trame", "1.0");
        sheet = workbook.newWorksheet(title);
        for (int column = 0; column < COLUMNS; column++) {
            sheet.width(column, WIDTH);
        }
    }

    @Override
    public void line(List<? extends @Nullable Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {
                    // an empty cell
                }
                case Number number -> sheet.value(row, column, number);
                case LocalDate day -> {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format("dd/mm/yyyy").set();
                }
                case Object text -> sheet.value(row, column, text.toString());
            }
        }
        row++;
        if (row % FLUSHED_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
        workbook.close();
    }
}
