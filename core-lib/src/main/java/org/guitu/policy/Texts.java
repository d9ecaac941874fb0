package org.guitu.policy;

import org.guitu.internal.json.Fields;

/**
 * Words in both languages.
 *
 * @param chinese those in Chinese
 * @param english those in English
 */
record Texts(String chinese, String english) {
    static Texts of(Fields row, String name) {
        Fields texts = row.inside(name);
        Texts read = new Texts(
                texts.text("zh-CN", Sources.TEXT, "not-a-text"), texts.text("en", Sources.TEXT, "not-a-text"));
        texts.close();
        return read;
    }
}
