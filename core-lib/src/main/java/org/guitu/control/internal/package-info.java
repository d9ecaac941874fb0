/** Not API. */
@NullMarked
package org.guitu.control.internal;

import org.jspecify.annotations.NullMarked;
