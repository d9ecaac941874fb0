/** All rooms read in one fold, and decided by it. Not API. */
@NullMarked
package org.guitu.reading.internal;

import org.jspecify.annotations.NullMarked;
