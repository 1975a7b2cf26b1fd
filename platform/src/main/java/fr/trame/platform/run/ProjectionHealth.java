package fr.trame.platform.run;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Says which projections need an operator, as status {@code ATTENTION}. The service as a whole stays up: what it has shown so
 * far it goes on showing, and starting it again mends nothing.
 */
final class ProjectionHealth extends AbstractHealthIndicator {

    private final ProjectionRunners runners;

    ProjectionHealth(ProjectionRunners runners) {
        this.runners = runners;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        List<String> troubled = runners.all().stream()
                .filter(ProjectionRunner::needsAnOperator)
                .map(runner -> runner.generations().name())
                .toList();
        if (troubled.isEmpty()) {
            builder.up();
        } else {
            builder.status("ATTENTION").withDetail("projections", troubled);
        }
    }
}
