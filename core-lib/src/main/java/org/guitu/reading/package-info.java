/** Readings and decisions: what a case is on a day, and what may be recorded (查阅与办理). */
@NullMarked
package org.guitu.reading;

import org.jspecify.annotations.NullMarked;
