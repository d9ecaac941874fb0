/** How days are counted (期间计算): the CNT rules as values and pure functions. */
@NullMarked
package org.guitu.day;

import org.jspecify.annotations.NullMarked;
