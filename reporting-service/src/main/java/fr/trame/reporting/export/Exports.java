package fr.trame.reporting.export;

import fr.trame.reporting.counting.ActPage;
import fr.trame.reporting.counting.Acts;
import fr.trame.reporting.counting.Figures;
import fr.trame.reporting.counting.Selection;
import fr.trame.reporting.dimensions.Dimension;
import fr.trame.reporting.dimensions.Dimensions;
import fr.trame.reporting.dimensions.Unit;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes figures and acts as the screen shows them, under a head that says of what, by which rule, when and for whom. */
public final class Exports {

    private static final Map<String, String> UNITS =
            Map.of("interventions", "interventions", "people", "personnes", "referrals", "mises en relation");

    private final Labels labels;

    public Exports(Labels labels) {
        this.labels = labels;
    }

    /**
     * What stands above the table.
     *
     * @param rule of what is counted, in French
     * @param day on which it is made
     * @param author who asks, by name
     */
    public record Head(String title, Selection selection, String rule, LocalDate day, String author) {}

    private void head(Sheet sheet, Head head) throws IOException {
        Selection selection = head.selection();
        sheet.line(List.of(head.title()));
        sheet.line(List.of("Du", selection.from(), "au", selection.to()));
        for (Map.Entry<String, String> filter : selection.filters().entrySet()) {
            Dimension dimension = Dimensions.named(filter.getKey()).orElseThrow();
            sheet.line(List.of(dimension.label(), filter.getValue(), labels.of(dimension, filter.getValue())));
        }
        if (selection.mediator() != null) {
            sheet.line(List.of("Médiateur", selection.mediator()));
        }
        if (selection.scope().teams() != null) {
            sheet.line(List.of(
                    "Équipes",
                    selection.scope().teams().stream().map(labels::team).collect(Collectors.joining(", "))));
        }
        if (selection.asOf() != null) {
            sheet.line(List.of("Tel que connu le", selection.asOf().toString()));
        }
        sheet.line(List.of("Règle", head.rule()));
        sheet.line(List.of("Établi le", head.day(), "par", head.author()));
        sheet.line(List.of());
    }

    /** Every figure and split of a selection. */
    public void figures(Format format, OutputStream out, Head head, Figures figures) throws IOException {
        try (Sheet sheet = format.sheet(out, head.title())) {
            figures(sheet, head, figures);
        }
    }

    private void figures(Sheet sheet, Head head, Figures figures) throws IOException {
        head(sheet, head);
        sheet.line(List.of("Chiffre", "Code", "Libellé", "Unité", "Nombre", "Dont non validées ou incomplètes"));
        totals(sheet, figures);
        for (Figures.Split split : figures.splits()) {
            Dimension dimension = Dimensions.named(split.name()).orElseThrow();
            for (Figures.Split.Value value : split.items()) {
                line(sheet, dimension, value.code(), value.count(), value.open());
            }
            if (split.known() < split.total()) {
                line(sheet, dimension, null, split.total() - split.known(), null);
            }
        }
    }

    private static void totals(Sheet sheet, Figures figures) throws IOException {
        plain(
                sheet,
                "Interventions",
                "interventions",
                figures.interventions().count(),
                figures.interventions().open());
        plain(sheet, "Non validées", "interventions", figures.interventions().notValidated(), null);
        plain(sheet, "Incomplètes", "interventions", figures.interventions().incomplete(), null);
        plain(
                sheet,
                "Saisies tardives",
                "interventions",
                figures.interventions().late(),
                null);
        plain(
                sheet,
                "Sur demande",
                "interventions",
                figures.onRequest().count(),
                figures.onRequest().open());
        plain(sheet, "Origine connue", "interventions", figures.onRequest().known(), null);
        plain(
                sheet,
                "Personnes rencontrées",
                "people",
                figures.people().met(),
                figures.people().open());
        plain(sheet, "Mises en relation", "referrals", figures.referrals().counting(), null);
        plain(sheet, "Orientations", "referrals", figures.referrals().orientations(), null);
    }

    private static void plain(Sheet sheet, String name, String unit, long count, @Nullable Long open)
            throws IOException {
        sheet.line(Arrays.asList(name, null, null, UNITS.get(unit), count, open));
    }

    private void line(Sheet sheet, Dimension dimension, @Nullable String code, long count, @Nullable Long open)
            throws IOException {
        Unit unit = dimension.unit();
        sheet.line(Arrays.asList(
                dimension.label(), code, labels.of(dimension, code), UNITS.get(unit.code()), count, open));
    }

    /** Every act behind a figure, one line each, in the order of the screen. */
    public void acts(Format format, OutputStream out, Head head, Acts acts) throws IOException {
        try (Sheet sheet = format.sheet(out, head.title())) {
            acts(sheet, head, acts);
        }
    }

    private void acts(Sheet sheet, Head head, Acts acts) throws IOException {
        head(sheet, head);
        sheet.line(List.of("Nombre", acts.total()));
        sheet.line(List.of(
                "Date",
                "Heure",
                "Équipe",
                "Territoire",
                "Domaine",
                "Thème",
                "Mode",
                "Personnes rencontrées",
                "État",
                "Niveau de mise en relation",
                "Identifiant"));
        acts.each(act -> {
            try {
                sheet.line(cells(act));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private List<@Nullable Object> cells(ActPage.Act act) {
        return Arrays.asList(
                LocalDate.parse(act.date()),
                act.startTime(),
                label("team", act.team()),
                label("territory", act.territory()),
                label("domain", act.mainDomain()),
                label("theme", act.theme()),
                label("mode", act.mode()),
                act.peopleMet(),
                label("status", act.status()),
                label("referral", act.referral()),
                act.id());
    }

    private @Nullable String label(String dimension, @Nullable String code) {
        return code == null ? null : labels.of(Dimensions.named(dimension).orElseThrow(), code);
    }
}
