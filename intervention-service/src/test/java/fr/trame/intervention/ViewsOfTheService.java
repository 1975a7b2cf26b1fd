package fr.trame.intervention;

import fr.trame.platform.view.Finders;
import fr.trame.platform.view.ViewsOnDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The views of a service without a broker have heard only what a test tells them. */
@TestConfiguration(proxyBeanMethods = false)
public class ViewsOfTheService {

    @Bean
    ViewsOnDatabase viewsOnDatabase() {
        return new ViewsOnDatabase();
    }

    @Bean
    @Primary
    Finders findersOfTheTest(ViewsOnDatabase database) {
        return database.finders();
    }
}
