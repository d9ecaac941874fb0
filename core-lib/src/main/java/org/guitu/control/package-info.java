/** Dynamic control and what a person is kept from (动态管控、限制事项): from which day, until which, and why. */
@NullMarked
package org.guitu.control;

import org.jspecify.annotations.NullMarked;
