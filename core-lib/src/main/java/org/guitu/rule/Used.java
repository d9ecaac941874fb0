package org.guitu.rule;

/**
 * A policy parameter as it was used for an answer, with the place it comes from (POL-02).
 *
 * @param name the parameter's name, such as {@code reportWithin}; never null
 * @param pointer the JSON Pointer of the value in its pack, never null
 * @param value the value's text, never null
 * @param pack id and version of the pack in force, such as {@code cn/1}; never null
 * @param hash SHA-256 of the pack's canonical form in lower-case hexadecimal, never null
 * @param source the law and article, or the document, that the value rests on; never null
 * @param status LAW, LOCAL_RULE, PRACTICE or ASSUMED; never null
 */
public record Used(String name, String pointer, String value, String pack, String hash, String source, String status) {}
