package fr.trame.intervention.association;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * What anybody may know before signing in: the name, the acronym and the logo of today, how the data protection officer is
 * reached, and nothing else. No operation of the API: there is no caller, so no right to name. Looked up once in {@link #FRESH}, however many ask.
 */
@Configuration(proxyBeanMethods = false)
class OpenAssociationConfiguration {

    private static final Duration FRESH = Duration.ofSeconds(10);

    /**
     * What is told.
     *
     * @param name null while nobody has said it
     * @param dpo how the data protection officer is reached, by function: whoever reads « Vos données » has no account
     */
    record Open(
            @Nullable String name,
            @Nullable String acronym,
            boolean logo,
            @Nullable String dpo) {}

    private record Looked(byte[] told, byte[] picture) {}

    private final LoadingCache<String, Looked> looked;

    OpenAssociationConfiguration(OwnAssociation own, JsonMapper json, ZoneId zone) {
        this.looked = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .maximumSize(1)
                .build(_ -> look(own, json, Instant.now(), zone));
    }

    @Bean("/open/association")
    HttpRequestHandler openAssociation() {
        return (_, response) -> write(response, MediaType.APPLICATION_JSON_VALUE, looked.get("").told());
    }

    @Bean("/open/association/logo")
    HttpRequestHandler openLogo() {
        return (_, response) -> {
            byte[] picture = looked.get("").picture();
            if (picture.length == 0) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                write(response, MediaType.IMAGE_PNG_VALUE, picture);
            }
        };
    }

    private static void write(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static Looked look(OwnAssociation own, JsonMapper json, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        var described = own.on(today);
        byte[] picture = own.logo(today, now).orElse(new byte[0]);
        String dpo = described.dpo().isKnown() ? described.dpo().line() : null;
        String name = described.described() ? described.name() : null;
        return new Looked(
                json.writeValueAsBytes(new Open(name, described.acronym(), picture.length > 0, dpo)), picture);
    }
}
