package fr.trame.platform.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What nobody should send, each with a name for the report: after OWASP's lists of input for fuzzing. */
final class HostileValues {

    /** In the name of a header that must never come back. */
    static final String INJECTED = "X-Injected";

    private static final int DEEP = 5_000;
    private static final int LONG = 1_000_000;
    private static final int LONG_FOR_A_LINE = 60_000;
    private static final int FITS_A_LINE = 4_000;

    /**
     * Something hostile.
     *
     * @param text as it stands in what is sent
     * @param meaning as whoever reads it has it
     */
    record Value(String label, String text, String meaning) {

        Value(String label, String text) {
            this(label, text, text);
        }
    }

    /** Short texts for any place: a path, a query, a header, a field. */
    static final List<Value> TEXTS = List.of(
            new Value("query operator", "{\"$gt\":\"\"}"),
            new Value("query by script", "';return this.a!=this.b;var a='"),
            new Value("operator in the name", "[$ne]=1"),
            new Value("SQL", "x' OR '1'='1'; DROP TABLE events;--"),
            new Value("script", "<script>alert('trame')</script>"),
            new Value("image with a handler", "\"><img src=x onerror=alert(1)>"),
            new Value("way up", "../../../../etc/passwd"),
            new Value("way up for Windows", "..\\..\\windows\\win.ini"),
            new Value("NUL", "a\u0000b"),
            new Value("control characters", "a\u0001\b\u001b[2Jb\u007f"),
            new Value("header", "a\r\n" + INJECTED + ": 1\r\n\r\n<html>"),
            new Value("lone high surrogate", "a\ud800b"),
            new Value("lone low surrogate", "\udc00"),
            new Value("right-to-left override", "note\u202egpj.exe"),
            new Value("no-break and zero-width", "\u00a0\u200b\ufeff\u2028"),
            new Value("beyond the basic plane", "\ud83d\ude00\ud83c\udff3\ufe0f\u200d\ud83c\udf08"),
            new Value("many accents on one letter", "e" + "\u0301".repeat(200)),
            new Value("other digits", "\u0662\u0660\u0661\u0668-\u0660\u0663-\u0660\u0665"),
            new Value("format", "%s%n%n%x%1$tY"),
            new Value("look-up of a logger", "${jndi:ldap://127.0.0.1:1/a}${env:PATH}"),
            new Value("expression", "#{7*7}${7*7}{{7*7}}"),
            new Value("command", "; cat /etc/passwd | $(id) `id`"),
            new Value("formula", "=cmd|' /C calc'!A0"),
            new Value("address elsewhere", "//evil.example/%2e%2e"),
            new Value("text of nothing", "null"),
            new Value("not a number", "NaN"),
            new Value("negative", "-1"),
            new Value("2^63", "9223372036854775808"),
            new Value("1e999", "1e999"),
            new Value("hexadecimal", "0x7fffffff"),
            new Value("29 February", "2019-02-29"),
            new Value("far year", "+999999999-12-31"),
            new Value("blank", "   "),
            new Value("empty", ""));

    /** Parts of a request's address as they stand in it, well encoded or not. */
    static final List<Value> IN_ADDRESSES = Stream.concat(
                    TEXTS.stream().map(value -> new Value(value.label(), encoded(value.text()), value.text())),
                    Stream.of(
                            new Value("encoded way up", "..%2f..%2f..%2fetc%2fpasswd"),
                            new Value("way up, encoded twice", "%252e%252e%252fetc"),
                            new Value("way up with a parameter", "..;/..;/actuator/env"),
                            new Value("overlong slash", "..%c0%af..%c0%af"),
                            new Value("encoded backslash", "..%5c..%5c"),
                            new Value("parameter of a path", ";jsessionid=1"),
                            new Value("no UTF-8", "%ff%fe"),
                            new Value("half an escape", "%"),
                            new Value("no escape", "%zz"),
                            new Value("raw script", "<script>alert('trame')</script>"),
                            new Value("raw braces", "{\"$ne\":null}"),
                            new Value("raw letters", "\u00e9t\u00e9"),
                            new Value("raw control character", "a\u0001b"),
                            new Value("one among others", "a,b,,"),
                            new Value("long", "a".repeat(FITS_A_LINE)),
                            new Value("too long", "a".repeat(LONG_FOR_A_LINE))))
            .toList();

