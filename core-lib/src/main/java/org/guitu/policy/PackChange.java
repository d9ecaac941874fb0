package org.guitu.policy;

import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is otherwise in a pack than in another (POL-01).
 *
 * @param concern whom it concerns, never null
 * @param pointer JSON Pointer of the value, of the first of several that are told as one, or of a whole row; never null
 * @param why what changes, never null
 * @param basis the value whose source, status and sentence it rests on, where these are others than before and are not
 *     told with an earlier change of the same row; else null
 */
public record PackChange(
        Concern concern, String pointer, Why why, @Nullable PackValue basis) {}
