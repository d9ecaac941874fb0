/** Constraints for anyone's request objects, checked by the value types' own parse. */
@NullMarked
package org.guitu.constraint;

import org.jspecify.annotations.NullMarked;
