package org.guitu.conformance.suite;

/**
 * One sentence in both languages of the project.
 *
 * @param chinese the zh-CN wording
 * @param english the en wording
 */
public record Bilingual(String chinese, String english) {}
