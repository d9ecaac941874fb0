/** The library at its door: {@link org.guitu.Guitu} answers. */
@NullMarked
package org.guitu;

import org.jspecify.annotations.NullMarked;
