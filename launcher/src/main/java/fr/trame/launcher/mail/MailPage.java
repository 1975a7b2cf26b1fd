package fr.trame.launcher.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The pages on which caught letters are read; what they say is shown, and nothing of it is done. */
final class MailPage {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'à' H'\u00a0h\u00a0'mm", Locale.FRENCH);

    private static final String FRAME = """
            <!doctype html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; color: #1d1d1f; background: #fff }
            table { border-collapse: collapse; width: 100%% }
            th, td { text-align: left; padding: .5rem; border-bottom: 1px solid #767676; overflow-wrap: anywhere }
            a { color: #0b4f8a }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #767676; padding: 1rem }
            iframe { width: 100%%; height: 36rem; border: 1px solid #767676; background: #fff }
            </style>
            </head>
            <body><main><h1>%1$s</h1>%2$s</main></body>
            </html>
            """;

    private MailPage() {}

    static String list(List<CaughtMail> mails) {
        String note =
                "<p>Rien ne quitte cette machine\u00a0: les courriels envoyés par Trame arrivent ici, et disparaissent à l’arrêt.</p>";
        if (mails.isEmpty()) {
            return FRAME.formatted("Courriels envoyés", note + "<p>Aucun courriel pour l’instant.</p>");
        }
        StringBuilder rows = new StringBuilder();
        for (CaughtMail mail : mails) {
            rows.append("<tr><td>")
                    .append(at(mail.at()))
                    .append("</td><td>")
                    .append(escaped(mail.to()))
                    .append("</td><td><a href=\"/")
                    .append(mail.number())
                    .append("\">")
                    .append(mail.subject().isBlank() ? "(sans objet)" : escaped(mail.subject()))
                    .append("</a></td></tr>");
        }
        return FRAME.formatted(
                "Courriels envoyés",
                note + "<table><thead><tr><th scope=\"col\">Envoyé le</th><th scope=\"col\">À</th>"
                        + "<th scope=\"col\">Objet</th></tr></thead><tbody>" + rows + "</tbody></table>");
    }

    static String one(@Nullable CaughtMail mail) {
        String back = "<p><a href=\"/\">Tous les courriels</a></p>";
        if (mail == null) {
            return FRAME.formatted("Ce courriel n’est plus là", back);
        }
        StringBuilder page = new StringBuilder(back)
                .append("<p>De\u00a0: ")
                .append(escaped(mail.from()))
                .append("<br>À\u00a0: ")
                .append(escaped(mail.to()))
                .append("<br>")
                .append(at(mail.at()))
                .append("</p>");
        if (mail.text() != null) {
            page.append("<h2>Texte</h2><pre>").append(escaped(mail.text())).append("</pre>");
        }
        if (mail.html() != null) {
            page.append("<h2>HTML</h2><iframe title=\"Le courriel en HTML\"")
                    .append(" sandbox=\"allow-popups allow-popups-to-escape-sandbox\" srcdoc=\"")
                    .append(escaped("<base target=\"_blank\">" + mail.html()))
                    .append("\"></iframe>");
        }
        return FRAME.formatted(mail.subject().isBlank() ? "(sans objet)" : escaped(mail.subject()), page);
    }

    static String json(List<CaughtMail> mails) {
        return JsonMapper.shared()
                .writeValueAsString(mails.stream().map(MailPage::told).toList());
    }

    private static Map<String, @Nullable Object> told(CaughtMail mail) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("number", mail.number());
        told.put("at", mail.at() == null ? null : mail.at().toString());
        told.put("to", mail.to());
        told.put("subject", mail.subject());
        told.put("text", mail.text());
        told.put("html", mail.html());
        return told;
    }

    private static String at(@Nullable Instant at) {
        return at == null ? "" : DAY.format(at.atZone(ZoneId.systemDefault()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
