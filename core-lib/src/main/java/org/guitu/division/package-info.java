/** Administrative divisions (行政区划): GB/T 2260 codes and townships. */
@NullMarked
package org.guitu.division;

import org.jspecify.annotations.NullMarked;
