/** Guitu (归途): the domain of community drug treatment and rehabilitation, with a reason for every answer. */
module org.guitu.core {
    requires com.fasterxml.jackson.core;
    requires transitive jakarta.validation;
    requires static org.jspecify;

    exports org.guitu;
    exports org.guitu.agreement;
    exports org.guitu.cadence;
    exports org.guitu.constraint;
    exports org.guitu.control;
    exports org.guitu.day;
    exports org.guitu.division;
    exports org.guitu.finding;
    exports org.guitu.journal;
    exports org.guitu.lint;
    exports org.guitu.person;
    exports org.guitu.policy;
    exports org.guitu.prompt;
    exports org.guitu.reading;
    exports org.guitu.rule;
}
