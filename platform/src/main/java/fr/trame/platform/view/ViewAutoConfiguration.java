package fr.trame.platform.view;

import com.mongodb.client.MongoDatabase;
import fr.trame.platform.readmodel.LiveGenerations;
import fr.trame.platform.readmodel.ReadModel;
import fr.trame.platform.readmodel.ReadModels;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Feeds the views that the components of a service declare, and lets them be looked up. */
@AutoConfiguration(beforeName = "fr.trame.platform.run.ProjectionAutoConfiguration")
@ConditionalOnBean(Views.class)
class ViewAutoConfiguration {

    @Bean
    HeardHere heardHere() {
        return new HeardHere();
    }

    @Bean
    Finders finders(MongoDatabase database, LiveGenerations generations, HeardHere heardHere) {
        return new Finders(database, generations, heardHere);
    }

    @Bean
    ReadModels fedViews(List<Views> all, MongoDatabase database, HeardHere heardHere, MeterRegistry meters) {
        return new ReadModels(all.stream()
                .flatMap(views -> views.views().stream())
                .<ReadModel>map(view -> new ViewModel<>(database, view, heardHere, meters))
                .toList());
    }
}
