package fr.trame.reporting.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads a file that was taken away, line by line, as a spreadsheet does; in the text of each cell, days in ISO form. */
final class Table {

    private static final LocalDate DAY_ZERO = LocalDate.parse("1899-12-30");

    private Table() {}

    /** The apostrophe that keeps a text a text is none of it. */
    static List<List<String>> ofCsv(String file) {
        assert file.startsWith("\uFEFF") : "no mark of UTF-8";
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char sign : file.substring(1).toCharArray()) {
            if (sign == '"') {
                quoted = !quoted;
                cell.append(quoted && !cell.isEmpty() ? "\"" : "");
            } else if (quoted || (sign != ';' && sign != '\r' && sign != '\n')) {
                cell.append(sign);
            } else if (sign != '\r') {
                line.add(cell.toString().replaceFirst("^'(?=[=+@-])", ""));
                cell.setLength(0);
                if (sign == '\n') {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            }
        }
        return lines;
    }

    static List<List<String>> ofXlsx(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        List<List<String>> lines = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Element text : elements(parsed(zip, "xl/sharedStrings.xml"), "si")) {
                texts.add(text.getTextContent());
            }
            for (Element row : elements(parsed(zip, "xl/worksheets/sheet1.xml"), "row")) {
                while (lines.size() < Integer.parseInt(row.getAttribute("r")) - 1) {
                    lines.add(List.of(""));
                }
                lines.add(line(row, texts));
            }
        }
        return lines;
    }

    private static List<String> line(Element row, List<String> texts) {
        List<String> line = new ArrayList<>();
        for (Element cell : elements(row, "c")) {
            int column = cell.getAttribute("r").charAt(0) - 'A';
            while (line.size() < column) {
                line.add("");
            }
            assert elements(cell, "f").isEmpty() : "a formula";
            String value = cell.getTextContent();
            boolean text = cell.getAttribute("t").equals("s");
            boolean day = !text
                    && !cell.getAttribute("s").isEmpty()
                    && !cell.getAttribute("s").equals("0");
            line.add(text ? texts.get(Integer.parseInt(value)) : day ? day(value) : value);
        }
        return line;
    }

    private static String day(String number) {
        return DAY_ZERO.plusDays((long) Double.parseDouble(number)).toString();
    }

    private static Element parsed(ZipFile zip, String entry) throws IOException {
        try (InputStream xml = zip.getInputStream(zip.getEntry(entry))) {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(xml)
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static List<Element> elements(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
