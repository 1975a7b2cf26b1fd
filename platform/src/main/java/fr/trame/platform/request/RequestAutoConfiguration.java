package fr.trame.platform.request;

import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** {@code trame.earliest-date}: the first day that anything may be dated; the association's. */
@AutoConfiguration
class RequestAutoConfiguration {

    @Bean
    RequestReaders requestReaders(@Value("${trame.earliest-date}") String earliest, ObjectProvider<Codes> codes) {
        Codes none = (list, code, day) -> Codes.Standing.UNKNOWN;
        return new RequestReaders(LocalDate.parse(earliest), codes.getIfAvailable(() -> none));
    }
}