    /** JSON in the place of a field's value, as it stands in the body. */
    static final List<Value> IN_BODIES = Stream.concat(
                    TEXTS.stream().map(value -> new Value(value.label(), quoted(value.text()), value.text())),
                    Stream.of(
                            new Value("operator", "{\"$gt\": \"\"}"),
                            new Value("operator by script", "{\"$where\": \"sleep(5000)\"}"),
                            new Value("type of a class", "{\"@class\": \"javax.script.ScriptEngineManager\"}"),
                            new Value("prototype", "{\"__proto__\": {\"admin\": true}}"),
                            new Value("nothing", "null"),
                            new Value("truth", "true"),
                            new Value("number -1", "-1"),
                            new Value("number 2^31", "2147483648"),
                            new Value("number 2^63", "9223372036854775808"),
                            new Value("number 1e999", "1e999"),
                            new Value("number -1e-999", "-1e-999"),
                            new Value("number 1e999999999", "1e999999999"),
                            new Value("fraction", "0.1"),
                            new Value("number of many digits", "9".repeat(FITS_A_LINE)),
                            new Value("not a number, bare", "NaN"),
                            new Value("other digits, bare", "\u0663"),
                            new Value("empty array", "[]"),
                            new Value("array of nothing", "[null]"),
                            new Value("array of all sorts", "[1, \"a\", {}, [], null]"),
                            new Value("empty object", "{}"),
                            new Value("object with an operator's name", "{\"$where\": 1, \"a.b\": 1, \"\": 1}"),
                            new Value("object with a script's name", "{\"<script>alert('trame')</script>\": 1}"),
                            new Value("object with a NUL in a name", "{\"a\\u0000b\": 1}"),
                            new Value("same name twice", "{\"a\": 1, \"a\": 2}"),
                            new Value("single quotes", "'a'"),
                            new Value("raw control character", "\"a\u0001b\""),
                            new Value("bad escape", "\"\\x\""),
                            new Value("deep array", "[".repeat(DEEP) + "]".repeat(DEEP)),
                            new Value("deep object", "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP)),
                            new Value("long text", "\"" + "a".repeat(LONG) + "\""),
                            new Value("many blanks", "[" + "\"\",".repeat(LONG / 20) + "\"\"]"),
                            new Value("many items", "[" + "\"a\",".repeat(LONG / 10) + "\"a\"]")))
            .toList();

    /** Values of the header that says which version was decided on. */
    static final List<Value> VERSIONS = Stream.concat(
                    TEXTS.stream().filter(value -> value.text().chars().noneMatch(sign -> sign < ' ')),
                    Stream.of(
                            new Value("any", "*"),
                            new Value("weak", "W/\"0\""),
                            new Value("bare", "0"),
                            new Value("two", "\"0\", \"1\""),
                            new Value("negative tag", "\"-1\""),
                            new Value("large tag", "\"9999999999\""),
                            new Value("larger tag", "\"9223372036854775808\""),
                            new Value("other digits in a tag", "\"\u0663\""),
                            new Value("open quote", "\"0"),
                            new Value("long tag", "\"" + "0".repeat(FITS_A_LINE) + "\"")))
            .toList();

    /** Whole header lines that any request may carry. */
    static final List<Value> HEADERS = List.of(
            new Value("answer in HTML", "Accept: text/html"),
            new Value("answer in XML", "Accept: application/xml"),
            new Value("answer in nothing known", "Accept: a;;b/,,*"),
            new Value("answer in a strange rate", "Accept: */*;q=abc"),
            new Value("language", "Accept-Language: ${jndi:ldap://x}, ../../etc;q=9"),
            new Value("charset", "Accept-Charset: none-such"),
            new Value("other method", "X-HTTP-Method-Override: DELETE"),
            new Value("other host", "X-Forwarded-Host: evil.example\"><script>"),
            new Value("other address", "X-Original-URL: /actuator/env"),
            new Value("other port", "X-Forwarded-Port: abc"),
            new Value("other sender", "X-Forwarded-For: ' OR 1=1, <script>"),
            new Value("cookie", "Cookie: a=\"; b=\u0001; =; $Version=1"),
            new Value("trace", "traceparent: 00-" + "z".repeat(32) + "-<script>-01"),
            new Value("part", "Range: bytes=9-1,-,a"),
            new Value("condition", "If-None-Match: \"0, W/"),
            new Value("date", "If-Modified-Since: yesterday"),
            new Value("encoding", "Content-Encoding: gzip"),
            new Value("caller", "Trame-Person: somebody-else"),
            new Value("name with a space", "Bad Name: 1"),
            new Value("no colon", "Nothing"),
            new Value("long header", "X-Long: " + "a".repeat(LONG_FOR_A_LINE)));

    /** Tokens that are none. */
    static final List<Value> TOKENS = List.of(
            new Value("no token", ""),
            new Value("blank token", "Bearer "),
            new Value("other scheme", "Basic YWRtaW46YWRtaW4="),
            new Value("token of a script", "Bearer <script>alert(1)</script>"),
            new Value("token of three letters", "Bearer a.b.c"),
            new Value("unsigned token", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."),
            new Value("token with a letter beyond ASCII", "Bearer \u00e9\u00e9"),
            new Value("long token", "Bearer " + "a".repeat(FITS_A_LINE)));

    /** Methods that no operation has. */
    static final List<String> METHODS =
            List.of("TRACE", "PROPFIND", "DELETE", "PATCH", "OPTIONS", "HEAD", "jeff", "<script>");

    private HostileValues() {}

    /**
     * A whole body with what it claims to be.
     *
     * @param bytes one sign for each
     */
    record Body(String label, String type, String bytes) {}

    /** Bodies to send instead of a good one. */
    static List<Body> bodies(String good) {
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
        String json = "application/json";
        List<Body> bodies = new ArrayList<>();
        for (Value value : List.of(
                new Value("empty body", ""),
                new Value("blank body", " \n"),
                new Value("half a body", good.substring(0, good.length() / 2)),
                new Value("body and more", good + "{}"),
                new Value("body twice in an array", "[" + good + "," + good + "]"),
                new Value("body with a comment", "/* a */ " + good + " // b"),
                new Value("body with a byte order mark", "\ufeff" + good),
                new Value("XML as JSON", xml),
                new Value("unknown field", "{\"$where\": \"1\", \"@class\": \"a\"}"),
                new Value("every field twice", doubled(good)))) {
            bodies.add(new Body(value.label(), json, utf8(value.text())));
        }
        for (Value value : IN_BODIES) {
            bodies.add(new Body("body of " + value.label(), json, utf8(value.text())));
        }
        for (String type : List.of(
                "application/xml",
                "text/plain",
                "text/html",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "multipart/form-data; boundary=a",
                "application/x-java-serialized-object",
                "application/json; charset=none-such",
                "a/b/c;;",
                "*/*",
                "")) {
            bodies.add(new Body("good body as " + type, type, utf8(good)));
            bodies.add(new Body("XML as " + type, type, utf8(xml)));
        }
        bodies.add(new Body("UTF-16", json, RawHttp.bytes(good, StandardCharsets.UTF_16)));
        bodies.add(new Body("UTF-16 that is none", json + ";charset=utf-16", utf8(good)));
        bodies.add(new Body("Latin 1", json, good + "\u00e9"));
        bodies.add(new Body("no UTF-8", json, "{\"\u00c0\u00af\u00ff\": \"\u00ed\u00a0\u0080\u00fe\"}"));
        bodies.add(new Body("compressed, or so it starts", json, "\u001f\u008b\b\u0000"));
        return bodies;
    }

    /** As JSON holds it; a lone surrogate stays what it is, as an escape. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(sign -> {
            if (Character.isSurrogate((char) sign)) {
                quoted.append("\\u%04x".formatted(sign));
            } else {
                String one = JsonMapper.shared().writeValueAsString(Character.toString(sign));
                quoted.append(one, 1, one.length() - 1);
            }
        });
        return quoted.append('"').toString();
    }

    /** Every byte that is no letter or digit as an escape; a lone surrogate as its three bytes that are no UTF-8. */
    private static String encoded(String text) {
        return text.codePoints()
                .mapToObj(sign -> isLoneSurrogate(sign)
                        ? "%%ed%%%02x%%%02x".formatted(0x80 | ((sign >> 6) & 0x3f), 0x80 | (sign & 0x3f))
                        : URLEncoder.encode(Character.toString(sign), StandardCharsets.UTF_8)
                                .replace("+", "%20"))
                .collect(Collectors.joining());
    }

    /** In a stream of code points only those without their other half are left. */
    private static boolean isLoneSurrogate(int sign) {
        return sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
    }

    private static String doubled(String good) {
        String inside = good.strip();
        return inside.startsWith("{") && inside.length() > 2
                ? "{" + inside.substring(1, inside.length() - 1) + "," + inside.substring(1)
                : "{\"a\":1,\"a\":1}";
    }

    private static String utf8(String text) {
        return RawHttp.bytes(text, StandardCharsets.UTF_8);
    }
}
