/** Rules and reasons (规则与理由): rule ids, whys, refusals, faults, and their sentences in Chinese and English. */
@NullMarked
package org.guitu.rule;

import org.jspecify.annotations.NullMarked;
