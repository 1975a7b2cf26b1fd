package fr.trame.platform.web.body;

import fr.trame.platform.text.Signs;
import fr.trame.platform.web.problem.CommonProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** What the values of a body may be: text that can be kept as it is, days, times and instants in their one form. */
final class StrictValues {

    private StrictValues() {}

    static SimpleModule module() {
        return new SimpleModule("strict-values")
                .addDeserializer(String.class, new Text())
                .addKeyDeserializer(String.class, new Key())
                .addDeserializer(LocalDate.class, new Written<>(LocalDate.class, WrittenForms::day, WrittenForms.DAY))
                .addDeserializer(LocalTime.class, new Written<>(LocalTime.class, WrittenForms::time, WrittenForms.TIME))
                .addDeserializer(
                        Instant.class, new Written<>(Instant.class, WrittenForms::instant, WrittenForms.INSTANT));
    }

    private static String kept(String text, JsonParser parser) {
        if (!Signs.canBeKept(text)) {
            throw new UnfitValue(
                    parser,
                    CommonProblem.TEXT_NOT_STORABLE,
                    "Ce texte contient un signe qui ne peut pas être conservé tel quel. Retapez-le.");
        }
        return text;
    }

    private static final class Text extends StringDeserializer {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = super.deserialize(parser, context);
            return text == null ? text : kept(text, parser);
        }
    }

    private static final class Key extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return kept(key, context.getParser());
        }
    }

    private static final class Written<T> extends StdScalarDeserializer<T> {

        private final Function<String, T> read;
        private final String form;

        Written(Class<T> type, Function<String, T> read, String form) {
            super(type);
            this.read = read;
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw new UnfitValue(parser, CommonProblem.WRONG_TYPE, form);
            }
            try {
                return read.apply(parser.getString());
            } catch (WrittenForms.Unfit unfit) {
                throw new UnfitValue(parser, unfit.problem(), unfit.sentence());
            }
        }
    }
}
