package fr.trame.platform.web.body;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads bodies, and the values of addresses, strictly. */
@AutoConfiguration(beforeName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class BodyAutoConfiguration implements WebMvcConfigurer {

    /** In addresses as in bodies; nothing after the sign of equality is nothing. */
    @Override
    @SuppressWarnings("NullAway") // a converter may answer null, which its type does not say
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, text -> text.isEmpty() ? null : WrittenForms.day(text));
        registry.addConverter(String.class, Instant.class, text -> text.isEmpty() ? null : WrittenForms.instant(text));
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return new StrictJson();
    }

    @Bean
    BodyLimitFilter bodyLimitFilter(@Value("${trame.web.body-limit:2MB}") DataSize limit) {
        return new BodyLimitFilter(limit);
    }
}
