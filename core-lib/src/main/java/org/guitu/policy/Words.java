package org.guitu.policy;

import org.guitu.internal.json.Fields;
import org.guitu.rule.Why;

/**
 * What a pack says in both languages, such as the names of a row of its own.
 *
 * @param chinese in Chinese, never null
 * @param english in English, never null
 */
public record Words(String chinese, String english) {
    static Words read(Fields row, String name) {
        Fields words = row.inside(name);
        Words read = new Words(
                words.text("zh-CN", Sources.TEXT, "not-a-text"), words.text("en", Sources.TEXT, "not-a-text"));
        words.close();
        return read;
    }

    /**
     * A why with the code of what bears these names, which its sentence says by them.
     *
     * @param why the why, never null
     * @param name the name that the sentence uses, never null
     * @param code the code, never null
     * @return a new why, never null
     */
    public Why in(Why why, String name, String code) {
        return why.named(name, code, chinese, english);
    }
}
