/**
 * The conformance suite: its registry and vectors, the base class for tests inside the JVM, and the runner.
 */
module org.guitu.conformance {
    requires java.net.http;
    requires java.xml;
    requires info.picocli;
    requires transitive com.fasterxml.jackson.databind;
    requires transitive org.junit.jupiter.api;
    requires static org.jspecify;

    exports org.guitu.conformance;
    exports org.guitu.conformance.engine;
    exports org.guitu.conformance.suite;

    opens org.guitu.conformance to
            info.picocli;
    opens org.guitu.conformance.cli to
            info.picocli;
}
