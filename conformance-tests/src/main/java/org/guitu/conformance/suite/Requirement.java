package org.guitu.conformance.suite;

/**
 * One rule that a platform is held to.
 *
 * @param id its number, which is never reused
 * @param level how binding it is
 * @param profile the profile that it belongs to
 * @param actor who has to keep it
 * @param sentence what it asks, in one sentence
 * @param source where it comes from
 * @param since the first version of the specification that has it
 * @param testability how it is tested
 */
public record Requirement(
        String id,
        Level level,
        String profile,
        String actor,
        Bilingual sentence,
        Source source,
        String since,
        Testability testability) {}
