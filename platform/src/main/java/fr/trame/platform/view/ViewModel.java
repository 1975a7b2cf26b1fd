package fr.trame.platform.view;

import com.mongodb.client.MongoDatabase;
import fr.trame.platform.readmodel.ReadModel;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** A view, fed generation by generation. */
final class ViewModel<R extends Record> implements ReadModel {

    private final MongoDatabase database;
    private final View<R> view;
    private final HeardHere heardHere;
    private final MeterRegistry meters;

    ViewModel(MongoDatabase database, View<R> view, HeardHere heardHere, MeterRegistry meters) {
        this.database = database;
        this.view = view;
        this.heardHere = heardHere;
        this.meters = meters;
    }

    static String collection(String view, int generation) {
        return view + "_g" + generation;
    }

    @Override
    public String name() {
        return view.name();
    }

    @Override
    public int version() {
        return view.version();
    }

    @Override
    public List<String> topics() {
        return view.topics();
    }

    @Override
    public Generation generation(int number) {
        return new ViewGeneration<>(
                view, new MongoThings(database, view, number), () -> heardHere.tell(view.name()), meters);
    }
}
