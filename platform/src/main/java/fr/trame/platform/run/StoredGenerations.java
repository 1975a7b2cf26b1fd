package fr.trame.platform.run;

import fr.trame.platform.deadletters.Destination;
import fr.trame.platform.deadletters.GenerationId;
import fr.trame.platform.listening.Partition;
import fr.trame.platform.listening.subscription.Subscription;
import fr.trame.platform.readmodel.Control;
import fr.trame.platform.readmodel.Generations;
import fr.trame.platform.readmodel.ReadModel;
import fr.trame.platform.run.ProjectionRunner.RunnerContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Generations in the database, with their positions beside them; all instances of the service share their partitions. */
final class StoredGenerations implements Generations {

    private static final Logger LOG = LoggerFactory.getLogger(StoredGenerations.class);

    private final String service;
    private final ReadModel model;
    private final Controls controls;
    private final RunnerContext context;

    StoredGenerations(String service, ReadModel model, Controls controls, RunnerContext context) {
        this.service = service;
        this.model = model;
        this.controls = controls;
        this.context = context;
    }

    /** Runs until its consumer dies or its documents were emptied under it. */
    private record Fed(GenerationFeed feed, Subscription subscription) implements Subscription {

        @Override
        public boolean running() {
            return subscription.running() && !feed.hasLostDocuments();
        }

        @Override
        public void close() {
            subscription.close();
        }
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public int version() {
        return model.version();
    }

    @Override
    public List<String> topics() {
        return model.topics();
    }

    @Override
    public Control control() {
        Control control = controls.read(model.name());
        if (control != null) {
            return control;
        }
        controls.insert(Control.first(model.name(), model.version()));
        return Objects.requireNonNull(controls.read(model.name()), "control document");
    }

    @Override
    public boolean change(Control before, Control after) {
        return controls.replace(before, after);
    }

    @Override
    public GenerationId id(int number) {
        return new GenerationId(model.name(), number);
    }

    @Override
    public long things(int number) {
        return model.generation(number).things();
    }

    @Override
    public Destination destination(int number) {
        return model.generation(number);
    }

    @Override
    public Map<Partition, Long> heard(int number, Collection<Partition> partitions) {
        var positions = new Positions(context.database(), model.name(), number);
        return Positions.counting(
                positions.read(partitions), model.generation(number).birth().read());
    }

    @Override
    public Subscription feed(int number) {
        var feed = feedOf(number);
        LOG.info("Projection {} hears for generation {}", model.name(), number);
        return new Fed(feed, context.subscriptions().open(group(number), model.topics(), feed));
    }

    private GenerationFeed feedOf(int number) {
        return new GenerationFeed(context, controls, model, number);
    }

    private String group(int number) {
        return "trame-" + service + "-" + model.name() + "-g" + number;
    }

    @Override
    public void drop(int number) {
        feedOf(number).drop();
        context.ends().forget(group(number));
    }
}
